import { setTimeout as sleep } from 'timers/promises'

import { APP_ID } from './app'
import type { Answer, Asking } from './visitor'
import { Visitor } from './visitor'
import type { Json } from './json'
import { listOf, objectOf, parseJson, textOf } from './json'
import type { RunningStore } from './store'

export const ADMIN = 'admin@wholesale.example'
export const EVERYBODY = ['15/30', '30']

/** The payment conditions of the demo store. */
export const CONDITIONS = {
  thirtyDays: 'a0000001-0030-4000-8000-000000000001',
  twoPayments: 'a0000002-1530-4000-8000-000000000002',
  goodPayers: 'a0000003-3090-4000-8000-000000000003',
  corporate: 'a0000004-3060-4000-8000-000000000004',
  established: 'a0000005-0120-4000-8000-000000000005',
  exclusive: 'a0000006-0090-4000-8000-000000000006',
} as const

export const DOCUMENT = `/vbase/v2/wholesale/master/buckets/${APP_ID}/clustered-payment-conditions/files/document.json`

const SAVE = `mutation ($input: ClusteredConditionInput!, $revision: String!) {
  saveClusteredCondition(input: $input, revision: $revision) {
    status revision conflict { by at } issues { path code }
    condition { id clustered { match planKeys inheritedFrom updatedBy clusters { property operator values exact } } warnings { code path } }
  }
}`

const REMOVE = `mutation ($id: ID!, $revision: String!) {
  removeClusteredCondition(paymentConditionId: $id, revision: $revision) {
    status revision conflict { by at } issues { path code }
  }
}`

const RESTORE = `mutation ($id: ID!, $revision: String!) {
  restoreChange(changeId: $id, revision: $revision) {
    status revision conflict { by at } issues { path code }
  }
}`

const SAVE_SETTINGS = `mutation ($input: SettingsInput!, $revision: String!) {
  saveSettings(input: $input, revision: $revision) {
    status conflict { by at } issues { path code }
    settings { mode testers whenUnavailable timeZone customerEntity orderCheck revision }
  }
}`

const LIST = `query ($first: Int, $after: String, $search: String) {
  paymentConditions(first: $first, after: $after, search: $search) {
    total cursor revision source
    orphans { paymentConditionId clusters { values } }
    items { id name clustered { inheritedFrom clusters { property operator values } } warnings { code path } }
  }
}`

const PREVIEW = `query ($email: String, $id: ID, $draft: ClusteredConditionInput, $at: String) {
  decisionPreview(email: $email, customerId: $id, draft: $draft, at: $at) {
    status reason customerFound issues { path code }
    plans { key offered grantedBy }
    conditions { paymentConditionId outcome clusters { holds reason actual } }
  }
}`

const CHANGES = `query ($id: ID, $first: Int, $after: String) {
  changes(paymentConditionId: $id, first: $first, after: $after) {
    cursor items { id kind paymentConditionId at by before { clusters { values } } after { clusters { values } } settingsAfter { mode } }
  }
}`

const SETTINGS = `{ settings { mode testers whenUnavailable timeZone customerEntity orderCheck revision } }`

/** What a merchant does, against one store. */
export class Scene {
  private constructor(
    public readonly store: RunningStore,
    public readonly merchant: Visitor
  ) {}

  public static async open(store: RunningStore): Promise<Scene> {
    return new Scene(store, await new Visitor(store).signInAdmin())
  }

  public visitor(): Visitor {
    return new Visitor(this.store)
  }

  public shopper(email: string): Promise<Visitor> {
    return this.visitor().signIn({ email })
  }

  public list(variables: Json = {}, asking: Asking = {}): Promise<Json> {
    return this.merchant.field(LIST, variables, asking)
  }

  public async revision(): Promise<string> {
    return textOf((await this.settings()).revision)
  }

  public async condition(id: string): Promise<Json> {
    const { items } = await this.list({ first: 2000 })

    return (
      listOf(items)
        .map(objectOf)
        .find((item) => item.id === id) ?? {}
    )
  }

