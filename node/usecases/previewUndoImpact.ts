import { issue } from '../core/issue'
import { inHistory } from './history'
import { withChanges } from './importClusteredConditions'
import type { ImpactPorts, ImpactPreview } from './previewImpact'
import { impactOf, noImpact, readImpactStore } from './previewImpact'
import { undoing } from './undoChange'
import { attempt } from './within'

export interface UndoImpactQuestion {
  readonly changeId: string
  readonly cursor: string | null
}

/** Who of one page of customers would gain or lose which plan by taking a change of several records back. */
export const previewUndoImpact = async (
  ports: ImpactPorts,
  { changeId, cursor }: UndoImpactQuestion
): Promise<ImpactPreview> => {
  const read = await readImpactStore(ports)

  if (!read.ok) return noImpact([read.issue], cursor)
  const { document, paymentConditions } = read.store
  const entry = await attempt(inHistory(ports.conditions, document, changeId))

  if (!entry.ok) return noImpact([issue('STORAGE_UNAVAILABLE')], cursor)
  if (!entry.value?.records) {
    return noImpact([issue('UNKNOWN_CHANGE', 'changeId')], null)
  }

  const at = new Date(ports.clock.now()).toISOString()
  const changes = undoing(entry.value.records, document, { at, by: '' })
  const records = withChanges(document.records, changes)

  return impactOf(ports, read.store, { paymentConditions, records }, cursor)
}
