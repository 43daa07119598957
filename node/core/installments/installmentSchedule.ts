import type { CalendarDay } from '../calendarDay'
import type { Plan } from '../paymentCondition'
import { checkoutPrice } from './checkoutPrice'
import { addDays } from './dueDay'
import { shareOut } from './shareOut'

/** Why checkout may show something else than the schedule. */
export type ScheduleNote =
  /** The gateway decides the interest: one price per number of installments, the cheapest. */
  | 'GATEWAY_DECIDES_INTEREST'
  /** Its installments name different rates; reckoned with the highest. */
  | 'MIXED_INTEREST'
  /** Checkout's label shows every installment rounded down. */
  | 'LABEL_ROUNDED_DOWN'

export interface ScheduledInstallment {
  readonly days: number
  /** Null beyond the year 9999. */
  readonly dueOn: CalendarDay | null
  readonly amountCents: number
  readonly interestCents: number
  /** Amount and interest. */
  readonly totalCents: number
}

/** What a plan means for one amount and one day. */
export interface InstallmentSchedule {
  readonly planKey: string
  readonly interestPercent: number
  readonly installments: readonly ScheduledInstallment[]
  readonly amountCents: number
  readonly interestCents: number
  readonly totalCents: number
  /** What checkout writes beside the number of installments. */
  readonly labelCents: number
  readonly notes: readonly ScheduleNote[]
}

const notesOf = (
  rates: readonly number[],
  totalCents: number,
  labelCents: number
): readonly ScheduleNote[] => {
  const notes: ScheduleNote[] = []

  if (rates.some((rate) => rate > 0)) notes.push('GATEWAY_DECIDES_INTEREST')
  if (new Set(rates).size > 1) notes.push('MIXED_INTEREST')
  if (labelCents * rates.length !== totalCents) notes.push('LABEL_ROUNDED_DOWN')

  return notes
}

/** Each installment's amount, interest and due day: an estimate where the gateway decides. */
export const installmentSchedule = (
  { key, installments }: Plan,
  amountCents: number,
  purchasedOn: CalendarDay
): InstallmentSchedule => {
  const rates = installments.map(({ interestPercent }) => interestPercent)
  const interestPercent = Math.max(0, ...rates)
  const count = installments.length
  const { installmentCents: labelCents, totalCents } = checkoutPrice(
    amountCents,
    count,
    interestPercent
  )

  const amounts = shareOut(amountCents, count)
  const totals = shareOut(totalCents, count)

  return {
    planKey: key,
    interestPercent,
    installments: installments.map(({ days }, index) => ({
      days,
      dueOn: addDays(purchasedOn, days),
      amountCents: amounts[index],
      interestCents: totals[index] - amounts[index],
      totalCents: totals[index],
    })),
    amountCents,
    interestCents: totalCents - amountCents,
    totalCents,
    labelCents,
    notes: notesOf(rates, totalCents, labelCents),
  }
}
