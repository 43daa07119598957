import type { StoredRecord } from '../core/cluster'
import type { ImportEntry } from '../core/exchange/importEntry'
import type { ImportedRecord } from '../core/exchange/planImport'
import { planImport } from '../core/exchange/planImport'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import type { RecordChange } from '../core/recordChange'
import { replaceRecords } from '../core/replaceRecords'
import type { StoredDocument } from '../core/storedDocument'
import type { ChangeOutcome, Planned, Stamp } from './changeDocument'
import { changeDocument } from './changeDocument'
import type { ReadPorts } from './listPaymentConditions'
import type { SavePorts } from './saveClusteredCondition'
import { formerKeys } from './saveClusteredCondition'
import { attempt } from './within'

export interface ImportRequest {
  readonly entries: readonly ImportEntry[]
  /** Takes the clusters from what the file does not name. */
  readonly removeOthers: boolean
}

export interface ImportChanges {
  readonly changes: readonly RecordChange[]
  /** How many entries say what is on file already. */
  readonly unchanged: number
  readonly issues: readonly Issue[]
}

export interface ImportPreview extends ImportChanges {
  readonly revision: string
}

/** The records with what some changes leave of them. */
export const withChanges = (
  records: readonly StoredRecord[],
  changes: readonly RecordChange[]
): readonly StoredRecord[] =>
  replaceRecords(
    records,
    new Map(changes.map((each) => [each.paymentConditionId, each.after]))
  )

const stamped = (
  { paymentConditionId, before, after }: ImportedRecord,
  { at, by }: Stamp
): RecordChange => ({
  paymentConditionId,
  before,
  after: after && {
    readable: true,
    condition: {
      ...after,
      ...formerKeys(before, after.planKeys, at),
      updatedAt: at,
      updatedBy: by,
    },
  },
})

/** What an import would do to a document, judged by the store as it is now. */
export const importChanges = async (
  ports: ReadPorts,
  { records, settings }: StoredDocument,
  { entries, removeOthers }: ImportRequest,
  stamp: Stamp
): Promise<ImportChanges> => {
  const [rules, properties] = await Promise.all([
    attempt(ports.gateway.latest()),
    attempt(ports.properties.latest(settings.customerEntity)),
  ])

  if (!rules.ok || !properties.ok) {
    const missing = rules.ok ? 'PROPERTIES_UNAVAILABLE' : 'GATEWAY_UNAVAILABLE'

    return { changes: [], unchanged: 0, issues: [issue(missing)] }
  }

  const plan = planImport(entries, {
    records,
    removeOthers,
    paymentConditions: rules.value.value,
    properties: properties.value.value,
  })

  return {
    ...plan,
    changes: plan.changes.map((change) => stamped(change, stamp)),
  }
}

/** What an import would add, change and take out, and all that is wrong with it. Throws Unavailable, UnreadableDocument. */
export const previewImport = async (
  ports: SavePorts,
  request: ImportRequest
): Promise<ImportPreview> => {
  const { document, revision } = await ports.conditions.read()
  const stamp = { at: new Date(ports.clock.now()).toISOString(), by: '' }

  return {
    ...(await importChanges(ports, document, request, stamp)),
    revision,
  }
}

/** A change of several records at once, as the history keeps it. */
export const bulkChange = (
  kind: 'IMPORTED' | 'RESTORED',
  document: StoredDocument,
  records: readonly RecordChange[]
): Planned =>
  records.length === 0
    ? { status: 'NOTHING' }
    : {
        status: 'CHANGE',
        change: {
          kind,
          document: {
            ...document,
            records: withChanges(document.records, records),
          },
          paymentConditionId: null,
          before: null,
          after: null,
          records,
        },
      }

/** What came of a change of several records, and which. */
export interface BulkOutcome {
  readonly outcome: ChangeOutcome
  readonly changes: readonly RecordChange[]
}

/** All that a file says in one save, or nothing of it. Throws as `changeDocument`. */
export const importClusteredConditions = async (
  ports: SavePorts,
  request: ImportRequest,
  revision: string
): Promise<BulkOutcome> => {
  let changes: readonly RecordChange[] = []
  const outcome = await changeDocument(
    ports,
    revision,
    async (document, stamp) => {
      const planned = await importChanges(ports, document, request, stamp)

      if (planned.issues.length > 0) {
        return { status: 'INVALID', issues: planned.issues }
      }

      changes = planned.changes

      return bulkChange('IMPORTED', document, changes)
    }
  )

  return { outcome, changes }
}