  public async save(
    paymentConditionId: string,
    clusters: readonly Json[],
    given: Json & { readonly match?: string; readonly revision?: string } = {},
    asking: Asking = {}
  ): Promise<Json> {
    const { match = 'ALL', revision = await this.revision() } = given

    return this.merchant.field(
      SAVE,
      { input: { paymentConditionId, match, clusters }, revision },
      asking
    )
  }

  public async remove(id: string, revision?: string): Promise<Json> {
    return this.merchant.field(REMOVE, {
      id,
      revision: revision ?? (await this.revision()),
    })
  }

  public async restore(id: string, revision?: string): Promise<Json> {
    return this.merchant.field(RESTORE, {
      id,
      revision: revision ?? (await this.revision()),
    })
  }

  public settings(): Promise<Json> {
    return this.merchant.field(SETTINGS)
  }

  public async saveSettings(changes: Json, asking: Asking = {}): Promise<Json> {
    const { revision, ...settings } = await this.settings()

    return this.merchant.field(
      SAVE_SETTINGS,
      { input: { ...settings, ...changes }, revision },
      asking
    )
  }

  public preview(variables: Json, asking: Asking = {}): Promise<Json> {
    return this.merchant.field(PREVIEW, variables, asking)
  }

  public changes(variables: Json = {}): Promise<Json> {
    return this.merchant.field(CHANGES, variables)
  }

  /** A customer's document, created or replaced as a merchant would. */
  public async customer(id: string, fields: Json): Promise<void> {
    const { status, text } = await this.merchant.ask(
      `/api/dataentities/CL/documents/${id}`,
      { method: 'PUT', body: fields }
    )

    if (status >= 400) throw new Error(`Customer: ${status} ${text}`)
  }

  public rules(): Promise<Answer> {
    return this.merchant.ask('/api/payments/pvt/rules')
  }

  public async rule(id: string): Promise<Json> {
    const { json } = await this.merchant.ask(`/api/payments/pvt/rules/${id}`)

    return objectOf(json)
  }

  public addRule(rule: Json): Promise<Answer> {
    return this.merchant.ask('/api/payments/pvt/rules', {
      method: 'POST',
      body: rule,
    })
  }

  public deleteRule(id: string): Promise<Answer> {
    return this.merchant.ask(`/api/payments/pvt/rules/${id}`, {
      method: 'DELETE',
    })
  }

  public async fault(
    api: string,
    mode: string,
    more: Json = {}
  ): Promise<void> {
    const { status } = await this.merchant.ask('/local/faults', {
      method: 'POST',
      body: { api, mode, ...more },
    })

    if (status >= 300) throw new Error(`Fault: ${status}`)
  }

  public async noFaults(): Promise<void> {
    await this.merchant.ask('/local/faults', { method: 'DELETE' })
  }

  public async service(action: string, index = 0): Promise<void> {
    await this.merchant.ask('/local/service', {
      method: 'POST',
      body: { action, index },
    })
  }

  /** The platform itself, with the app's own token. */
  public async platform(
    path: string,
    method = 'GET',
    body?: string | Json
  ): Promise<{ readonly status: number; readonly json: unknown }> {
    const answer = await fetch(`${this.store.platformUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.store.appToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

    return { status: answer.status, json: parseJson(await answer.text()) }
  }

  public async document(): Promise<Json> {
    return objectOf((await this.platform(DOCUMENT)).json)
  }

  public async requests(): Promise<readonly Json[]> {
    const { json } = await this.platform('/_platform/requests')

    return listOf(json).map(objectOf)
  }

  public async forgetRequests(): Promise<void> {
    await this.platform('/_platform/requests', 'DELETE')
  }
}

export const cluster = (
  property: string,
  operator: string,
  ...values: string[]
): Json => ({ property, operator, values })

/** Asks again until the answer holds, at most this long. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  limitMs: number
): Promise<number> => {
  const started = performance.now()

  for (;;) {
    if (holds(await ask())) return performance.now() - started
    if (performance.now() - started > limitMs) {
      throw new Error(`Not within ${limitMs} ms`)
    }

    await sleep(200)
  }
}
