import { validateClusteredCondition } from '../../core/validateClusteredCondition'
import type { ImpactPorts, ImpactPreview } from '../previewImpact'
import { impactOf, noImpact, readImpactStore } from '../previewImpact'
import { changedConditions } from './changedConditions'
import { recordsAfter } from './changeWarnings'
import type { ChangeRequest } from './prepareChange'

/**
 * Who of one page of customers would gain or lose which plan by a change of a payment condition. By
 * the rules at hand, as every count: going through a store must not ask the gateway for each page.
 */
export const previewChangeImpact = async (
  ports: ImpactPorts,
  request: ChangeRequest,
  cursor: string | null
): Promise<ImpactPreview> => {
  const read = await readImpactStore(ports)

  if (!read.ok) return noImpact([read.issue], cursor)
  const { document, properties } = read.store
  const { clusters } = request
  const changed = changedConditions(
    read.store.paymentConditions,
    request,
    document.settings.timeZone
  )

  if (!changed.ok) return noImpact(changed.issues, null)
  const { id, paymentConditions } = changed
  const valid =
    clusters.kind === 'SET'
      ? validateClusteredCondition(
          { paymentConditionId: id, ...clusters },
          { paymentConditions, properties }
        )
      : null

  if (valid?.ok === false) return noImpact(valid.issues, null)
  const records = recordsAfter(clusters, valid?.condition ?? null, id, document)

  return impactOf(ports, read.store, { paymentConditions, records }, cursor)
}
