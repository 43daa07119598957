import type { StoredRecord } from '../../core/cluster'
import { effectiveRecords } from '../../core/effectiveRecords'
import { findings } from '../../core/health/findings'
import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import type { PaymentCondition } from '../../core/paymentCondition'
import type { StoredDocument } from '../../core/storedDocument'
import { withoutRecord, withRecord } from '../records'
import type { ClusterChange, PreviewChangePorts } from './ports'
import type { Prepared, SetClusters } from './prepareChange'

const offeredKeys = (condition: PaymentCondition | null): readonly string[] =>
  condition?.enabled ? condition.plans.map(({ key }) => key) : []

/** The records as they would be after a change. */
export const recordsAfter = (
  clusters: ClusterChange,
  set: SetClusters | null,
  id: string,
  { records }: StoredDocument
): readonly StoredRecord[] => {
  if (clusters.kind === 'REMOVE') return withoutRecord(records, id)

  return set === null
    ? records
    : withRecord(records, { ...set, updatedAt: '', updatedBy: '' })
}

/**
 * What a merchant should know about the payment condition as it will be, and which plans checkout may
 * go on showing: it keeps the rules it has read for up to ten minutes. Throws Unavailable, Forbidden.
 */
export const changeWarnings = async (
  { rules, shape, clock }: PreviewChangePorts,
  clusters: ClusterChange,
  set: SetClusters | null,
  { id, prior, target }: Prepared,
  document: StoredDocument
): Promise<readonly Issue[]> => {
  const after = target && shape.view(target)
  const others = (await rules.all())
    .map(shape.view)
    .filter((condition) => condition.id !== id)

  const paymentConditions = after === null ? others : [...others, after]
  const effective = effectiveRecords(
    paymentConditions,
    recordsAfter(clusters, set, id, document)
  )

  const kept = [after, ...others].flatMap(offeredKeys)
  const lingering = offeredKeys(prior && shape.view(prior)).filter(
    (key) => !kept.includes(key)
  )

  const at = clock.now()
  const found =
    findings({ paymentConditions, effective, properties: null, at }, id).get(
      id
    ) ?? []

  return [
    // Whoever disables it knows.
    ...found
      .filter(({ code }) => code !== 'NEVER_OFFERED_DISABLED')
      .map(({ code, path }) => issue(code, ...path)),
    ...lingering.map((key) => issue('PLAN_LINGERS', 'plans', key)),
  ]
}
