/** Shown in the Customer Credit list when none of its plans is offered to this shopper. */
const NOTHING_OFFERED: Readonly<Record<string, string>> = {
  en: 'No plan is available. Choose another payment method.',
  es: 'No hay plazos disponibles. Elige otro medio de pago.',
  pt: 'Nenhum prazo disponível. Escolha outra forma de pagamento.',
}

export const nothingOffered = (locale: string): string =>
  NOTHING_OFFERED[locale.slice(0, 2)] || NOTHING_OFFERED.en
