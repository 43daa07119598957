import type { ClusteredCondition, StoredRecord } from '../core/cluster'
import { effectiveRecords } from '../core/effectiveRecords'
import { issue } from '../core/issue'
import { MAX_PAYMENT_CONDITIONS } from '../core/limits'
import type { PaymentCondition } from '../core/paymentCondition'
import { formerPlanKeysAt } from '../core/storedRecord'
import type { StoredDocument } from '../core/storedDocument'
import { validateClusteredCondition } from '../core/validateClusteredCondition'
import type { ChangeOutcome, ChangePorts, Planned } from './changeDocument'
import { changeDocument } from './changeDocument'
import type { ReadPorts } from './listPaymentConditions'
import type { ChangeKind } from './ports'
import { findRecord, withoutRecord, withRecord } from './records'
import { attempt } from './within'

export type SavePorts = ChangePorts & ReadPorts

/** As it came in: nothing about it is known yet. */
export interface ConditionDraft {
  readonly paymentConditionId: unknown
  readonly match: unknown
  readonly clusters: unknown
}

/**
 * The orphan whose clusters the saved condition had inherited, when no other condition still needs
 * it: what it guarded is settled now, and left behind it would restrict the condition again after a
 * removal.
 */
const settledOrphan = (
  paymentConditions: readonly PaymentCondition[],
  { records }: StoredDocument,
  paymentConditionId: string
): ClusteredCondition | null => {
  const { byPaymentCondition } = effectiveRecords(paymentConditions, records)
  const applied = byPaymentCondition.get(paymentConditionId)

  if (!applied || applied.inheritedFrom === null) return null
  const heirs = [...byPaymentCondition.values()].filter(
    ({ inheritedFrom }) => inheritedFrom === applied.inheritedFrom
  )

  return heirs.length === 1 && applied.record.readable
    ? applied.record.condition
    : null
}

/** The plan keys a record goes on guarding after a save. */
export const formerKeys = (
  before: StoredRecord | null,
  planKeys: readonly string[],
  at: string
): Pick<ClusteredCondition, 'formerPlanKeys'> => {
  const formerPlanKeys = formerPlanKeysAt(before, planKeys, Date.parse(at))

  return formerPlanKeys.length > 0 ? { formerPlanKeys } : {}
}

/** Plans a save of a draft: validated against the store as it is now. */
export const planSave = async (
  ports: ReadPorts,
  document: StoredDocument,
  draft: ConditionDraft,
  stamp: { readonly at: string; readonly by: string },
  kind: ChangeKind
): Promise<Planned> => {
  const [rules, properties] = await Promise.all([
    attempt(ports.gateway.latest()),
    attempt(ports.properties.latest(document.settings.customerEntity)),
  ])

  if (!rules.ok || !properties.ok) {
    const missing = rules.ok ? 'PROPERTIES_UNAVAILABLE' : 'GATEWAY_UNAVAILABLE'

    return { status: 'INVALID', issues: [issue(missing)] }
  }

  const paymentConditions = rules.value.value
  const valid = validateClusteredCondition(draft, {
    paymentConditions,
    properties: properties.value.value,
  })

  if (!valid.ok) return { status: 'INVALID', issues: valid.issues }

  const { paymentConditionId } = valid.condition
  const before = findRecord(document.records, paymentConditionId)
  const after: ClusteredCondition = {
    ...valid.condition,
    ...formerKeys(before, valid.condition.planKeys, stamp.at),
    updatedAt: stamp.at,
    updatedBy: stamp.by,
  }

  const settled = settledOrphan(paymentConditions, document, paymentConditionId)
  const kept = settled
    ? withoutRecord(document.records, settled.paymentConditionId)
    : document.records

  const records = withRecord(kept, after)

  if (records.length > MAX_PAYMENT_CONDITIONS) {
    return { status: 'INVALID', issues: [issue('TOO_MANY_CONDITIONS')] }
  }

  return {
    status: 'CHANGE',
    change: {
      kind,
      document: { ...document, records },
      paymentConditionId,
      before,
      after,
      settledOrphan: settled,
    },
  }
}

/** Makes a payment condition valid only for the customers described. Throws as `changeDocument`. */
export const saveClusteredCondition = (
  ports: SavePorts,
  draft: ConditionDraft,
  revision: string
): Promise<ChangeOutcome> =>
  changeDocument(ports, revision, (document, stamp) =>
    planSave(ports, document, draft, stamp, 'SAVED')
  )
