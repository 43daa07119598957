import type { StoredRecord } from '../../core/cluster'
import type { Issue } from '../../core/issue'
import { printStoredRecord } from '../../core/parseStoredDocument'
import type { Conflict, Planned } from '../changeDocument'
import { changeDocument } from '../changeDocument'
import { findRecord } from '../records'
import { planRemoval } from '../removeClusteredCondition'
import { planSave } from '../saveClusteredCondition'
import type { RuleChange, WritePorts } from './ports'

export type ClusterEnd =
  | { readonly status: 'DONE' }
  | { readonly status: 'CONFLICT'; readonly conflict: Conflict }
  | { readonly status: 'INVALID'; readonly issues: readonly Issue[] }

const MOST_TRIES = 3

const textOf = (record: StoredRecord | null): string =>
  JSON.stringify(record && printStoredRecord(record))

/** Equal in what it says, whoever saved it and when. */
const saysTheSame = (
  left: StoredRecord | null,
  right: StoredRecord | null
): boolean => {
  if (!left?.readable || !right?.readable) return false
  const meaning = ({ condition }: typeof left) => {
    const { paymentConditionId, match, clusters, planKeys } = condition

    return JSON.stringify([paymentConditionId, match, clusters, planKeys])
  }

  return meaning(left) === meaning(right)
}

/** The gateway as the merchant reads it now: our own reads may have begun before the condition was there. */
const readNow = (ports: WritePorts): WritePorts => ({
  ...ports,
  gateway: {
    ...ports.gateway,
    latest: async () => ({
      value: (await ports.rules.all()).map(ports.shape.view),
      stale: false,
    }),
  },
})

/**
 * Saves or removes the clusters of a change. Another merchant's save of other conditions is no
 * conflict: what counts is that this condition's clusters are as they were when the change began.
 */
export const runClusterStep = async (
  ports: WritePorts,
  change: RuleChange
): Promise<ClusterEnd> => {
  const { clusters, recordBefore, ruleId } = change
  const current = readNow(ports)
  let conflict: Conflict = { by: '', at: '' }

  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const { revision } = await ports.conditions.read()
    let isOthers = false

    const outcome = await changeDocument(
      current,
      revision,
      async (document, stamp): Promise<Planned> => {
        const record = findRecord(document.records, ruleId)
        // Created again it may have an id that no record knows yet.
        const isAsBefore =
          textOf(record) === textOf(recordBefore) ||
          (record === null && change.prior === null)

        if (clusters.kind === 'KEEP') return { status: 'NOTHING' }
        if (clusters.kind === 'REMOVE') {
          if (isAsBefore) {
            return planRemoval(current, document, ruleId, 'REMOVED')
          }

          isOthers = record !== null

          return { status: 'NOTHING' }
        }

        const { match, clusters: lines } = clusters
        const planned = await planSave(
          current,
          document,
          { paymentConditionId: ruleId, match, clusters: lines },
          stamp,
          'SAVED'
        )

        if (planned.status !== 'CHANGE') return planned
        const { after } = planned.change
        const wanted = after && { readable: true as const, condition: after }

        if (saysTheSame(record, wanted)) return { status: 'NOTHING' }
        isOthers = !isAsBefore

        return isOthers ? { status: 'NOTHING' } : planned
      }
    )

    if (isOthers) {
      const { document } = outcome.current
      const record = findRecord(document.records, ruleId)

      return {
        status: 'CONFLICT',
        conflict: record?.readable
          ? { by: record.condition.updatedBy, at: record.condition.updatedAt }
          : conflict,
      }
    }

    if (outcome.status === 'SAVED') return { status: 'DONE' }
    if (outcome.status === 'INVALID') {
      // Clusters that can't be saved any more stay as they are.
      return clusters.kind === 'RENEW' || isGone(outcome.issues, clusters.kind)
        ? { status: 'DONE' }
        : { status: 'INVALID', issues: outcome.issues }
    }

    conflict = outcome.conflict
  }

  return { status: 'CONFLICT', conflict }
}

/** Nothing to remove from a condition that is gone. */
const isGone = (issues: readonly Issue[], kind: string): boolean =>
  kind === 'REMOVE' &&
  issues.every(({ code }) => code === 'UNKNOWN_PAYMENT_CONDITION')
