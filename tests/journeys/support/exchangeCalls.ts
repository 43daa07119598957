import type { ConditionFile } from '../../../react/pages/exchange/conditionFile'
import type {
  ConditionExport,
  CustomerProperty,
} from '../../../react/typings/schema'
import type { Json } from './json'
import type { Scene } from './scene'

const EXPORT = `{
  conditionExport {
    revision
    unreadable { paymentConditionId paymentConditionName planKeys }
    items {
      paymentConditionId paymentConditionName state match planKeys
      clusters { property operator values exact }
    }
  }
}`

const PREVIEW = `query ($input: [ImportEntry!]!, $removeOthers: Boolean) {
  importPreview(input: $input, removeOthers: $removeOthers) {
    revision unchanged issueCount issues { path code }
    changes { paymentConditionId before { clusters { values } } after { clusters { values } } }
  }
}`

const IMPACT = `query ($input: [ImportEntry!]!, $removeOthers: Boolean, $cursor: String) {
  importImpact(input: $input, removeOthers: $removeOthers, cursor: $cursor) {
    total scanned cursor leftWithout plans { key gains loses } issues { path code }
  }
}`

const RESULT =
  'status revision issueCount issues { path code } conflict { by at } summary { added changed removed }'

const IMPORT = `mutation ($input: [ImportEntry!]!, $removeOthers: Boolean, $revision: String!) {
  importClusteredConditions(input: $input, removeOthers: $removeOthers, revision: $revision) { ${RESULT} }
}`

const UNDO = `mutation ($id: ID!, $revision: String!) {
  undoChange(changeId: $id, revision: $revision) { ${RESULT} }
}`

const UNDO_IMPACT = `query ($id: ID!, $cursor: String) {
  undoImpact(changeId: $id, cursor: $cursor) {
    total scanned leftWithout plans { key gains loses } issues { path code }
  }
}`

const RESTORE = `mutation ($id: ID!, $revision: String!, $condition: ID) {
  restoreChange(changeId: $id, revision: $revision, paymentConditionId: $condition) {
    status revision issues { path code }
  }
}`

const RECORDS = `query ($id: ID!, $first: Int, $after: String) {
  changedRecords(changeId: $id, first: $first, after: $after) {
    total changedSince cursor revision
    items {
      paymentConditionId
      before { clusters { values } } after { clusters { values } } onFile { clusters { values } }
    }
  }
}`

const CHANGES = `query ($condition: ID, $kind: ChangeKind, $changedBy: String, $from: String, $until: String, $first: Int, $after: String) {
  changes(paymentConditionId: $condition, kind: $kind, changedBy: $changedBy, from: $from, until: $until, first: $first, after: $after) {
    cursor
    items {
      id kind paymentConditionId at by summary { added changed removed }
      before { clusters { values } } after { clusters { values } }
    }
  }
}`

export const inputOf = ({ entries }: ConditionFile): readonly unknown[] =>
  entries.map(({ entry }) => entry)

/** A merchant's calls around files and a long history. */
export const exchangeCalls = ({ merchant }: Pick<Scene, 'merchant'>) => ({
  export: async (): Promise<ConditionExport> => {
    const answer: unknown = await merchant.field(EXPORT)

    return answer as ConditionExport
  },
  properties: async (): Promise<ReadonlyMap<string, CustomerProperty>> => {
    const { json } = await merchant.graphql(
      '{ customerProperties { name label kind operators } }'
    )

    const { data } = json as {
      data: { customerProperties: readonly CustomerProperty[] }
    }

    return new Map(data.customerProperties.map((each) => [each.name, each]))
  },
  preview: (input: readonly unknown[], removeOthers = false): Promise<Json> =>
    merchant.field(PREVIEW, { input, removeOthers }),
  impact: (input: readonly unknown[]): Promise<Json> =>
    merchant.field(IMPACT, { input, removeOthers: false, cursor: null }),
  import: (
    input: readonly unknown[],
    revision: unknown,
    removeOthers = false
  ): Promise<Json> => merchant.field(IMPORT, { input, removeOthers, revision }),
  undo: (id: unknown, revision: unknown): Promise<Json> =>
    merchant.field(UNDO, { id, revision }),
  undoImpact: (id: unknown): Promise<Json> =>
    merchant.field(UNDO_IMPACT, { id, cursor: null }),
  restoreOne: (
    id: unknown,
    revision: unknown,
    condition: string
  ): Promise<Json> => merchant.field(RESTORE, { id, revision, condition }),
  records: (id: unknown, more: Json = {}): Promise<Json> =>
    merchant.field(RECORDS, { id, ...more }),
  changes: (variables: Json = {}): Promise<Json> =>
    merchant.field(CHANGES, variables),
})
