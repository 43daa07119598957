import { effectiveRecords } from '../core/effectiveRecords'
import { issue } from '../core/issue'
import type { StoredDocument } from '../core/storedDocument'
import { recordId } from '../core/storedRecord'
import type { ChangeOutcome, Planned } from './changeDocument'
import { changeDocument } from './changeDocument'
import type { ReadPorts } from './listPaymentConditions'
import type { ChangeKind } from './ports'
import { findRecord, withoutRecord } from './records'
import type { SavePorts } from './saveClusteredCondition'
import { attempt } from './within'

/**
 * Plans to remove what applies to a condition: its own clusters, else those it inherits - removing
 * these is how a merchant releases it.
 */
export const planRemoval = async (
  ports: ReadPorts,
  document: StoredDocument,
  paymentConditionId: string,
  kind: ChangeKind
): Promise<Planned> => {
  const own = findRecord(document.records, paymentConditionId)
  const rules = own ? null : await attempt(ports.gateway.latest())
  const paymentConditions = rules?.ok ? rules.value.value : []
  const inherited = effectiveRecords(
    paymentConditions,
    document.records
  ).byPaymentCondition.get(paymentConditionId)

  const record = own ?? inherited?.record ?? null
  const id = record && recordId(record)

  if (record && id !== null) {
    return {
      status: 'CHANGE',
      change: {
        kind,
        document: { ...document, records: withoutRecord(document.records, id) },
        paymentConditionId: id,
        before: record,
        after: null,
      },
    }
  }

  if (paymentConditions.some(({ id: known }) => known === paymentConditionId)) {
    return { status: 'NOTHING' }
  }

  return {
    status: 'INVALID',
    issues: [
      rules && !rules.ok
        ? issue('GATEWAY_UNAVAILABLE')
        : issue('UNKNOWN_PAYMENT_CONDITION', 'paymentConditionId'),
    ],
  }
}

/** Makes a payment condition valid for everybody again. Throws as `changeDocument`. */
export const removeClusteredCondition = (
  ports: SavePorts,
  paymentConditionId: string,
  revision: string
): Promise<ChangeOutcome> =>
  changeDocument(ports, revision, (document) =>
    planRemoval(ports, document, paymentConditionId, 'REMOVED')
  )
