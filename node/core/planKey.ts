import type { Installment } from './paymentCondition'

/** The most installments one plan may have. */
export const MAX_INSTALLMENTS = 48

const DAYS = /^(?:0|[1-9]\d{0,5})$/

/** Identity of a plan at checkout and in orders: `15/30`. */
export const planKey = (
  installments: ReadonlyArray<Pick<Installment, 'days'>>
): string => installments.map(({ days }) => days).join('/')

/** The days of a plan key as `planKey` writes it; null for any other text. */
export const parsePlanKey = (text: string): number[] | null => {
  const parts = text.split('/', MAX_INSTALLMENTS + 1)

  if (parts.length > MAX_INSTALLMENTS) return null

  return parts.every((part) => DAYS.test(part)) ? parts.map(Number) : null
}

const byDays = new Intl.Collator('en', { numeric: true })

/** Sorts plan keys by their days: `5`, `15`, `15/30`, `30`. */
export const comparePlanKeys = (left: string, right: string): number =>
  byDays.compare(left, right)
