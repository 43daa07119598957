import { planImport } from '../core/exchange/planImport'
import type { ImportRequest } from './importClusteredConditions'
import { withChanges } from './importClusteredConditions'
import type { ImpactPorts, ImpactPreview } from './previewImpact'
import { impactOf, noImpact, readImpactStore } from './previewImpact'

export interface ImportImpactQuestion extends ImportRequest {
  readonly cursor: string | null
}

/** Who of one page of customers would gain or lose which plan by an import. */
export const previewImportImpact = async (
  ports: ImpactPorts,
  { entries, removeOthers, cursor }: ImportImpactQuestion
): Promise<ImpactPreview> => {
  const read = await readImpactStore(ports)

  if (!read.ok) return noImpact([read.issue], cursor)
  const { document, paymentConditions, properties } = read.store
  const plan = planImport(entries, {
    records: document.records,
    removeOthers,
    paymentConditions,
    properties,
  })

  if (plan.issues.length > 0) return noImpact(plan.issues, null)
  const changes = plan.changes.map(({ paymentConditionId, before, after }) => ({
    paymentConditionId,
    before,
    after: after && {
      readable: true as const,
      condition: { ...after, updatedAt: '', updatedBy: '' },
    },
  }))

  return impactOf(
    ports,
    read.store,
    { paymentConditions, records: withChanges(document.records, changes) },
    cursor
  )
}
