import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import type { Conflict } from '../changeDocument'
import { conflictWith } from '../changeDocument'
import type { Revised } from '../ports'
import { findRecord } from '../records'
import type { RuleChange, WritePorts } from './ports'
import type { ChangeRequest } from './prepareChange'
import { clusterIssues, prepareChange, prepareClusters } from './prepareChange'
import { changeOf } from './previewChange'
import { settledClusters } from './settledClusters'
import type { ChangeRun } from './runChange'
import { runChange } from './runChange'

/** Ends before the first step: nothing was written. */
export type NotBegun =
  | { readonly status: 'OFF' }
  | { readonly status: 'INVALID'; readonly issues: readonly Issue[] }
  | { readonly status: 'CONFLICT'; readonly conflict: Conflict | null }
  /** An earlier change of it has not been finished. */
  | { readonly status: 'PENDING'; readonly change: RuleChange }

export type WriteOutcome = NotBegun | ChangeRun | { readonly status: 'LEFT' }

const noOpenChange: NotBegun = {
  status: 'INVALID',
  issues: [issue('NO_OPEN_CHANGE', 'paymentConditionId')],
}

/** The open change of a payment condition, under the id asked for or the one it was given. */
export const openChangeOf = async (
  { changes }: Pick<WritePorts, 'changes'>,
  id: string
) =>
  (await changes.open()).find(
    ({ change }) => change.key === id || change.ruleId === id
  ) ?? null

/**
 * Writes a payment condition on a merchant's explicit Save. Throws Unavailable and UnreadableDocument
 * when nothing has begun; what stops it later is part of the outcome.
 */
export const savePaymentCondition = async (
  ports: WritePorts,
  request: ChangeRequest,
  fingerprint: string,
  revision: string
): Promise<WriteOutcome> => {
  const [stored, by] = await Promise.all([
    ports.conditions.read(),
    ports.login.current(),
  ])

  const { document } = stored

  if (!document.settings.editPaymentConditions) return { status: 'OFF' }
  if (stored.revision !== revision) return conflicting(ports, stored)
  const pending =
    request.id === null ? null : await openChangeOf(ports, request.id)

  if (pending) return { status: 'PENDING', change: pending.change }
  const preparation = await prepareChange(ports, request, document)

  if (preparation.status === 'INVALID') {
    const others = await clusterIssues(ports, request, document)

    return { status: 'INVALID', issues: [...preparation.issues, ...others] }
  }

  const { prepared } = preparation
  const lines = await prepareClusters(ports, request, prepared, document)

  if (!lines.ok) return { status: 'INVALID', issues: lines.issues }
  // Somebody wrote it since the merchant saw what would change.
  if (prepared.fingerprint !== fingerprint) {
    return { status: 'CONFLICT', conflict: null }
  }

  const clusters = settledClusters(ports, request.clusters, prepared, document)

  const change = changeOf({ ...request, clusters }, prepared, {
    id: ports.newChangeId(),
    at: new Date(ports.clock.now()).toISOString(),
    by,
    recordBefore: findRecord(document.records, prepared.id),
  })

  const begun = await ports.changes.save(change, null)

  if (begun === 'CONFLICT') {
    return { status: 'PENDING', change }
  }

  return runChange(ports, { change, revision: begun.revision }, true)
}

const conflicting = async (
  { conditions }: WritePorts,
  stored: Revised
): Promise<NotBegun> => ({
  status: 'CONFLICT',
  conflict: await conflictWith(conditions, stored),
})

/** Goes on with a change that stopped, from wherever it is. */
export const resumeChange = async (
  ports: WritePorts,
  paymentConditionId: string
): Promise<WriteOutcome> => {
  const [{ document }] = await Promise.all([
    ports.conditions.read(),
    ports.login.current(),
  ])

  if (!document.settings.editPaymentConditions) return { status: 'OFF' }
  const open = await openChangeOf(ports, paymentConditionId)

  return open ? runChange(ports, open, false) : noOpenChange
}

/** Leaves a stopped change as it stands, so that the payment condition can be changed anew. */
export const leaveChange = async (
  ports: WritePorts,
  paymentConditionId: string
): Promise<NotBegun | { readonly status: 'LEFT' }> => {
  const open = await openChangeOf(ports, paymentConditionId)

  if (open === null) return noOpenChange
  await ports.changes.drop(open.change)

  return { status: 'LEFT' }
}
