import { textOf } from '../../tests/journeys/support/json'
import type { RunningStore } from '../../tests/journeys/support/store'
import { runStore } from '../../tests/journeys/support/store'
import { Visitor } from '../../tests/journeys/support/visitor'
import { quantile } from '../quantile'
import { watchMemory } from './memory'

export interface PreviewRow {
  readonly customers: number
  readonly firstMs: number
  readonly completeMs: number
  readonly pages: number
  readonly matching: number
  /** A shopper's p99 at checkout, with nothing beside it and beside the scan. */
  readonly checkoutAloneP99ms: number
  readonly checkoutBesideP99ms: number
  /** What the service holds before the scan and at most during it; null where it can't be read. */
  readonly memory: {
    readonly beforeMb: number
    readonly mostMb: number
  } | null
}

const QUERY = `query ($clusters: [ClusterInput!]!, $cursor: String) {
  clusterPreview(match: ALL, clusters: $clusters, cursor: $cursor) {
    total scanned matching cursor sample { id email } issues { code }
  }
}`

const CLUSTERS = [
  {
    property: 'payment',
    operator: 'ANY_OF',
    values: ['on-time', 'in advance'],
  },
  { property: 'creditScore', operator: 'AT_LEAST', values: ['600'] },
]

const SHOPPER = 'ana@acme.example'
const DECISIONS = 150

const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : NaN

/** Asks page after page until there is no more, as the Admin does. */
const scan = async (merchant: Visitor) => {
  const started = performance.now()
  let cursor: string | null = null
  let firstMs = NaN
  let pages = 0
  let scanned = 0
  let matching = 0

  do {
    const page = await merchant.field(QUERY, { clusters: CLUSTERS, cursor })

    if (Array.isArray(page.issues) && page.issues.length > 0) {
      throw new Error(`The preview says ${JSON.stringify(page.issues)}`)
    }

    pages += 1
    scanned += numberOf(page.scanned)
    matching += numberOf(page.matching)
    if (pages === 1) firstMs = performance.now() - started
    cursor = textOf(page.cursor) || null
  } while (cursor !== null)

  return {
    firstMs,
    completeMs: performance.now() - started,
    pages,
    scanned,
    matching,
  }
}

const decisions = async (
  shopper: Visitor,
  isOver: () => boolean
): Promise<number> => {
  const times: number[] = []

  do {
    times.push((await shopper.decision(['30', '30/60/90'])).ms)
  } while (!isOver())

  return quantile(Float64Array.from(times).sort(), 0.99)
}

const previewIn = async (store: RunningStore): Promise<PreviewRow> => {
  const merchant = await new Visitor(store).signInAdmin()
  const shopper = await new Visitor(store).signIn({ email: SHOPPER })
  let asked = 0
  const isEnough = () => (asked += 1) >= DECISIONS

  await decisions(shopper, isEnough)
  asked = 0
  const checkoutAloneP99ms = await decisions(shopper, isEnough)
  const memory = watchMemory(store.pid)
  let isScanned = false

  const [found, checkoutBesideP99ms] = await Promise.all([
    scan(merchant).finally(() => {
      isScanned = true
      memory?.stop()
    }),
    decisions(shopper, () => isScanned),
  ])

  const { firstMs, completeMs, pages, scanned, matching } = found

  return {
    customers: scanned,
    firstMs,
    completeMs,
    pages,
    matching,
    checkoutAloneP99ms,
    checkoutBesideP99ms,
    memory: memory && { beforeMb: memory.beforeMb, mostMb: memory.mostMb() },
  }
}

/** How long a merchant waits to see who his clusters are for, and what shoppers notice of it. */
export const runPreview = async (customers: number): Promise<PreviewRow> => {
  const store = await runStore({ customers })

  try {
    return await previewIn(store)
  } finally {
    await store.stop()
  }
}
