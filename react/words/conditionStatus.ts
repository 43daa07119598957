import type { PaymentCondition } from '../typings/schema'

/** Whom a payment condition is for, in one word. */
export type Audience = 'EVERYONE' | 'CLUSTERED' | 'INHERITED' | 'BROKEN'

/** Why nobody is offered it right now, whoever it is for. */
export type Pause = 'DISABLED' | 'NOT_YET' | 'OVER'

export interface ConditionStatus {
  readonly audience: Audience
  readonly pause: Pause | null
}

type Judged = Pick<
  PaymentCondition,
  'enabled' | 'validFrom' | 'validUntil' | 'clustered' | 'findings'
>

const audienceOf = ({ clustered, findings }: Judged): Audience => {
  if (findings.some(({ code }) => code.startsWith('BROKEN'))) return 'BROKEN'
  if (!clustered) return 'EVERYONE'

  return clustered.inheritedFrom ? 'INHERITED' : 'CLUSTERED'
}

const pauseOf = (
  { enabled, validFrom, validUntil }: Judged,
  now: number
): Pause | null => {
  if (!enabled) return 'DISABLED'
  if (validFrom && Date.parse(validFrom) > now) return 'NOT_YET'
  if (validUntil && Date.parse(validUntil) < now) return 'OVER'

  return null
}

export const conditionStatus = (
  condition: Judged,
  now: number
): ConditionStatus => ({
  audience: audienceOf(condition),
  pause: pauseOf(condition, now),
})
