/** Shown in the Customer Credit list when none of its plans is offered to this shopper. */
const NOTHING_OFFERED: Readonly<Record<string, string>> = {
  en: 'No plan is available for this purchase. Choose another payment method.',
  es: 'Ningún plazo está disponible para esta compra. Elige otro medio de pago.',
  pt: 'Nenhum prazo está disponível para esta compra. Escolha outra forma de pagamento.',
}

export const nothingOffered = (locale: string): string =>
  NOTHING_OFFERED[locale.slice(0, 2)] || NOTHING_OFFERED.en
