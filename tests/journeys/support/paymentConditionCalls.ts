import type { Json } from './json'
import type { Scene } from './scene'

const RESULT = `status paymentConditionId isOpen revision
  steps { name state } issues { path code }
  differences { path before after } conflict { by at }
  condition { id name enabled plans { key } clustered { planKeys clusters { values } } }`

const PREVIEW = `query ($input: PaymentConditionChangeInput!, $clusters: ClustersInput) {
  previewPaymentConditionChange(input: $input, clusters: $clusters) {
    status fingerprint revision steps fields { path before after } issues { path code } warnings { path code }
  }
}`

const IMPACT = `query ($input: PaymentConditionChangeInput!, $clusters: ClustersInput, $cursor: String) {
  paymentConditionChangeImpact(input: $input, clusters: $clusters, cursor: $cursor) {
    total scanned leftWithout plans { key gains loses } issues { path code }
  }
}`

const SAVE = `mutation ($input: PaymentConditionChangeInput!, $clusters: ClustersInput, $fingerprint: String!, $revision: String!) {
  savePaymentCondition(input: $input, clusters: $clusters, fingerprint: $fingerprint, revision: $revision) { ${RESULT} }
}`

const RESUME = `mutation ($id: ID!) { resumePaymentCondition(paymentConditionId: $id) { ${RESULT} } }`

const WRITE_BACK = `mutation ($id: ID!, $revision: String!) {
  writeBackPaymentCondition(paymentConditionId: $id, revision: $revision) { ${RESULT} }
}`

const LEAVE = `mutation ($id: ID!) { leavePaymentConditionChange(paymentConditionId: $id) { ${RESULT} } }`

const OPEN = `{ openPaymentConditionChanges { paymentConditionId name by steps { name state } fields { path } } }`

const INSTALLMENTS = `query ($amount: Float!, $plans: [PlanInput!]!, $on: String) {
  installmentPreview(amount: $amount, plans: $plans, on: $on) {
    purchasedOn timeZone issues { path code }
    schedules { planKey amount interest total label notes installments { days dueOn amount interest total } }
  }
}`

/** What an editor sends for a condition of these plans. */
export const wanted = (
  name: string,
  plans: readonly string[],
  more: Json = {}
): Json => ({
  name,
  plans: plans.map((days) => ({ days })),
  salesChannels: [],
  enabled: true,
  ...more,
})

/** A merchant's calls that write payment conditions, or show what would be written. */
export const paymentConditionCalls = ({
  merchant,
}: Pick<Scene, 'merchant'>) => {
  const preview = (input: Json, clusters?: Json): Promise<Json> =>
    merchant.field(PREVIEW, { input, clusters })

  /** A save on what was seen before. */
  const saveAs = (
    input: Json,
    clusters: Json | undefined,
    seen: Json
  ): Promise<Json> =>
    merchant.field(SAVE, {
      input,
      clusters,
      ...seen,
      fingerprint: seen.fingerprint ?? 'none',
      revision: seen.revision ?? 'none',
    })

  /** A look, then the save. */
  const save = async (
    input: Json,
    clusters?: Json,
    given: Json = {}
  ): Promise<Json> => {
    const { fingerprint, revision } = await preview(input, clusters)

    return saveAs(input, clusters, { fingerprint, revision, ...given })
  }

  return {
    preview,
    impact: (input: Json): Promise<Json> =>
      merchant.field(IMPACT, { input, clusters: null, cursor: null }),
    save,
    saveAs,
    resume: (id: string): Promise<Json> => merchant.field(RESUME, { id }),
    writeBack: (id: string, revision: string): Promise<Json> =>
      merchant.field(WRITE_BACK, { id, revision }),
    leave: (id: string): Promise<Json> => merchant.field(LEAVE, { id }),
    open: async (): Promise<unknown> => {
      const { json } = await merchant.graphql(OPEN)

      return json
    },
    installments: (variables: Json): Promise<Json> =>
      merchant.field(INSTALLMENTS, variables),
  }
}
