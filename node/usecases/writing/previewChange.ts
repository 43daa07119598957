import type { FieldChange } from '../../core/fieldChanges'
import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import { findRecord } from '../records'
import { changeWarnings } from './changeWarnings'
import type { PreviewChangePorts, RuleChange } from './ports'
import type { ChangeRequest, Prepared } from './prepareChange'
import { clusterIssues, prepareChange, prepareClusters } from './prepareChange'
import { settledClusters } from './settledClusters'
import type { StepName } from './steps'
import { stepsOf } from './steps'

export interface ChangePreview {
  readonly status: 'OK' | 'OFF' | 'INVALID'
  /** To be sent back with the save; null when there is nothing to save. */
  readonly fingerprint: string | null
  readonly fields: readonly FieldChange[]
  readonly steps: readonly StepName[]
  readonly issues: readonly Issue[]
  /** What the change would bring about. */
  readonly warnings: readonly Issue[]
  readonly revision: string
}

/** A change as it would be written down. */
export const changeOf = (
  request: ChangeRequest,
  prepared: Prepared,
  rest: Pick<RuleChange, 'id' | 'at' | 'by' | 'recordBefore'>
): RuleChange => ({
  ...rest,
  key: prepared.id,
  ruleId: prepared.id,
  name: prepared.name,
  prior: prepared.prior,
  target: prepared.target,
  clusters: request.clusters,
  written: null,
  namesakes: prepared.namesakes,
  stepsDone: 0,
})

/** The screen before a save: which fields change, in which steps. Throws Unavailable, UnreadableDocument. */
export const previewChange = async (
  ports: PreviewChangePorts,
  request: ChangeRequest
): Promise<ChangePreview> => {
  const { document, revision } = await ports.conditions.read()
  const nothing = {
    fingerprint: null,
    fields: [],
    steps: [],
    warnings: [],
    revision,
  }

  if (!document.settings.editPaymentConditions) {
    return { ...nothing, status: 'OFF', issues: [issue('EDITING_OFF')] }
  }

  const preparation = await prepareChange(ports, request, document)

  if (preparation.status === 'INVALID') {
    return {
      ...nothing,
      status: 'INVALID',
      issues: [
        ...preparation.issues,
        ...(await clusterIssues(ports, request, document)),
      ],
    }
  }

  const { prepared } = preparation
  const lines = await prepareClusters(ports, request, prepared, document)
  const clusters = settledClusters(ports, request.clusters, prepared, document)

  const change = changeOf({ ...request, clusters }, prepared, {
    id: '',
    at: '',
    by: '',
    recordBefore: findRecord(document.records, prepared.id),
  })

  const { fields } = prepared
  const steps = stepsOf(change, ports.shape)

  if (!lines.ok) {
    return { ...nothing, status: 'INVALID', fields, issues: lines.issues }
  }

  return {
    status: 'OK',
    fingerprint: prepared.fingerprint,
    fields,
    steps,
    issues: [],
    warnings: await changeWarnings(
      ports,
      request.clusters,
      lines.set,
      prepared,
      document
    ),
    revision,
  }
}
