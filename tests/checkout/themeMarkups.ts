import type { OddMarkup } from './oddMarkups'
import type { Say } from './saidMarkup'
import { puzzling, read, unsure } from './saidMarkup'

/** "100.00" as each language writes money. */
const money = (t: Say, whole: string, cents = '00'): string =>
  t(
    `$${whole.replace('.', ',')}.${cents}`,
    `R$ ${whole},${cents}`,
    `$ ${whole},${cents}`
  )

/** Lists as themes of VTEX checkout, ERPs and credit widgets may draw them, written by someone who did not know how they are read. */
export const THEME_MARKUPS: readonly OddMarkup[] = [
  read(
    'vtex6-installment-select-with-days',
    ['30', '30/60', '30/60/90'],
    (t) => `
    <legend>Customer Credit</legend>
    <!-- ko if: hasInstallments -->
    <p class="payment-installments input">
      <label for="creditControl-installments">${t(
        'In how many installments do you want to pay?',
        'Em quantas parcelas deseja pagar?',
        '¿En cuántas cuotas quieres pagar?'
      )}</label>
      <select class="payment-card-installments input-xlarge" id="creditControl-installments" data-bind="options: availableInstallments">
        <option value="">${t('Select', 'Selecione', 'Seleccione')}</option>
        <option value="1">${t(
          `1 payment of ${money(t, '300')}, due in 30 days`,
          `1 vez de ${money(t, '300')}, com vencimento em 30 dias`,
          `1 pago de ${money(t, '300')}, con vencimiento a 30 días`
        )}</option>
        <option value="2">${t(
          `2 payments of ${money(
            t,
            '150'
          )} interest-free, due in 30 and 60 days`,
          `2 vezes de ${money(
            t,
            '150'
          )} sem juros, com vencimento em 30 e 60 dias`,
          `2 pagos de ${money(
            t,
            '150'
          )} sin interés, con vencimiento a 30 y 60 días`
        )}</option>
        <option value="3">${t(
          `3 payments of ${money(
            t,
            '100'
          )} interest-free, due in 30, 60 and 90 days`,
          `3 vezes de ${money(
            t,
            '100'
          )} sem juros, com vencimento em 30, 60 e 90 dias`,
          `3 pagos de ${money(
            t,
            '100'
          )} sin interés, con vencimiento a 30, 60 y 90 días`
        )}</option>
      </select>
      <span class="help error" style="display: none">${t(
        'This field is required.',
        'Campo obrigatório.',
        'Campo obligatorio.'
      )}</span>
    </p>
    <!-- /ko -->
    <input type="hidden" name="creditControl-referenceValue" value="30000">`
  ),

  read(
    'vtex6-label-radio-credit-lines-hidden-inputs',
    ['15', '15/30', '45', '60'],
    (t) => `
    <legend class="hide">Customer Credit</legend>
    <div class="custom-payment custom201PaymentGroupPaymentGroup">
      <p class="payment-description">${t(
        'Available credit',
        'Crédito disponível',
        'Crédito disponible'
      )} <strong>${money(t, '5.000')}</strong></p>
      <p class="payment-description muted">${t(
        'Credit used',
        'Crédito utilizado',
        'Crédito utilizado'
      )} <strong>${money(t, '1.530')}</strong></p>
      <input type="hidden" name="tolerance" value="30">
      <input type="hidden" name="accountId" value="60-90">
      <div class="controls">
        <label class="radio"><input type="radio" name="ccTerm" value="a1" checked> ${t(
          '15 days',
          '15 dias',
          '15 días'
        )}</label>
        <label class="radio"><input type="radio" name="ccTerm" value="a2"> ${t(
          '15/30 days',
          '15/30 dias',
          '15/30 días'
        )}</label>
        <label class="radio"><input type="radio" name="ccTerm" value="a3"> ${t(
          '45 days',
          '45 dias',
          '45 días'
        )}</label>
        <label class="radio"><input type="radio" name="ccTerm" value="a4"> ${t(
          '60 days',
          '60 dias',
          '60 días'
        )}</label>
      </div>
      <p class="help-block"><small>${t(
        'Late fee of 2% plus 1% per 30 days of delay.',
        'Multa de 2% mais 1% a cada 30 dias de atraso.',
        'Recargo de 2% más 1% por cada 30 días de atraso.'
      )}</small></p>
    </div>`
  ),

  puzzling(
    'sap-zterm-codes-radio',
    ['30', '45', '30/60', '30/60/90'],
    (t) => `
    <div class="box-erp">
      <h5>${t(
        'Payment terms',
        'Condições de pagamento',
        'Condiciones de pago'
      )}</h5>
      <ul class="unstyled zterm">
        <li><input type="radio" name="zterm" id="z1" value="Z030"><label for="z1">${t(
          'Z030 - 30 DAYS',
          'Z030 - 30 DIAS',
          'Z030 - 30 DÍAS'
        )}</label></li>
        <li><input type="radio" name="zterm" id="z2" value="Z045"><label for="z2">${t(
          'Z045 - 45 DAYS',
          'Z045 - 45 DIAS',
          'Z045 - 45 DÍAS'
        )}</label></li>
        <li><input type="radio" name="zterm" id="z3" value="Z2P0"><label for="z3">${t(
          'Z2P0 - 30/60 DAYS',
          'Z2P0 - 30/60 DIAS',
          'Z2P0 - 30/60 DÍAS'
        )}</label></li>
        <li><input type="radio" name="zterm" id="z4" value="Z3P0"><label for="z4">${t(
          'Z3P0 - 30/60/90 DAYS',
          'Z3P0 - 30/60/90 DIAS',
          'Z3P0 - 30/60/90 DÍAS'
        )}</label></li>
      </ul>
    </div>`
  ),

  puzzling(
    'totvs-ddl-select',
    ['28', '28/35/42', '21', '30/60'],
    (t) => `
    <label class="control-label" for="E4_CODIGO">${t(
      'Condition (code - description)',
      'Cond. pagto (código - descrição)',
      'Cond. de pago (código - descripción)'
    )}</label>
    <select id="E4_CODIGO" name="E4_CODIGO" size="4">
      <option value="102">${t(
        '102 - 28 DAYS NET',
        '102 - 28 DDL',
        '102 - 28 DÍAS NETO'
      )}</option>
      <option value="103">${t(
        '103 - 28/35/42 DAYS NET',
        '103 - 28/35/42 DDL',
        '103 - 28/35/42 DÍAS NETO'
      )}</option>
      <option value="115">${t(
        '115 - 21 DAYS NET',
        '115 - 21 DDL',
        '115 - 21 DÍAS NETO'
      )}</option>
      <option value="120">${t(
        '120 - 30/60 DAYS NET',
        '120 - 30/60 DDL',
        '120 - 30/60 DÍAS NETO'
      )}</option>
    </select>`
  ),

  // the key of a plan wholly paid at the purchase is `0`
  puzzling(
    'faturado-dd-with-at-sight',
    ['0', '30', '30/60', '30/60/90'],
    (t) => `
    <p><span class="label label-info">${t(
      'INVOICED',
      'BOLETO FATURADO',
      'FACTURADO'
    )}</span></p>
    <div class="cond-list" role="radiogroup" aria-label="${t(
      'Condition',
      'Condição',
      'Condición'
    )}">
      <div role="radio" aria-checked="true" tabindex="0">${t(
        '001 - AT SIGHT (TODAY)',
        '001 - À VISTA',
        '001 - CONTADO'
      )}</div>
      <div role="radio" aria-checked="false" tabindex="-1">${t(
        '002 - INVOICED 30 D',
        '002 - FATURADO 30 DD',
        '002 - FACTURADO 30 D'
      )}</div>
      <div role="radio" aria-checked="false" tabindex="-1">${t(
        '003 - INVOICED 30/60 D',
        '003 - FATURADO 30/60 DD',
        '003 - FACTURADO 30/60 D'
      )}</div>
      <div role="radio" aria-checked="false" tabindex="-1">${t(
        '004 - INVOICED 30/60/90 D',
        '004 - FATURADO 30/60/90 DD',
        '004 - FACTURADO 30/60/90 D'
      )}</div>
    </div>`
  ),

  read(
    'erp-codes-that-look-like-other-days',
    ['30', '60', '30/60', '15'],
    (t) => `
    <table class="table table-condensed table-erp">
      <thead><tr><th></th><th>${t('Code', 'Código', 'Código')}</th><th>${t(
      'Condition',
      'Condição',
      'Condición'
    )}</th></tr></thead>
      <tbody>
        <tr><td><input type="radio" name="cond" value="015"></td><td>015</td><td>${t(
          '30 days net',
          '30 dias líquido',
          '30 días neto'
        )}</td></tr>
        <tr><td><input type="radio" name="cond" value="030"></td><td>030</td><td>${t(
          '60 days net',
          '60 dias líquido',
          '60 días neto'
        )}</td></tr>
        <tr><td><input type="radio" name="cond" value="045"></td><td>045</td><td>${t(
          '30/60 days net',
          '30/60 dias líquido',
          '30/60 días neto'
        )}</td></tr>
        <tr><td><input type="radio" name="cond" value="060"></td><td>060</td><td>${t(
          '15 days net',
          '15 dias líquido',
          '15 días neto'
        )}</td></tr>
      </tbody>
    </table>`
  ),

  puzzling(
    'accordion-with-installment-tables',
    ['30', '30/60', '30/60/90'],
    (t) => {
      const row = (
        n: number,
        days: number,
        date: string,
        amount: string
      ): string =>
        `<tr><td>${n}</td><td>${days} ${t(
          'days',
          'dias',
          'días'
        )}</td><td><time>${date}</time></td><td>${money(t, amount)}</td></tr>`

      const head = `<thead><tr><th>#</th><th>${t(
        'Due after',
        'Vence após',
        'Vence a los'
      )}</th><th>${t('Date', 'Data', 'Fecha')}</th><th>${t(
        'Amount',
        'Valor',
        'Monto'
      )}</th></tr></thead>`

      const group = (id: string, title: string, rows: string): string => `
      <div class="accordion-group">
        <div class="accordion-heading"><label class="radio"><input type="radio" name="plan" value="${id}"> <a class="accordion-toggle" href="#${id}">${title}</a></label></div>
        <div id="${id}" class="accordion-body collapse in"><div class="accordion-inner"><table class="table">${head}<tbody>${rows}</tbody></table></div></div>
      </div>`

      return `
    <p>${t(
      'Purchase date: 03/15/2026',
      'Data da compra: 15/03/2026',
      'Fecha de compra: 15/03/2026'
    )}</p>
    <div class="accordion" id="plans">
      ${group(
        'pA',
        t('Single payment', 'Parcela única', 'Pago único'),
        row(1, 30, t('04/14/2026', '14/04/2026', '14/04/2026'), '600')
      )}
      ${group(
        'pB',
        t('2 installments', '2 parcelas', '2 cuotas'),
        row(1, 30, t('04/14/2026', '14/04/2026', '14/04/2026'), '300') +
          row(2, 60, t('05/14/2026', '14/05/2026', '14/05/2026'), '300')
      )}
      ${group(
        'pC',
        t('3 installments', '3 parcelas', '3 cuotas'),
        row(1, 30, t('04/14/2026', '14/04/2026', '14/04/2026'), '200') +
          row(2, 60, t('05/14/2026', '14/05/2026', '14/05/2026'), '200') +
          row(3, 90, t('06/13/2026', '13/06/2026', '13/06/2026'), '200')
      )}
    </div>`
    }
  ),

  puzzling(
    'chosen-plan-summary-above-the-list',
    ['30', '30/60', '60', '45/90'],
    (t) => `
    <div class="payment-summary well">
      <dl class="dl-horizontal">
        <dt>${t('Chosen plan', 'Plano escolhido', 'Plan elegido')}</dt><dd>${t(
      '30/60 days',
      '30/60 dias',
      '30/60 días'
    )}</dd>
        <dt>${t('Total', 'Total', 'Total')}</dt><dd>${money(t, '900')}</dd>
      </dl>
    </div>
    <div class="payment-group-list-btn">
      <a href="#" class="payment-group-item"><span class="payment-group-item-text">${t(
        '30 days',
        '30 dias',
        '30 días'
      )}</span></a>
      <a href="#" class="payment-group-item active"><span class="payment-group-item-text">${t(
        '30/60 days',
        '30/60 dias',
        '30/60 días'
      )}</span></a>
      <a href="#" class="payment-group-item"><span class="payment-group-item-text">${t(
        '60 days',
        '60 dias',
        '60 días'
      )}</span></a>
      <a href="#" class="payment-group-item"><span class="payment-group-item-text">${t(
        '45/90 days',
        '45/90 dias',
        '45/90 días'
      )}</span></a>
    </div>`
  ),

  read(
    'mobile-copy-not-drawn',
    ['28', '28/56', '56'],
    (t) => `
    <div class="visible-phone" style="display: none" aria-hidden="true">
      <select name="planMobile" tabindex="-1">
        <option>${t('28 days', '28 dias', '28 días')}</option>
        <option>${t('28 and 56 days', '28 e 56 dias', '28 y 56 días')}</option>
        <option>${t('56 days', '56 dias', '56 días')}</option>
      </select>
    </div>
    <div class="hidden-phone">
      <div class="btn-group btn-group-vertical" data-toggle="buttons-radio">
        <button type="button" class="btn active">${t(
          'Pay in 28 days',
          'Pagar em 28 dias',
          'Pagar a 28 días'
        )}</button>
        <button type="button" class="btn">${t(
          'Pay in 28 and 56 days',
          'Pagar em 28 e 56 dias',
          'Pagar a 28 y 56 días'
        )}</button>
        <button type="button" class="btn">${t(
          'Pay in 56 days',
          'Pagar em 56 dias',
          'Pagar a 56 días'
        )}</button>
      </div>
    </div>`
  ),

  puzzling(
    'two-lists-split-by-headings',
    ['30', '60', '30/60', '15/45'],
    (t) => `
    <section>
      <h4>${t('Single payment', 'Pagamento único', 'Pago único')}</h4>
      <ul>
        <li><label><input type="radio" name="term" value="p1"><span>${t(
          '30 days after the purchase',
          '30 dias após a compra',
          '30 días después de la compra'
        )}</span></label></li>
        <li><label><input type="radio" name="term" value="p2"><span>${t(
          '60 days after the purchase',
          '60 dias após a compra',
          '60 días después de la compra'
        )}</span></label></li>
      </ul>
      <h4>${t('Two installments', 'Duas parcelas', 'Dos cuotas')}</h4>
      <ul>
        <li><label><input type="radio" name="term" value="p3"><span>${t(
          '30 and 60 days after the purchase',
          '30 e 60 dias após a compra',
          '30 y 60 días después de la compra'
        )}</span></label></li>
        <li><label><input type="radio" name="term" value="p4"><span>${t(
          '15 and 45 days after the purchase',
          '15 e 45 dias após a compra',
          '15 y 45 días después de la compra'
        )}</span></label></li>
      </ul>
    </section>`
  ),

  read(
    'tooltips-i18n-attributes-postpone-teaser',
    ['20', '40', '20/40'],
    (t) => `
    <div class="alert alert-info"><i class="icon-info-sign"></i> <span data-i18n="paymentData.postpone60">${t(
      'Need more time? Postpone up to 60 days in the credit portal.',
      'Precisa de mais prazo? Prorrogue por até 60 dias no portal de crédito.',
      '¿Necesita más plazo? Posponga hasta 60 días en el portal de crédito.'
    )}</span></div>
    <ol class="term-list" style="list-style: none">
      <li data-term-id="7f3"><input type="radio" name="t" id="t7f3"><label for="t7f3" data-i18n="[title]terms.hint;terms.label" title="${t(
        'Counted from the purchase',
        'Contados da compra',
        'Contados desde la compra'
      )}">${t('20 days', '20 dias', '20 días')}</label></li>
      <li data-term-id="8a0"><input type="radio" name="t" id="t8a0"><label for="t8a0" data-i18n="[title]terms.hint;terms.label" title="${t(
        'Counted from the purchase',
        'Contados da compra',
        'Contados desde la compra'
      )}">${t('40 days', '40 dias', '40 días')}</label></li>
      <li data-term-id="9c1"><input type="radio" name="t" id="t9c1"><label for="t9c1" data-i18n="[title]terms.hint;terms.label" title="${t(
        'Counted from the purchase',
        'Contados da compra',
        'Contados desde la compra'
      )}">${t('20 and 40 days', '20 e 40 dias', '20 y 40 días')}</label></li>
    </ol>`
  ),

  read(
    'instore-tiles-two-lines',
    ['15', '15/45', '30/60', '30/60/90/120'],
    (t) => {
      const tile = (top: string, bottom: string): string => `
      <button class="instore-payment-option br2 pa4 mb3 w-100 tl" type="button"><div class="f4 b">${top}</div><div class="f6 gray">${bottom}</div></button>`

      return `
    <div class="instore-installments flex flex-column">
      <div class="f5 mb4">${t(
        'Choose the installments',
        'Escolha o parcelamento',
        'Elija las cuotas'
      )}</div>
      ${tile(
        `1x ${money(t, '360')}`,
        t('in 15 days', 'em 15 dias', 'a 15 días')
      )}
      ${tile(
        `2x ${money(t, '180')}`,
        t('in 15 and 45 days', 'em 15 e 45 dias', 'a 15 y 45 días')
      )}
      ${tile(
        `2x ${money(t, '180')}`,
        t('in 30 and 60 days', 'em 30 e 60 dias', 'a 30 y 60 días')
      )}
      ${tile(
        `4x ${money(t, '90')}`,
        t(
          'in 30, 60, 90 and 120 days',
          'em 30, 60, 90 e 120 dias',
          'a 30, 60, 90 y 120 días'
        )
      )}
    </div>`
    }
  ),

  read(
    'faststore-radio-options',
    ['7', '14', '21', '28', '7/14/21/28'],
    (t) => {
      const option = (id: string, text: string): string => `
      <div data-fs-radio-option="true"><input data-fs-radio="true" type="radio" name="fs-term" id="${id}" value="${id}"><label data-fs-label="true" for="${id}"><span data-fs-radio-option-item="true">${text}</span></label></div>`

      return `
    <div data-fs-radio-group="true" aria-labelledby="fs-term-title">
      <p id="fs-term-title" data-fs-title="true">${t(
        'When do you want to pay? Days from today',
        'Quando quer pagar? Dias a partir de hoje',
        '¿Cuándo quiere pagar? Días a partir de hoy'
      )}</p>
      ${option('wk-1', t('7 days', '7 dias', '7 días'))}
      ${option('wk-2', t('14 days', '14 dias', '14 días'))}
      ${option('wk-3', t('21 days', '21 dias', '21 días'))}
      ${option('wk-4', t('28 days', '28 dias', '28 días'))}
      ${option(
        'wk-5',
        t(
          '4 payments: 7, 14, 21 and 28 days',
          '4 pagamentos: 7, 14, 21 e 28 dias',
          '4 pagos: 7, 14, 21 y 28 días'
        )
      )}
    </div>`
    }
  ),

  puzzling(
    'klarna-like-cards',
    ['30', '0/30/60', '30/60/90'],
    (t) => `
    <div class="bnpl-widget" data-testid="bnpl-root">
      <article class="bnpl-card" tabindex="0"><h3>${t(
        'Pay in 30 days',
        'Pague em 30 dias',
        'Pague en 30 días'
      )}</h3><p>${t(
      'One payment, no fees.',
      'Um pagamento, sem taxas.',
      'Un solo pago, sin cargos.'
    )}</p></article>
      <article class="bnpl-card" tabindex="0"><h3>${t(
        'Pay in 3',
        'Pague em 3',
        'Pague en 3'
      )}</h3><p>${t(
      'A third today, a third in 30 days and a third in 60 days.',
      'Um terço hoje, um terço em 30 dias e um terço em 60 dias.',
      'Un tercio hoy, un tercio a los 30 días y un tercio a los 60 días.'
    )}</p></article>
      <article class="bnpl-card" tabindex="0"><h3>${t(
        'Slice it in 3',
        'Fatie em 3',
        'Divida en 3'
      )}</h3><p>${t(
      'Nothing today. A third in 30 days, a third in 60 days and a third in 90 days.',
      'Nada hoje. Um terço em 30 dias, um terço em 60 dias e um terço em 90 dias.',
      'Nada hoy. Un tercio a los 30 días, un tercio a los 60 días y un tercio a los 90 días.'
    )}</p></article>
    </div>
    <a class="bnpl-terms" href="#" target="_blank">${t(
      'Terms and conditions',
      'Termos e condições',
      'Términos y condiciones'
    )}</a>`
  ),

  puzzling('affirm-like-schedule-rows', ['0/30', '0/15/30', '30/60'], (t) => {
    const step = (when: string, amount: string): string =>
      `<span class="step"><b>${money(t, amount)}</b> <i>${when}</i></span>`

    const today = t('today', 'hoje', 'hoy')
    const inDays = (days: number): string =>
      t(`in ${days} days`, `em ${days} dias`, `en ${days} días`)

    return `
    <div class="af-plans">
      <div class="af-plan"><input type="radio" name="af" id="af0"><label for="af0">${step(
        today,
        '150'
      )}${step(inDays(30), '150')}</label></div>
      <div class="af-plan"><input type="radio" name="af" id="af1"><label for="af1">${step(
        today,
        '100'
      )}${step(inDays(15), '100')}${step(inDays(30), '100')}</label></div>
      <div class="af-plan"><input type="radio" name="af" id="af2"><label for="af2">${step(
        inDays(30),
        '150'
      )}${step(inDays(60), '150')}</label></div>
    </div>
    <p class="af-apr">${t(
      '0% APR. Rates from 0 to 36%.',
      '0% de juros. Taxas de 0 a 36% a.a.',
      '0% de interés. Tasas de 0 a 36% anual.'
    )}</p>`
  }),

  puzzling(
    'saved-cards-next-to-plans',
    ['30', '60', '30/60'],
    (t) => `
    <div class="guarantee">
      <p>${t('Guarantee card', 'Cartão de garantia', 'Tarjeta de garantía')}</p>
      <ul class="saved-cards">
        <li><label><input type="radio" name="savedCard" value="c1"> Visa •••• 3060</label></li>
        <li><label><input type="radio" name="savedCard" value="c2"> Mastercard •••• 1530</label></li>
        <li><label><input type="radio" name="savedCard" value="c3"> Elo •••• 0090 ${t(
          '(exp. 09/30)',
          '(val. 09/30)',
          '(vence 09/30)'
        )}</label></li>
      </ul>
    </div>
    <div class="terms">
      <p>${t('Payment term', 'Prazo de pagamento', 'Plazo de pago')}</p>
      <ul class="saved-terms">
        <li><label><input type="radio" name="payTerm" value="t1"> ${t(
          '30 days',
          '30 dias',
          '30 días'
        )}</label></li>
        <li><label><input type="radio" name="payTerm" value="t2"> ${t(
          '60 days',
          '60 dias',
          '60 días'
        )}</label></li>
        <li><label><input type="radio" name="payTerm" value="t3"> ${t(
          '30 and 60 days',
          '30 e 60 dias',
          '30 y 60 días'
        )}</label></li>
      </ul>
    </div>`
  ),

  puzzling(
    'billing-address-select-next-to-plans',
    ['28', '35', '42', '28/35/42'],
    (t) => `
    <div class="row-fluid">
      <div class="span6">
        <label>${t(
          'Billing address',
          'Endereço de cobrança',
          'Dirección de facturación'
        )}
          <select name="billingAddress">
            <option value="ad1">${t(
              '60 30th Street, suite 90',
              'Rua 30, 60, sala 90',
              'Calle 30 # 60-90'
            )}</option>
            <option value="ad2">${t(
              '15 Main Avenue, floor 30',
              'Av. Brasil, 15/30',
              'Av. Central 15/30'
            )}</option>
          </select>
        </label>
      </div>
      <div class="span6">
        <label>${t('Payment due in', 'Vencimento em', 'Vencimiento a')}
          <select name="dueIn">
            <option value="x1">${t('28 days', '28 dias', '28 días')}</option>
            <option value="x2">${t('35 days', '35 dias', '35 días')}</option>
            <option value="x3">${t('42 days', '42 dias', '42 días')}</option>
            <option value="x4">${t(
              '28, 35 and 42 days (3 installments)',
              '28, 35 e 42 dias (3 parcelas)',
              '28, 35 y 42 días (3 cuotas)'
            )}</option>
          </select>
        </label>
      </div>
    </div>`
  ),

  puzzling(
    'delivery-windows-next-to-plans',
    ['10', '20', '10/20/30'],
    (t) => `
    <fieldset class="ship"><legend>${t(
      'Delivery of the goods',
      'Entrega da mercadoria',
      'Entrega de la mercadería'
    )}</legend>
      <label class="radio"><input type="radio" name="sla" value="s1">${t(
        'Express, 3-5 days',
        'Expressa, 3-5 dias',
        'Exprés, 3-5 días'
      )}</label>
      <label class="radio"><input type="radio" name="sla" value="s2">${t(
        'Standard, 7-10 days',
        'Normal, 7-10 dias',
        'Normal, 7-10 días'
      )}</label>
    </fieldset>
    <fieldset class="pay"><legend>${t(
      'Payment of the invoice',
      'Pagamento da fatura',
      'Pago de la factura'
    )}</legend>
      <label class="radio"><input type="radio" name="due" value="d1">${t(
        '1x, due 10 days after the purchase',
        '1x, vence 10 dias após a compra',
        '1x, vence 10 días después de la compra'
      )}</label>
      <label class="radio"><input type="radio" name="due" value="d2">${t(
        '1x, due 20 days after the purchase',
        '1x, vence 20 dias após a compra',
        '1x, vence 20 días después de la compra'
      )}</label>
      <label class="radio"><input type="radio" name="due" value="d3">${t(
        '3x, due 10, 20 and 30 days after the purchase',
        '3x, vencem 10, 20 e 30 dias após a compra',
        '3x, vencen 10, 20 y 30 días después de la compra'
      )}</label>
    </fieldset>`
  ),

  puzzling(
    'days-in-words',
    ['30', '60', '30/60', '15/30'],
    (t) => `
    <ul class="nav nav-pills nav-stacked">
      <li class="active"><a href="#">${t(
        'Thirty days',
        'Trinta dias',
        'Treinta días'
      )}</a></li>
      <li><a href="#">${t(
        'Sixty days',
        'Sessenta dias',
        'Sesenta días'
      )}</a></li>
      <li><a href="#">${t(
        'Thirty and sixty days',
        'Trinta e sessenta dias',
        'Treinta y sesenta días'
      )}</a></li>
      <li><a href="#">${t(
        'Fifteen and thirty days',
        'Quinze e trinta dias',
        'Quince y treinta días'
      )}</a></li>
    </ul>`
  ),

  read(
    'amounts-rates-and-limits-around-days',
    ['30', '60', '90'],
    (t) => `
    <p>${t('Limit', 'Limite', 'Límite')}: ${money(t, '60.000')} · ${t(
      'tolerance 15%',
      'tolerância 15%',
      'tolerancia 15%'
    )} · ${t(
      'customer no. 306090',
      'cliente nº 306090',
      'cliente n.º 306090'
    )}</p>
    <div class="options">
      <div class="option"><input type="radio" name="o" id="o1"><label for="o1"><strong>${t(
        '30 days',
        '30 dias',
        '30 días'
      )}</strong> <em>${money(t, '60')}</em> <small>${t(
      '0% per month',
      '0% a.m.',
      '0% mensual'
    )}</small></label></div>
      <div class="option"><input type="radio" name="o" id="o2"><label for="o2"><strong>${t(
        '60 days',
        '60 dias',
        '60 días'
      )}</strong> <em>${money(t, '60', '90')}</em> <small>${t(
      '1.5% per month',
      '1,5% a.m.',
      '1,5% mensual'
    )}</small></label></div>
      <div class="option"><input type="radio" name="o" id="o3"><label for="o3"><strong>${t(
        '90 days',
        '90 dias',
        '90 días'
      )}</strong> <em>${money(t, '61', '80')}</em> <small>${t(
      '1.5% per month',
      '1,5% a.m.',
      '1,5% mensual'
    )}</small></label></div>
    </div>`
  ),

  puzzling(
    'early-payment-discount',
    ['30', '45', '60'],
    (t) => `
    <div class="net-terms">
      <p><input type="radio" name="net" id="n1"> <label for="n1">${t(
        'Due in 30 days (2% off if you pay within 10 days)',
        'Vence em 30 dias (2% de desconto se pagar em até 10 dias)',
        'Vence en 30 días (2% de descuento si paga dentro de 10 días)'
      )}</label></p>
      <p><input type="radio" name="net" id="n2"> <label for="n2">${t(
        'Due in 45 days (1% off if you pay within 15 days)',
        'Vence em 45 dias (1% de desconto se pagar em até 15 dias)',
        'Vence en 45 días (1% de descuento si paga dentro de 15 días)'
      )}</label></p>
      <p><input type="radio" name="net" id="n3"> <label for="n3">${t(
        'Due in 60 days (no discount)',
        'Vence em 60 dias (sem desconto)',
        'Vence en 60 días (sin descuento)'
      )}</label></p>
    </div>`
  ),

  read(
    'table-with-the-unit-in-the-header',
    ['28', '28/56', '28/56/84'],
    (t) => `
    <table class="table table-striped">
      <caption>${t(
        'Payment plans',
        'Planos de pagamento',
        'Planes de pago'
      )}</caption>
      <thead><tr><th></th><th>${t(
        'Installments',
        'Parcelas',
        'Cuotas'
      )}</th><th>${t(
      'Due dates (days after the purchase)',
      'Vencimentos (dias após a compra)',
      'Vencimientos (días después de la compra)'
    )}</th><th>${t('Each', 'Cada', 'Cada una')}</th></tr></thead>
      <tbody>
        <tr><td><input type="radio" name="pp" value="k1"></td><td>1</td><td>28</td><td>${money(
          t,
          '840'
        )}</td></tr>
        <tr><td><input type="radio" name="pp" value="k2"></td><td>2</td><td>28 / 56</td><td>${money(
          t,
          '420'
        )}</td></tr>
        <tr><td><input type="radio" name="pp" value="k3"></td><td>3</td><td>28 / 56 / 84</td><td>${money(
          t,
          '280'
        )}</td></tr>
      </tbody>
      <tfoot><tr><td colspan="4">${t(
        'Minimum installment',
        'Parcela mínima',
        'Cuota mínima'
      )}: ${money(t, '150')}</td></tr></tfoot>
    </table>`
  ),

  read(
    'definition-list-lettered-plans',
    ['30', '30/45', '30/45/60'],
    (t) => `
    <dl class="plans">
      <dt><label><input type="radio" name="dlp" value="A"> ${t(
        'Plan A',
        'Plano A',
        'Plan A'
      )}</label></dt>
      <dd>${t(
        'One installment, due in 30 days.',
        'Uma parcela, com vencimento em 30 dias.',
        'Una cuota, con vencimiento a 30 días.'
      )}</dd>
      <dt><label><input type="radio" name="dlp" value="B"> ${t(
        'Plan B',
        'Plano B',
        'Plan B'
      )}</label></dt>
      <dd>${t(
        'Two installments, due in 30 and 45 days.',
        'Duas parcelas, com vencimento em 30 e 45 dias.',
        'Dos cuotas, con vencimiento a 30 y 45 días.'
      )}</dd>
      <dt><label><input type="radio" name="dlp" value="C"> ${t(
        'Plan C',
        'Plano C',
        'Plan C'
      )}</label></dt>
      <dd>${t(
        'Three installments, due in 30, 45 and 60 days.',
        'Três parcelas, com vencimento em 30, 45 e 60 dias.',
        'Tres cuotas, con vencimiento a 30, 45 y 60 días.'
      )}</dd>
    </dl>`
  ),

  read(
    'ordinal-installments',
    ['15/30', '30/60', '15/30/45'],
    (t) => `
    <div class="select-wrap"><select name="ord">
      <option value="9f">${t(
        '1st installment in 15 days; 2nd installment in 30 days',
        '1ª parcela em 15 dias; 2ª parcela em 30 dias',
        '1.ª cuota a 15 días; 2.ª cuota a 30 días'
      )}</option>
      <option value="a2">${t(
        '1st installment in 30 days; 2nd installment in 60 days',
        '1ª parcela em 30 dias; 2ª parcela em 60 dias',
        '1.ª cuota a 30 días; 2.ª cuota a 60 días'
      )}</option>
      <option value="b4">${t(
        '1st installment in 15 days; 2nd installment in 30 days; 3rd installment in 45 days',
        '1ª parcela em 15 dias; 2ª parcela em 30 dias; 3ª parcela em 45 dias',
        '1.ª cuota a 15 días; 2.ª cuota a 30 días; 3.ª cuota a 45 días'
      )}</option>
    </select></div>`
  ),

  puzzling(
    'first-due-then-interval',
    ['7/14/21/28', '30/45/60', '15/45', '30'],
    (t) => `
    <ul class="mokka-plans">
      <li role="option">${t(
        '4 installments: the first 7 days after the purchase, the others every 7 days',
        '4 parcelas: a primeira 7 dias após a compra, as demais a cada 7 dias',
        '4 cuotas: la primera 7 días después de la compra, las demás cada 7 días'
      )}</li>
      <li role="option">${t(
        '3 installments: the first 30 days after the purchase, the others every 15 days',
        '3 parcelas: a primeira 30 dias após a compra, as demais a cada 15 dias',
        '3 cuotas: la primera 30 días después de la compra, las demás cada 15 días'
      )}</li>
      <li role="option">${t(
        '2 installments: the first 15 days after the purchase, the other 30 days after the first',
        '2 parcelas: a primeira 15 dias após a compra, a outra 30 dias após a primeira',
        '2 cuotas: la primera 15 días después de la compra, la otra 30 días después de la primera'
      )}</li>
      <li role="option">${t(
        '1 installment: 30 days after the purchase',
        '1 parcela: 30 dias após a compra',
        '1 cuota: 30 días después de la compra'
      )}</li>
    </ul>`
  ),

  puzzling(
    'bootstrap-dropdown-loading-mask-error-placeholder',
    ['21', '35', '21/35', '21/35/49'],
    (t) => `
    <div class="loading-mask" style="display: none"><i class="icon-spinner icon-spin"></i> ${t(
      'Loading…',
      'Carregando…',
      'Cargando…'
    )}</div>
    <div class="alert alert-error" style="display: none">${t(
      'Your limit was exceeded. Pay in 7 days or call us.',
      'Limite excedido. Pague em 7 dias ou ligue para nós.',
      'Límite excedido. Pague en 7 días o llámenos.'
    )}</div>
    <div class="dropdown">
      <button type="button" class="btn dropdown-toggle" data-toggle="dropdown">${t(
        '21 days',
        '21 dias',
        '21 días'
      )} <span class="caret"></span></button>
      <ul class="dropdown-menu" role="menu">
        <li role="menuitem"><a tabindex="-1" href="#">${t(
          '21 days',
          '21 dias',
          '21 días'
        )}</a></li>
        <li role="menuitem"><a tabindex="-1" href="#">${t(
          '35 days',
          '35 dias',
          '35 días'
        )}</a></li>
        <li role="menuitem"><a tabindex="-1" href="#">21/35 ${t(
          'days',
          'dias',
          'días'
        )}</a></li>
        <li class="divider"></li>
        <li role="menuitem"><a tabindex="-1" href="#">21/35/49 ${t(
          'days',
          'dias',
          'días'
        )}</a></li>
      </ul>
    </div>
    <span class="field-validation-valid" data-valmsg-for="term"></span>`
  ),

  puzzling(
    'down-payment-plus-days',
    ['0/30', '0/30/60', '30/60'],
    (t) => `
    <p class="lead">${t(
      'Invoice closes on day 15. Customer since 2015.',
      'Fatura fecha no dia 15. Cliente desde 2015.',
      'La factura cierra el día 15. Cliente desde 2015.'
    )}</p>
    <div class="cond">
      <label class="radio inline"><input type="radio" name="c" value="1+1">${t(
        'Down payment today + 30 days',
        'Entrada no ato + 30 dias',
        'Anticipo hoy + 30 días'
      )}</label>
      <label class="radio inline"><input type="radio" name="c" value="1+2">${t(
        'Down payment today + 30/60 days',
        'Entrada no ato + 30/60 dias',
        'Anticipo hoy + 30/60 días'
      )}</label>
      <label class="radio inline"><input type="radio" name="c" value="0+2">${t(
        '30/60 days, no down payment',
        '30/60 dias, sem entrada',
        '30/60 días, sin anticipo'
      )}</label>
    </div>`
  ),

  read(
    'disabled-entry-and-due-dates',
    ['30', '60', '90'],
    (t) => `
    <div class="terms-grid">
      <label class="term"><input type="radio" name="g" value="u1"><span>${t(
        '30 days',
        '30 dias',
        '30 días'
      )}</span><small>${t(
      'due on 04/15/2026',
      'vence em 15/04/2026',
      'vence el 15/04/2026'
    )}</small></label>
      <label class="term"><input type="radio" name="g" value="u2"><span>${t(
        '60 days',
        '60 dias',
        '60 días'
      )}</span><small>${t(
      'due on 05/15/2026',
      'vence em 15/05/2026',
      'vence el 15/05/2026'
    )}</small></label>
      <label class="term disabled"><input type="radio" name="g" value="u3" disabled><span>${t(
        '90 days',
        '90 dias',
        '90 días'
      )}</span><small>${t(
      'unavailable: above your limit',
      'indisponível: acima do seu limite',
      'no disponible: supera su límite'
    )}</small></label>
    </div>`
  ),

  read(
    'optgroups-by-number-of-installments',
    ['30', '45', '30/60', '30/60/90'],
    (t) => `
    <label for="og">${t(
      'Payment condition',
      'Condição de pagamento',
      'Condición de pago'
    )}</label>
    <select id="og" class="chosen-select">
      <option disabled selected>${t(
        'Choose a condition',
        'Escolha uma condição',
        'Elija una condición'
      )}</option>
      <optgroup label="${t('1 installment', '1 parcela', '1 cuota')}">
        <option value="11">${t(
          'in 30 days',
          'em 30 dias',
          'a 30 días'
        )}</option>
        <option value="12">${t(
          'in 45 days',
          'em 45 dias',
          'a 45 días'
        )}</option>
      </optgroup>
      <optgroup label="${t(
        '2 installments',
        '2 parcelas',
        '2 cuotas'
      )}"><option value="21">${t(
      'in 30 and 60 days',
      'em 30 e 60 dias',
      'a 30 y 60 días'
    )}</option></optgroup>
      <optgroup label="${t(
        '3 installments',
        '3 parcelas',
        '3 cuotas'
      )}"><option value="31">${t(
      'in 30, 60 and 90 days',
      'em 30, 60 e 90 dias',
      'a 30, 60 y 90 días'
    )}</option></optgroup>
    </select>`
  ),

  read(
    'chips-number-and-unit-apart',
    ['10', '30', '10/30', '10/30/50'],
    (t) => {
      const chip = (days: number): string =>
        `<span class="chip"><span class="n">${days}</span><span class="u">${t(
          'days',
          'dias',
          'días'
        )}</span></span>`

      const card = (id: string, days: readonly number[]): string =>
        `<div class="truepay-card" data-id="${id}" role="radio" aria-checked="false">${days
          .map(chip)
          .join('<span class="plus">+</span>')}</div>`

      return `
    <h6>${t(
      'Each chip is one installment, counted from today',
      'Cada ficha é uma parcela, contada a partir de hoje',
      'Cada ficha es una cuota, contada a partir de hoy'
    )}</h6>
    <div class="truepay" role="radiogroup">
      ${card('tp_01', [10])}${card('tp_02', [30])}${card(
        'tp_03',
        [10, 30]
      )}${card('tp_04', [10, 30, 50])}
    </div>
    <div class="modal hide" style="display: none"><p>${t(
      'Simulate 15, 45 or 75 days with our team.',
      'Simule 15, 45 ou 75 dias com nosso time.',
      'Simule 15, 45 o 75 días con nuestro equipo.'
    )}</p></div>`
    }
  ),
  unsure(
    'vtex6-installments-without-days',
    (t) => `
    <p class="payment-installments"><label>${t(
      'Installments',
      'Parcelas',
      'Cuotas'
    )}</label>
      <select class="payment-card-installments" data-bind="value: selectedInstallment">
        <option value="1">${t(
          `1 payment of ${money(t, '60')}`,
          `1 vez de ${money(t, '60')}`,
          `1 pago de ${money(t, '60')}`
        )}</option>
        <option value="2">${t(
          `2 payments of ${money(t, '30')} interest-free`,
          `2 vezes de ${money(t, '30')} sem juros`,
          `2 pagos de ${money(t, '30')} sin interés`
        )}</option>
        <option value="4">${t(
          `4 payments of ${money(t, '15')} interest-free`,
          `4 vezes de ${money(t, '15')} sem juros`,
          `4 pagos de ${money(t, '15')} sin interés`
        )}</option>
      </select>
    </p>
    <p class="muted">${t(
      'Invoices are issued every 30 days.',
      'As faturas são emitidas a cada 30 dias.',
      'Las facturas se emiten cada 30 días.'
    )}</p>`
  ),

  unsure(
    'number-of-installments-and-separate-first-due-day',
    (t) => `
    <div class="row-fluid">
      <div class="span6"><label>${t(
        'Number of installments',
        'Número de parcelas',
        'Número de cuotas'
      )}</label>
        <select name="qty"><option>1</option><option>2</option><option>3</option><option>6</option></select></div>
      <div class="span6"><label>${t(
        'First installment due in',
        'Primeira parcela vence em',
        'La primera cuota vence a'
      )}</label>
        <select name="first">
          <option value="15">${t('15 days', '15 dias', '15 días')}</option>
          <option value="30">${t('30 days', '30 dias', '30 días')}</option>
          <option value="45">${t('45 days', '45 dias', '45 días')}</option>
        </select></div>
    </div>`
  ),

  unsure(
    'calendar-dates-only',
    (t) => `
    <ul class="due-dates">
      <li><label><input type="radio" name="dt" value="1"> ${t(
        'Due on 06/30',
        'Vence em 30/06',
        'Vence el 30/06'
      )}</label></li>
      <li><label><input type="radio" name="dt" value="2"> ${t(
        'Due on 06/30 and 07/15',
        'Vence em 30/06 e 15/07',
        'Vence el 30/06 y 15/07'
      )}</label></li>
      <li><label><input type="radio" name="dt" value="3"> ${t(
        'Due on 06/30, 07/15 and 07/30',
        'Vence em 30/06, 15/07 e 30/07',
        'Vence el 30/06, 15/07 y 30/07'
      )}</label></li>
    </ul>`
  ),

  unsure(
    'ranges-of-days',
    (t) => `
    <div class="payment-group">
      <a class="payment-group-item" href="#"><span>${t(
        'Up to 30 days, on demand',
        'Até 30 dias, a combinar',
        'Hasta 30 días, a convenir'
      )}</span></a>
      <a class="payment-group-item" href="#"><span>${t(
        'From 30 to 60 days, on demand',
        'De 30 a 60 dias, a combinar',
        'De 30 a 60 días, a convenir'
      )}</span></a>
      <a class="payment-group-item" href="#"><span>${t(
        'From 60 to 90 days, on demand',
        'De 60 a 90 dias, a combinar',
        'De 60 a 90 días, a convenir'
      )}</span></a>
    </div>`
  ),

  // Protheus "type 5": grace, number of installments, days until the last one; nothing on the page tells so
  unsure(
    'protheus-type-5-bare-numbers',
    (t) => `
    <label>${t(
      'Payment condition (type 5)',
      'Cond. pagamento (tipo 5)',
      'Cond. de pago (tipo 5)'
    )}
      <select name="E4_COND">
        <option value="001">001 - 10,12,30</option>
        <option value="002">002 - 15,30,60</option>
        <option value="003">003 - 30,60,90</option>
      </select>
    </label>`
  ),

  unsure(
    'counted-from-the-end-of-the-month',
    (t) => `
    <p>${t(
      'Terms count from the end of the month of the purchase.',
      'Prazos fora o mês: contam a partir do fim do mês da compra.',
      'Los plazos cuentan a partir del fin del mes de la compra.'
    )}</p>
    <label class="radio"><input type="radio" name="eom" value="1"> ${t(
      '30 days EOM',
      '30 DFM',
      '30 días FDM'
    )}</label>
    <label class="radio"><input type="radio" name="eom" value="2"> ${t(
      '60 days EOM',
      '60 DFM',
      '60 días FDM'
    )}</label>
    <label class="radio"><input type="radio" name="eom" value="3"> ${t(
      '30/60 days EOM',
      '30/60 DFM',
      '30/60 días FDM'
    )}</label>`
  ),

  unsure(
    'one-entry-is-no-plan',
    (t) => `
    <ul class="unstyled">
      <li><label class="radio"><input type="radio" name="np" value="1"> ${t(
        '30 days',
        '30 dias',
        '30 días'
      )}</label></li>
      <li><label class="radio"><input type="radio" name="np" value="2"> ${t(
        '60 days',
        '60 dias',
        '60 días'
      )}</label></li>
      <li><label class="radio"><input type="radio" name="np" value="3"> ${t(
        'Custom term: our manager answers in 2 days',
        'Prazo especial: o gerente responde em 2 dias',
        'Plazo especial: el gerente responde en 2 días'
      )}</label></li>
    </ul>`
  ),

  unsure(
    'same-plan-on-two-documents',
    (t) => `
    <select name="docTerm">
      <option value="b30">${t(
        'Bank slip - 30 days',
        'Boleto - 30 dias',
        'Cupón - 30 días'
      )}</option>
      <option value="w30">${t(
        'Wire transfer - 30 days',
        'Depósito - 30 dias',
        'Transferencia - 30 días'
      )}</option>
      <option value="b36">${t(
        'Bank slip - 30/60 days',
        'Boleto - 30/60 dias',
        'Cupón - 30/60 días'
      )}</option>
      <option value="w36">${t(
        'Wire transfer - 30/60 days',
        'Depósito - 30/60 dias',
        'Transferencia - 30/60 días'
      )}</option>
    </select>`
  ),

  unsure(
    'only-delivery-times',
    (t) => `
    <p>${t(
      'Available credit',
      'Crédito disponível',
      'Crédito disponible'
    )}: ${money(t, '5.000')}</p>
    <h5>${t(
      'When should we ship?',
      'Quando devemos enviar?',
      '¿Cuándo debemos enviar?'
    )}</h5>
    <label class="radio"><input type="radio" name="ship" value="1"> ${t(
      'In 15 days',
      'Em 15 dias',
      'En 15 días'
    )}</label>
    <label class="radio"><input type="radio" name="ship" value="2"> ${t(
      'In 30 days',
      'Em 30 dias',
      'En 30 días'
    )}</label>
    <label class="radio"><input type="radio" name="ship" value="3"> ${t(
      'In two lots, 15 and 30 days',
      'Em dois lotes, 15 e 30 dias',
      'En dos lotes, 15 y 30 días'
    )}</label>`
  ),

  unsure(
    'day-of-the-month-of-the-invoice',
    (t) => `
    <label>${t(
      'Invoice day (day of the month)',
      'Dia da fatura (dia do mês)',
      'Día de la factura (día del mes)'
    )}</label>
    <div class="btn-group" data-toggle="buttons-radio">
      <button type="button" class="btn">${t('Day 5', 'Dia 5', 'Día 5')}</button>
      <button type="button" class="btn">${t(
        'Day 15',
        'Dia 15',
        'Día 15'
      )}</button>
      <button type="button" class="btn">${t(
        'Day 30',
        'Dia 30',
        'Día 30'
      )}</button>
      <button type="button" class="btn">${t(
        'Days 15 and 30',
        'Dias 15 e 30',
        'Días 15 y 30'
      )}</button>
    </div>`
  ),

  unsure(
    'count-and-days-disagree',
    (t) => `
    <ul class="plans">
      <li tabindex="0">${t(
        '1 installment: 30 days',
        '1 parcela: 30 dias',
        '1 cuota: 30 días'
      )}</li>
      <li tabindex="0">${t(
        '2 installments: 30/60/90 days',
        '2 parcelas: 30/60/90 dias',
        '2 cuotas: 30/60/90 días'
      )}</li>
      <li tabindex="0">${t(
        '3 installments: 30/60 days',
        '3 parcelas: 30/60 dias',
        '3 cuotas: 30/60 días'
      )}</li>
    </ul>`
  ),

  unsure(
    'percentages-split',
    (t) => `
    <table class="table"><thead><tr><th></th><th>${t(
      'Now / on the invoice',
      'Agora / na fatura',
      'Ahora / en la factura'
    )}</th></tr></thead><tbody>
      <tr><td><input type="radio" name="pct" value="1"></td><td>30/70</td></tr>
      <tr><td><input type="radio" name="pct" value="2"></td><td>45/55</td></tr>
      <tr><td><input type="radio" name="pct" value="3"></td><td>15/85</td></tr>
    </tbody></table>`
  ),

  unsure(
    'postponed-on-top-of-the-contract-term',
    (t) => `
    <p>${t(
      'Your contract term applies. Postpone it?',
      'Vale o prazo do seu contrato. Quer prorrogar?',
      'Se aplica el plazo de su contrato. ¿Desea posponerlo?'
    )}</p>
    <div class="dinie-options">
      <label><input type="radio" name="pp" value="0"> ${t(
        'Do not postpone',
        'Não prorrogar',
        'No posponer'
      )}</label>
      <label><input type="radio" name="pp" value="15"> ${t(
        '+15 days',
        '+15 dias',
        '+15 días'
      )}</label>
      <label><input type="radio" name="pp" value="30"> ${t(
        '+30 days',
        '+30 dias',
        '+30 días'
      )}</label>
      <label><input type="radio" name="pp" value="60"> ${t(
        '+60 days',
        '+60 dias',
        '+60 días'
      )}</label>
    </div>`
  ),

  unsure(
    'open-invoices-of-earlier-orders',
    (t) => `
    <h5>${t(
      'Your open invoices',
      'Suas faturas em aberto',
      'Sus facturas pendientes'
    )}</h5>
    <ul class="invoices">
      <li><a href="#"><span>v1024-01</span> <span>${t(
        'due in 15 days',
        'vence em 15 dias',
        'vence en 15 días'
      )}</span> <b>${money(t, '300')}</b></a></li>
      <li><a href="#"><span>v1031-01</span> <span>${t(
        'due in 30 days',
        'vence em 30 dias',
        'vence en 30 días'
      )}</span> <b>${money(t, '600')}</b></a></li>
      <li><a href="#"><span>v1044-01</span> <span>${t(
        'due in 60 days',
        'vence em 60 dias',
        'vence en 60 días'
      )}</span> <b>${money(t, '900')}</b></a></li>
    </ul>
    <p>${t(
      'This order follows your contract term.',
      'Este pedido segue o prazo do seu contrato.',
      'Este pedido sigue el plazo de su contrato.'
    )}</p>`
  ),

  unsure(
    'only-the-last-due-day-or-the-grace-is-told',
    (t) => `
    <div class="control-group">
      <label class="radio"><input type="radio" name="lg" value="1"> ${t(
        '2 installments, the last one in 60 days',
        '2 parcelas, a última em 60 dias',
        '2 cuotas, la última a 60 días'
      )}</label>
      <label class="radio"><input type="radio" name="lg" value="2"> ${t(
        '3 installments, the last one in 90 days',
        '3 parcelas, a última em 90 dias',
        '3 cuotas, la última a 90 días'
      )}</label>
      <label class="radio"><input type="radio" name="lg" value="3"> ${t(
        '3 installments after a grace period of 30 days',
        '3 parcelas após carência de 30 dias',
        '3 cuotas tras 30 días de gracia'
      )}</label>
    </div>`
  ),
]
