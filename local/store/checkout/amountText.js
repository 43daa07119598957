// A store that sells in reais to Spanish readers: South America's "R$ 1.234,50", not Spain's "1234,50 BRL".
const LOCALES = { en: 'en-US', pt: 'pt-BR', es: 'es-AR' }

/** An amount of money as a shopper of this language reads it. */
export const amountText = (language, currency, cents) =>
  new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).format(cents / 100)
