import type { StoredRecord } from '../core/cluster'
import type { ImportEntry } from '../core/exchange/importEntry'
import { issue } from '../core/issue'
import type { Issue } from '../core/issue'
import type { RecordChange } from '../core/recordChange'
import type * as Schema from '../typings/schema'
import type { ConditionExport } from '../usecases/exportClusteredConditions'
import type {
  BulkOutcome,
  ImportPreview,
} from '../usecases/importClusteredConditions'
import type { ChangedRecordPage } from '../usecases/listChangedRecords'
import { codeOf } from './codedError'
import { presentClustered, summaryOf } from './present'

/** Import and export in the words of the GraphQL schema. */

/** A bad file of thousands of rows must not become an answer of megabytes. */
const MOST_ISSUES = 500

export const readEntries = (
  input: readonly Schema.ImportEntry[]
): readonly ImportEntry[] =>
  input.map(
    ({ paymentConditionId, paymentConditionName, match, clusters }) => ({
      paymentConditionId: paymentConditionId ?? null,
      paymentConditionName: paymentConditionName ?? null,
      match,
      clusters: clusters.map((cluster) => ({
        ...cluster,
        exact: cluster.exact ?? false,
      })),
    })
  )

const presentIssues = (issues: readonly Issue[]) => ({
  issues: issues.slice(0, MOST_ISSUES),
  issueCount: issues.length,
})

const presentRecord = (
  record: StoredRecord | null
): Schema.ClusteredCondition | null =>
  record?.readable ? presentClustered(record.condition) : null

export const presentRecordChange = ({
  paymentConditionId,
  before,
  after,
}: RecordChange): Schema.RecordChange => ({
  paymentConditionId,
  before: presentRecord(before),
  after: presentRecord(after),
})

export const presentExport = ({
  items,
  unreadable,
  revision,
}: ConditionExport): Schema.ConditionExport => ({
  items: items.map(({ condition, name, state }) => ({
    paymentConditionId: condition.paymentConditionId,
    paymentConditionName: name,
    state,
    match: condition.match,
    clusters: condition.clusters,
    planKeys: condition.planKeys,
  })),
  unreadable: unreadable.map(({ paymentConditionId, name, planKeys }) => ({
    paymentConditionId,
    paymentConditionName: name,
    planKeys,
  })),
  revision,
})

export const presentChangedRecords = (
  page: ChangedRecordPage
): Schema.ChangedRecordList => ({
  ...page,
  items: page.items.map(({ onFile, ...change }) => ({
    ...presentRecordChange(change),
    onFile: onFile && presentClustered(onFile),
  })),
})

export const presentImportPreview = ({
  changes,
  unchanged,
  issues,
  revision,
}: ImportPreview): Schema.ImportPreview => ({
  changes: changes.map(presentRecordChange),
  unchanged,
  revision,
  ...presentIssues(issues),
})

const NOTHING = { added: 0, changed: 0, removed: 0 }

/** How a change of several records ended; what kept us from one is a code. */
export const presentBulk = async (
  changing: Promise<BulkOutcome>,
  revision: string
): Promise<Schema.ImportResult> => {
  try {
    const { outcome, changes } = await changing
    const { status, current } = outcome

    return {
      status,
      summary: status === 'SAVED' ? summaryOf(changes) : NOTHING,
      conflict: status === 'CONFLICT' ? outcome.conflict : null,
      revision: current.revision,
      ...presentIssues(status === 'INVALID' ? outcome.issues : []),
    }
  } catch (error) {
    const code = codeOf(error)

    if (code === null) throw error

    return {
      status: 'UNAVAILABLE',
      summary: NOTHING,
      conflict: null,
      revision,
      ...presentIssues([issue(code)]),
    }
  }
}
