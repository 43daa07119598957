import type { StoredRecord } from '../../core/cluster'
import { issue } from '../../core/issue'
import { conflictWith } from '../changeDocument'
import { findRecord } from '../records'
import type {
  ClusterChange,
  RuleChange,
  RuleContent,
  WritePorts,
} from './ports'
import { findRule } from './ruleSteps'
import { runChange } from './runChange'
import type { WriteOutcome } from './savePaymentCondition'
import { openChangeOf } from './savePaymentCondition'
import { settledClusters } from './settledClusters'
import { isSettled } from './steps'

/** The contents a change may have left behind, whole or half. */
const leftBehind = (
  { shape }: WritePorts,
  { prior, target, written, ruleId }: RuleChange
): readonly RuleContent[] => {
  const both = (content: RuleContent | null) =>
    content === null
      ? []
      : [true, false].map((enabled) =>
          shape.withId(shape.switched(content, enabled), ruleId)
        )

  return [
    ...both(prior),
    ...both(target),
    ...(written === null ? [] : [written]),
  ]
}

const linesOf = (record: StoredRecord | null): ClusterChange | null =>
  record?.readable
    ? {
        kind: 'SET',
        match: record.condition.match,
        clusters: record.condition.clusters,
      }
    : null

/** Clusters as they were; a condition created again may have an id they are not known by. */
const clustersBack = (
  { clusters, recordBefore }: RuleChange,
  record: StoredRecord | null,
  now: RuleContent | null
): ClusterChange => {
  const keep: ClusterChange = { kind: 'KEEP' }

  if (clusters.kind === 'KEEP') {
    return (now === null ? linesOf(record) : null) ?? keep
  }

  if (recordBefore === null) return record ? { kind: 'REMOVE' } : keep

  // What couldn't be read was never removed by us.
  return linesOf(recordBefore) ?? keep
}

const namesakesOf = async (
  { rules, shape }: WritePorts,
  wanted: string
): Promise<readonly string[]> =>
  (await rules.all())
    .map(shape.view)
    .filter(({ name }) => name === wanted)
    .map(({ id }) => id)

/**
 * Writes back what was there before a payment condition's last change, finished or not, as a change
 * of its own: the same steps, the same care.
 */
export const writeBack = async (
  ports: WritePorts,
  paymentConditionId: string,
  revision: string
): Promise<WriteOutcome> => {
  const [stored, by] = await Promise.all([
    ports.conditions.read(),
    ports.login.current(),
  ])

  const { document } = stored

  if (!document.settings.editPaymentConditions) return { status: 'OFF' }
  if (stored.revision !== revision) {
    const conflict = await conflictWith(ports.conditions, stored)

    return { status: 'CONFLICT', conflict }
  }

  const open = await openChangeOf(ports, paymentConditionId)
  const last = open?.change ?? (await ports.changes.last(paymentConditionId))

  if (last === null) {
    return {
      status: 'INVALID',
      issues: [issue('NO_CHANGE_TO_WRITE_BACK', 'paymentConditionId')],
    }
  }

  // Of a finished one the id is known: another of its name is somebody else's.
  const now = open
    ? await findRule(ports, last)
    : await ports.rules.one(last.ruleId)

  const ruleId = now === null ? last.ruleId : ports.shape.view(now).id
  const known = leftBehind(ports, { ...last, ruleId })
  const isOurs =
    now === null
      ? last.prior === null || last.target === null
      : known.some((content) => isSettled(ports.shape, content, now))

  // What somebody else has written since is not ours to undo.
  if (!isOurs) return { status: 'CONFLICT', conflict: null }
  const recordBefore = findRecord(document.records, ruleId)
  const change: RuleChange = {
    id: ports.newChangeId(),
    key: last.key,
    ruleId,
    at: new Date(ports.clock.now()).toISOString(),
    by,
    name: last.name,
    prior: now,
    target: last.prior,
    clusters: settledClusters(
      ports,
      clustersBack(last, recordBefore, now),
      { id: ruleId, prior: now, target: last.prior },
      document
    ),
    recordBefore,
    written: null,
    namesakes: now === null ? await namesakesOf(ports, last.name) : [],
    stepsDone: 0,
  }

  const begun = await ports.changes.save(change, open?.revision ?? null)

  return begun === 'CONFLICT'
    ? { status: 'PENDING', change: last }
    : runChange(ports, { change, revision: begun.revision }, false)
}
