import type { Language } from './language'

/** An amount with its cents; which currency, the store's own pages say. */
export const moneyText = ({ locale }: Language, amount: number): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(amount)
