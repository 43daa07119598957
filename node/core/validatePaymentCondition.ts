import { parseDay } from './calendarDay'
import { addDays, startOfDay } from './installments/dueDay'
import type { Issue } from './issue'
import { issue } from './issue'
import {
  MAX_AMOUNT_CENTS,
  MAX_NAME_LENGTH,
  MAX_PLANS_WRITTEN,
  MAX_SALES_CHANNELS,
} from './limits'
import type { PaymentCondition, Plan } from './paymentCondition'
import { isRecord } from './untrusted'
import { validatePlan } from './validatePlan'
import { textIssues } from './validateText'
import type { DraftCode } from './writingCodes'

/** A payment condition as a merchant wants it; what he can't say here stays as it is. */
export interface PaymentConditionDraft {
  readonly name: string
  readonly enabled: boolean
  readonly salesChannels: readonly string[]
  readonly validFrom: number | null
  readonly validUntil: number | null
  readonly minimumValueCents: number | null
  readonly plans: readonly Plan[]
}

export type DraftValidation =
  | { readonly ok: true; readonly draft: PaymentConditionDraft }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export interface DraftContext {
  /** The payment condition as it is; null for a new one. */
  readonly known: PaymentCondition | null
  readonly timeZone: string
}

const SALES_CHANNEL = /^[A-Za-z0-9_-]{1,50}$/
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

const ONE_SECOND_MS = 1000

/** Collects the issues of a draft; each reader gives the value, or something harmless instead. */
class DraftReader {
  public readonly issues: Issue[] = []

  constructor(private readonly context: DraftContext) {}

  public name(value: unknown): string {
    if (typeof value !== 'string') {
      this.found('NOT_A_TEXT', 'name')

      return ''
    }

    const name = value.trim()

    if (name === this.context.known?.name) return name
    for (const code of textIssues(name)) this.issues.push(issue(code, 'name'))
    if (name.length > MAX_NAME_LENGTH) this.found('VALUE_TOO_LONG', 'name')

    return name
  }

  public plans(value: unknown): readonly Plan[] {
    if (!Array.isArray(value)) {
      this.found('NOT_A_LIST', 'plans')

      return []
    }

    const known = this.context.known?.plans ?? []

    if (value.length === 0) this.found('NO_PLANS', 'plans')
    if (value.length > Math.max(MAX_PLANS_WRITTEN, known.length)) {
      this.found('TOO_MANY_PLANS', 'plans')

      return []
    }

    const plans: Plan[] = []

    value.forEach((item: unknown, at) => {
      const path = ['plans', String(at)]
      const { plan, issues } = validatePlan(item, known, path)

      this.issues.push(...issues)
      if (plan === null) return
      if (plans.some(({ key }) => key === plan.key)) {
        this.found('PLAN_REPEATED', ...path, 'days')
      }

      if (this.contradicts(plan, plans)) {
        this.found('SAME_COUNT_DIFFERENT_INTEREST', ...path, 'interestPercent')
      }

      plans.push(plan)
    })

    return plans
  }

  public salesChannels(value: unknown): readonly string[] {
    if (!Array.isArray(value)) {
      this.found('NOT_A_LIST', 'salesChannels')

      return []
    }

    const known = this.context.known?.salesChannels ?? []

    if (value.length > Math.max(MAX_SALES_CHANNELS, known.length)) {
      this.found('TOO_MANY_SALES_CHANNELS', 'salesChannels')

      return []
    }

    const channels: string[] = []

    value.forEach((item: unknown, at) => {
      const channel = typeof item === 'string' ? item.trim() : ''
      const path = ['salesChannels', String(at)]

      if (!SALES_CHANNEL.test(channel) && !known.includes(channel)) {
        this.found('NOT_A_SALES_CHANNEL', ...path)
      } else if (channels.includes(channel)) {
        this.found('SALES_CHANNEL_REPEATED', ...path)
      } else {
        channels.push(channel)
      }
    })

    return channels
  }

  /** A day means all of it in the store's time zone: from its first moment, until its last second. */
  public moment(
    value: unknown,
    field: 'validFrom' | 'validUntil'
  ): number | null {
    if (value === null || value === undefined || value === '') return null
    const text = typeof value === 'string' ? value.trim() : ''
    const day = parseDay(text)
    const ms = INSTANT.test(text) ? Date.parse(text) : NaN

    if (day !== null) {
      const { timeZone } = this.context
      const next = addDays(day, 1)

      if (field === 'validFrom') return startOfDay(day, timeZone)
      if (next !== null) return startOfDay(next, timeZone) - ONE_SECOND_MS
    }

    if (!Number.isNaN(ms)) return ms
    this.found('NOT_A_MOMENT', field)

    return null
  }

  public validity(from: number | null, until: number | null): void {
    const { known } = this.context
    const isAsItWas =
      known !== null && from === known.validFrom && until === known.validUntil

    if (from !== null && until !== null && until <= from && !isAsItWas) {
      this.found('VALIDITY_REVERSED', 'validUntil')
    }
  }

  public minimumValue(value: unknown): number | null {
    if (value === null || value === undefined) return null
    const amount = typeof value === 'number' ? value : NaN
    const cents = Math.round(amount * 100)

    // A tenth of a cent is a slip; the noise of binary fractions is far below it.
    const isInCents = Math.abs(amount * 100 - cents) < 0.01

    if (cents < 0 || !isInCents) {
      this.found('NOT_AN_AMOUNT', 'minimumValue')

      return null
    }

    if (cents > MAX_AMOUNT_CENTS) this.found('AMOUNT_TOO_HIGH', 'minimumValue')

    return cents === 0 ? null : cents
  }

  public enabled(value: unknown): boolean {
    if (typeof value !== 'boolean') this.found('NOT_A_FLAG', 'enabled')

    return value === true
  }

  private found(code: DraftCode, ...path: readonly string[]): void {
    this.issues.push(issue(code, ...path))
  }

  /** Another rate for a count that has one, unless the condition was so before. */
  private contradicts(plan: Plan, others: readonly Plan[]): boolean {
    const known = this.context.known?.plans ?? []
    const isKnown = ({ key }: Plan) => known.some((other) => other.key === key)
    const rateOf = ({ installments }: Plan) =>
      Math.max(...installments.map(({ interestPercent }) => interestPercent))

    return others.some(
      (other) =>
        other.installments.length === plan.installments.length &&
        rateOf(other) !== rateOf(plan) &&
        !(isKnown(other) && isKnown(plan))
    )
  }
}

/** Checks a payment condition a merchant writes; every issue at once, at its field. */
export const validatePaymentCondition = (
  input: unknown,
  context: DraftContext
): DraftValidation => {
  if (!isRecord(input)) {
    return { ok: false, issues: [issue('NOT_A_PAYMENT_CONDITION')] }
  }

  const reader = new DraftReader(context)
  const draft: PaymentConditionDraft = {
    name: reader.name(input.name),
    plans: reader.plans(input.plans),
    salesChannels: reader.salesChannels(input.salesChannels),
    validFrom: reader.moment(input.validFrom, 'validFrom'),
    validUntil: reader.moment(input.validUntil, 'validUntil'),
    minimumValueCents: reader.minimumValue(input.minimumValue),
    enabled: reader.enabled(input.enabled),
  }

  reader.validity(draft.validFrom, draft.validUntil)

  return reader.issues.length > 0
    ? { ok: false, issues: reader.issues }
    : { ok: true, draft }
}
