/**
 * All words that may stay in a capture, lower-cased and without accents: what
 * recognition knows, and what markup is made of. None of them names anybody.
 */
const READ = `
a ad after ago agora al and ao apos ate at between bill bills boleto boletos business by cada card cash
charge choose com compra condicao condicion condition conditions contado corridos count cuota cuotas customer cliente credit credito
cheque d da das date day days dd ddl de deadline deadlines del deposit desde details detalhes detalles dia dias do dos down due each e el em en
end entrada entre escolha elige every factura facturas fatura faturas fecha fin first for forma from gratis hasta hoje hoy habiles habil
i in inicial installment installments instalment instalments interest interes invoice invoices juros la las last less
los mais mas mensal mensual mes meses method metodo minimum minimo month monthly months n nd net no now number numero o of on once one opcao opcion option
options or ou over pagamento pagamentos pago pagos parcela parcelas pay payment payments per plan plano planos planes plans plazo plazos por
prazo prazos precio preco price primeira primeiro primera primero primer quantidade quota rd rest restante
saldo segunda segundo second select sem sin sinal since st starting store taxa tasa tercera terceira terceiro term terms th than the then third through to today
total twice two u um uma un una until up usd brl eur uteis unico unica valor value veces vencimento vencimiento vence vez vezes via vista week weeks with within x y
`

const BUILT = `
abbr accordion action active address alert alt amount article aria arrow article aside b badge bg block body bold bottom box br btn bundle button
c caption cards center cell check checkbox checked checkout circle class clear clickable close col collapse collapsed color column columns combobox
component container content control controls cover css current currency custom dark data default definition desc description detail dialog
disabled display div dl dot dropdown dt edit element em empty entry error expanded f false fade field fields fieldset fixed flex float font foot footer
form full g grid group h half haspopup head header heading hidden hide highlight holder hover href hr html icon id iframe image img index info inline inner input installments
invalid is item items js key l label labelledby labels large layout lead left legend level li line link links list listbox listitem live main
margin max md media medium menu menuitem menuitemradio menuitemcheckbox message min mini mixed mobile modal model muted name nav new next none note npm ol open
optgroup orderform out outer p padding page panel param part pill placeholder pointer position pre prev pressed preview primary private pub pull
q r radio radiogroup us mx mxn ars clp cop pen uyu react readonly ref required role root row rowgroup rows s sc screen script search secondary section selected selector selection
separator set shadow shop show sidebar single size slider slot sm small span spinner sr src state static status step steps strong sub submit
subtitle success summary sup svg switch system t tab tabindex table tablist tabpanel tag target tbody td template text textarea tfoot thead
theme time title toggle tooltip top tr true type ul unit v valid vertical view visible visually vtex vue w warning wrap wrapper wide width
xl xs z
`

export const VOCABULARY: readonly string[] = Array.from(
  new Set(`${READ} ${BUILT}`.split(/\s+/).filter(Boolean))
).sort()
