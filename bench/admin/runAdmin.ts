import { listOf, textOf } from '../../tests/journeys/support/json'
import { DOCUMENT } from '../../tests/journeys/support/scene'
import type { RunningStore } from '../../tests/journeys/support/store'
import { runStore } from '../../tests/journeys/support/store'
import { Visitor } from '../../tests/journeys/support/visitor'
import { launchBrowser } from '../../tests/support/browser'
import { quantile } from '../quantile'
import { benchStore } from '../route/store'

export interface Admin {
  readonly conditions: number
  readonly listMs: number
  readonly saveMs: number
  readonly writesPerSave: number
  /** From opening the Conditions page until one can search, and until the table stands. */
  readonly usableMs: number
  readonly tableMs: number
}

const CONDITIONS = 2000
const TIMES = 15
const AT_ONCE = 8
const PAGE = '/admin/app/clustered-payment-conditions?lang=en'
const PAGES = 7

const LIST = `{
  paymentConditions(first: 100) {
    total cursor revision source
    items {
      id name enabled plans { key }
      clustered { match clusters { property operator values exact } }
      warnings { code path }
    }
  }
}`

const SAVE = `mutation ($input: ClusteredConditionInput!, $revision: String!) {
  saveClusteredCondition(input: $input, revision: $revision) {
    status revision issues { path code }
  }
}`

const post = async (
  url: string,
  method: string,
  body: unknown,
  token: string
) => {
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })

  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status}`)

  return answer
}

/** 2,000 rules in the gateway and a document for them, as if they had been there for long. */
const fill = async (store: RunningStore, merchant: Visitor): Promise<void> => {
  const { rules, document } = benchStore(CONDITIONS)
  const left = [...rules]

  const worker = async (): Promise<void> => {
    for (let rule = left.pop(); rule !== undefined; rule = left.pop()) {
      const { status } = await merchant.ask('/api/payments/pvt/rules', {
        method: 'POST',
        body: rule,
      })

      if (status >= 300) throw new Error(`The gateway says ${status}`)
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  await post(`${store.platformUrl}${DOCUMENT}`, 'PUT', document, store.appToken)
}

const writesSince = async (store: RunningStore): Promise<number> => {
  const answer = await fetch(`${store.platformUrl}/_platform/requests`)
  const calls = listOf(await answer.json())

  return calls.filter(
    (call) =>
      typeof call === 'object' &&
      call !== null &&
      'api' in call &&
      'method' in call &&
      call.api === 'vbase' &&
      call.method === 'PUT'
  ).length
}

const median = (times: readonly number[]): number =>
  quantile(Float64Array.from(times).sort(), 0.5)

/** In a browser that has opened the page before, as a merchant's has. */
const pageTimes = async ({ url }: RunningStore) => {
  const browser = await launchBrowser()

  try {
    const context = await browser.newContext()
    const usable: number[] = []
    const table: number[] = []

    for (let time = 0; time <= PAGES; time += 1) {
      const page = await context.newPage()
      const started = performance.now()

      await page.goto(`${url}${PAGE}`, { waitUntil: 'commit' })
      await page.locator('form input').first().fill('1')
      usable.push(performance.now() - started)
      await page.locator('tbody tr').first().waitFor()
      table.push(performance.now() - started)
      await page.close()
    }

    return {
      usableMs: median(usable.slice(1)),
      tableMs: median(table.slice(1)),
    }
  } finally {
    await browser.close()
  }
}

const adminIn = async (store: RunningStore): Promise<Admin> => {
  const merchant = await new Visitor(store).signInAdmin()
  const listed: number[] = []
  const saved: number[] = []
  let revision = ''

  await fill(store, merchant)
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now()
    const list = await merchant.field(LIST)

    listed.push(performance.now() - started)
    revision = textOf(list.revision)
  }

  const page = await pageTimes(store)

  await fetch(`${store.platformUrl}/_platform/requests`, { method: 'DELETE' })
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now()
    const answer = await merchant.field(SAVE, {
      input: {
        paymentConditionId: `rule-${time}`,
        match: 'ALL',
        clusters: [
          {
            property: 'email',
            operator: 'IS',
            values: [`new${time}@acme.com`],
          },
        ],
      },
      revision,
    })

    saved.push(performance.now() - started)
    if (answer.status !== 'SAVED') {
      throw new Error(`The save says ${JSON.stringify(answer)}`)
    }

    revision = textOf(answer.revision)
  }

  return {
    conditions: CONDITIONS,
    listMs: quantile(Float64Array.from(listed).sort(), 0.5),
    saveMs: quantile(Float64Array.from(saved).sort(), 0.5),
    writesPerSave: (await writesSince(store)) / TIMES,
    ...page,
  }
}

/** What the Admin's list and a save take with as many conditions as a store may have. */
export const runAdmin = async (): Promise<Admin> => {
  const store = await runStore({ customers: 20, admin: true })

  try {
    return await adminIn(store)
  } finally {
    await store.stop()
  }
}
