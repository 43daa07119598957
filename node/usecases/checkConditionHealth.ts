import { effectiveRecords } from '../core/effectiveRecords'
import type { Finding } from '../core/health/finding'
import { findings } from '../core/health/findings'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { validateClusteredCondition } from '../core/validateClusteredCondition'
import type { ReadPorts } from './listPaymentConditions'
import { withRecord } from './records'
import type { ConditionDraft } from './saveClusteredCondition'
import { attempt, readable } from './within'

export interface HealthQuestion {
  readonly paymentConditionId: string
  /** Null: as it is on file. */
  readonly draft: Omit<ConditionDraft, 'paymentConditionId'> | null
}

export interface ConditionHealth {
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
}

const failed = (...issues: readonly Issue[]): ConditionHealth => ({
  findings: [],
  issues,
})

/** What a merchant should know about a payment condition before he saves a draft of its clusters. */
export const checkConditionHealth = async (
  { clock, conditions, gateway, properties }: ReadPorts,
  { paymentConditionId, draft }: HealthQuestion
): Promise<ConditionHealth> => {
  const stored = await attempt(readable(conditions.recent()))

  if (!stored.ok) return failed(issue('STORAGE_UNAVAILABLE'))
  const { records, settings } = stored.value.value
  const [rules, definitions] = await Promise.all([
    attempt(gateway.recent()),
    attempt(properties.recent(settings.customerEntity)),
  ])

  if (!rules.ok) return failed(issue('GATEWAY_UNAVAILABLE'))
  if (!definitions.ok) return failed(issue('PROPERTIES_UNAVAILABLE'))

  const paymentConditions = rules.value.value
  const known = definitions.value.value
  let judged = records

  if (draft !== null) {
    const valid = validateClusteredCondition(
      { ...draft, paymentConditionId },
      { paymentConditions, properties: known }
    )

    if (!valid.ok) return failed(...valid.issues)
    judged = withRecord(records, {
      ...valid.condition,
      updatedAt: '',
      updatedBy: '',
    })
  }

  const found = findings(
    {
      paymentConditions,
      effective: effectiveRecords(paymentConditions, judged),
      properties: known,
      at: clock.now(),
    },
    paymentConditionId
  )

  return { findings: found.get(paymentConditionId) ?? [], issues: [] }
}
