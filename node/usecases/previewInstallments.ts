import { dayInZone, parseDay } from '../core/calendarDay'
import type { InstallmentSchedule } from '../core/installments/installmentSchedule'
import { installmentSchedule } from '../core/installments/installmentSchedule'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { MAX_AMOUNT_CENTS, MAX_PLANS_WRITTEN } from '../core/limits'
import type { Plan } from '../core/paymentCondition'
import { validatePlan } from '../core/validatePlan'
import type { Clock, ConditionStore } from './ports'

export interface InstallmentQuestion {
  readonly amount: number
  readonly plans: readonly unknown[]
  /** A day, or a moment; null: today in the store. */
  readonly on: string | null
}

export interface InstallmentPreview {
  readonly purchasedOn: string
  readonly timeZone: string
  readonly schedules: readonly InstallmentSchedule[]
  readonly issues: readonly Issue[]
}

const readOn = (
  on: string | null,
  now: number,
  timeZone: string
): string | null => {
  if (on === null) return dayInZone(now, timeZone)
  const ms = Date.parse(on)

  return (
    parseDay(on.trim()) ?? (Number.isNaN(ms) ? null : dayInZone(ms, timeZone))
  )
}

const readPlans = (plans: readonly unknown[]) => {
  const issues: Issue[] = []
  const read: Plan[] = []

  plans.forEach((item, at) => {
    const result = validatePlan(item, [], ['plans', String(at)])

    issues.push(...result.issues)
    if (result.plan !== null) read.push(result.plan)
  })

  return { issues, plans: read }
}

/** What plans mean for an amount and a day; nothing is written or asked of the gateway. */
export const previewInstallments = async (
  { clock, conditions }: { clock: Clock; conditions: ConditionStore },
  { amount, plans, on }: InstallmentQuestion
): Promise<InstallmentPreview> => {
  const { timeZone } = (await conditions.recent()).value.settings
  const today = dayInZone(clock.now(), timeZone)
  const purchasedOn = readOn(on, clock.now(), timeZone)
  const amountCents = Math.round(amount * 100)
  const issues: Issue[] = []

  if (purchasedOn === null) issues.push(issue('NOT_A_MOMENT', 'on'))
  if (!(amountCents >= 0)) issues.push(issue('NOT_AN_AMOUNT', 'amount'))
  else if (amountCents > MAX_AMOUNT_CENTS) {
    issues.push(issue('AMOUNT_TOO_HIGH', 'amount'))
  }

  if (plans.length > MAX_PLANS_WRITTEN) {
    issues.push(issue('TOO_MANY_PLANS', 'plans'))
  }

  const read =
    plans.length > MAX_PLANS_WRITTEN
      ? { issues: [], plans: [] }
      : readPlans(plans)

  const isReadable = issues.length === 0

  return {
    purchasedOn: purchasedOn ?? today,
    timeZone,
    schedules: isReadable
      ? read.plans.map((plan) =>
          installmentSchedule(plan, amountCents, purchasedOn ?? today)
        )
      : [],
    issues: [...issues, ...read.issues],
  }
}
