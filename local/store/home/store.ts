/** What the page asks the store for, and the one place that reads its answers. */
const TIME_LIMIT_MS = 4000
// The Admin's operations may wait for Master Data longer than a shopper would.
const ADMIN_TIME_LIMIT_MS = 15_000

export interface Persona {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly description: string
  readonly descriptions: Readonly<Record<string, string>>
  readonly customerId: string
}

export interface Property {
  readonly name: string
  readonly label: string
  readonly kind: string
}

export interface Cluster {
  readonly property: string
  readonly operator: string
  readonly values: readonly string[]
}

export interface PaymentCondition {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  readonly plans: ReadonlyArray<{ readonly key: string }>
  readonly clustered: {
    readonly match: string
    readonly clusters: readonly Cluster[]
    readonly inheritedFrom: string | null
  } | null
}

export interface Verdict {
  readonly paymentConditionId: string
  readonly outcome: string
}

export interface Overview {
  readonly source: string
  readonly conditions: readonly PaymentCondition[]
  readonly mode: string
}

export type OverviewAnswer =
  | { readonly status: 'OK'; readonly overview: Overview }
  | {
      readonly status: 'FAILED'
      readonly why: 'service' | 'refused' | 'gateway'
    }

/** What needs the customers: the fields' names, and how each of the two fares. */
export interface Outcomes {
  readonly properties: readonly Property[]
  /** In the order the customers were asked for. */
  readonly verdicts: ReadonlyArray<readonly Verdict[]>
}

export interface ShopperDecision {
  readonly status: 'ok' | 'off' | 'degraded' | 'unknown'
  readonly reason: string
  readonly offered: readonly string[]
}

export interface Fault {
  readonly api: string
  readonly mode: string
}

interface GraphqlAnswer<Data> {
  readonly data: Data | null
  readonly errors?: ReadonlyArray<{
    readonly extensions?: { readonly code?: string }
  }>
}

interface OverviewData {
  readonly paymentConditions: {
    readonly items: readonly PaymentCondition[]
    readonly source: string
  } | null
  readonly settings: { readonly mode: string } | null
}

interface PreviewData {
  readonly conditions: readonly Verdict[]
}

interface OutcomesData {
  readonly customerProperties: readonly Property[] | null
  readonly first: PreviewData | null
  readonly second: PreviewData | null
}

const OVERVIEW = `query Overview {
  paymentConditions(first: 200) {
    source
    items { id name enabled plans { key } clustered { match inheritedFrom clusters { property operator values } } }
  }
  settings { mode }
}`

const OUTCOMES = `query Outcomes($first: String, $second: String) {
  customerProperties { name label kind }
  first: decisionPreview(email: $first) { conditions { paymentConditionId outcome } }
  second: decisionPreview(email: $second) { conditions { paymentConditionId outcome } }
}`

const ask = async <T>(path: string, options: RequestInit = {}): Promise<T> => {
  const answer = await fetch(path, {
    cache: 'no-store',
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
    ...options,
  })

  if (!answer.ok) throw new Error(String(answer.status))
  const parsed: T = await answer.json()

  return parsed
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const readPersonas = (): Promise<readonly Persona[]> =>
  ask('/local/personas')

const query = <Data>(
  text: string,
  signal: AbortSignal,
  variables: Readonly<Record<string, string>> = {}
): Promise<GraphqlAnswer<Data>> => {
  const controller = new AbortController()
  const stop = () => controller.abort()

  signal.addEventListener('abort', stop)
  window.setTimeout(stop, ADMIN_TIME_LIMIT_MS)

  return ask('/_v/private/graphql/v1', {
    ...json('POST', { query: text, variables }),
    signal: controller.signal,
  })
}

export const readOverview = async (
  signal: AbortSignal
): Promise<OverviewAnswer> => {
  try {
    const { data, errors } = await query<OverviewData>(OVERVIEW, signal)
    const list = data?.paymentConditions

    if (!list) {
      const isRefused = errors?.some(({ extensions }) =>
        /^(UNAUTHENTICATED|FORBIDDEN)$/.test(extensions?.code ?? '')
      )

      return { status: 'FAILED', why: isRefused ? 'refused' : 'service' }
    }

    if (list.source === 'UNAVAILABLE')
      return { status: 'FAILED', why: 'gateway' }

    return {
      status: 'OK',
      overview: {
        source: list.source,
        conditions: list.items,
        mode: data?.settings?.mode ?? 'ON',
      },
    }
  } catch {
    return { status: 'FAILED', why: 'service' }
  }
}

export const readOutcomes = async (
  emails: readonly string[],
  signal: AbortSignal
): Promise<Outcomes> => {
  try {
    const [first, second] = emails
    const { data } = await query<OutcomesData>(OUTCOMES, signal, {
      first,
      second,
    })

    return {
      properties: data?.customerProperties ?? [],
      verdicts: [data?.first, data?.second].map(
        (preview) => preview?.conditions ?? []
      ),
    }
  } catch {
    return { properties: [], verdicts: [] }
  }
}

interface DecisionJson {
  readonly status: 'ok' | 'off' | 'degraded'
  readonly reason?: string
  readonly plans: ReadonlyArray<{
    readonly key: string
    readonly offered: boolean
  }>
}

/** What the checkout script of this persona is told, asked the same way. */
export const readDecision = async (
  persona: string
): Promise<ShopperDecision> => {
  try {
    const {
      status,
      reason = '',
      plans,
    } = await ask<DecisionJson>(
      '/_v/private/clustered-payment-conditions/decision',
      { headers: { 'x-local-persona': persona } }
    )

    const offered = plans.filter((plan) => plan.offered).map(({ key }) => key)

    return { status, reason, offered }
  } catch {
    return { status: 'unknown', reason: '', offered: [] }
  }
}

export type Fields = Readonly<Record<string, unknown>>

export const readFields = async (
  customerId: string,
  names: readonly string[]
): Promise<Fields | null> => {
  try {
    const fields = ['id', ...names].map(encodeURIComponent).join(',')

    return await ask<Fields>(
      `/api/dataentities/CL/documents/${customerId}?_fields=${fields}`
    )
  } catch {
    return null
  }
}

/** An empty text when it was saved, else the status or what kept it from it. */
export const saveField = async (
  customerId: string,
  name: string,
  value: unknown
): Promise<string> => {
  try {
    const answer = await fetch(
      `/api/dataentities/CL/documents/${customerId}`,
      json('PATCH', { [name]: value })
    )

    return answer.ok || answer.status === 304 ? '' : String(answer.status)
  } catch {
    return '–'
  }
}

export const readFaults = async (): Promise<readonly Fault[]> => {
  try {
    const answer = await ask<readonly Fault[] | { faults: readonly Fault[] }>(
      '/local/faults'
    )

    return 'faults' in answer ? answer.faults : answer
  } catch {
    return []
  }
}

export const setFault = (fault: Fault): Promise<unknown> =>
  ask('/local/faults', json('POST', fault))

export const readServiceUp = async (): Promise<boolean> => {
  try {
    const answer = await fetch('/local/ready', { cache: 'no-store' })
    const { services }: { services: readonly boolean[] } = await answer.json()

    return services[0] === true
  } catch {
    return false
  }
}

export const stopService = (): Promise<unknown> =>
  ask('/local/service', json('POST', { action: 'stop' }))

export const repairAll = async (): Promise<void> => {
  await fetch('/local/faults', { method: 'DELETE' })
  await fetch('/local/service', json('POST', { action: 'start' }))
}
