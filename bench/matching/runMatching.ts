import { demandAgreement } from './agree'
import { buildCost } from './buildCost'
import type { EngineName } from './engine'
import { engines } from './engines/all'
import type { Contestant, Pace } from './measure'
import { measure } from './measure'
import type { MixName } from './mix'
import { makeMix, MIXES } from './mix'
import { quantile } from '../quantile'

export interface MatchingRow {
  readonly engine: EngineName
  readonly mix: MixName
  readonly conditions: number
  readonly p50us: number
  readonly p99us: number
  /** How many times slower than ours, by the median. */
  readonly timesOurs: number
  readonly samples: number
  readonly loadMs: number
}

export interface BuildRow {
  readonly mix: MixName
  readonly conditions: number
  readonly buildMs: number
  readonly bytesPerCondition: number
}

export interface Matching {
  readonly rows: readonly MatchingRow[]
  readonly builds: readonly BuildRow[]
  /** Share of conditions that match a customer, per mix at 1,000. */
  readonly matchShare: Readonly<Partial<Record<MixName, number>>>
}

const SIZES = [100, 1000, 10_000, 100_000]
const FAST: readonly EngineName[] = ['ours', 'closures']
const FAST_ONLY_FROM = 100_000

/** Everybody is asked up to here. */
const ALL_UP_TO = 1000

/** An engine slower than this a decision is left out of larger sizes. */
const SLOWEST_US = { full: 100_000, quick: 10_000 }

/** Between two sizes, how much slower an engine gets that asks every condition. */
const GROWTH = 10

const PACE: Record<'full' | 'quick', Pace> = {
  full: { rounds: 5, sliceMs: 400, warmUpMs: 500 },
  quick: { rounds: 3, sliceMs: 120, warmUpMs: 150 },
}

interface Sized {
  readonly rows: readonly MatchingRow[]
  readonly share: number
}

const runSize = async (
  mixName: MixName,
  conditions: number,
  chosen: ReadonlySet<EngineName>,
  pace: Pace
): Promise<Sized> => {
  const mix = makeMix(mixName, conditions)
  const loadMs = new Map<EngineName, number>()

  const contestants = engines
    .filter(({ name }) => chosen.has(name))
    .map((engine): Contestant => {
      const before = performance.now()
      const loaded = engine.load(mix)

      loadMs.set(engine.name, performance.now() - before)

      return { engine, loaded, samples: [] }
    })

  const share = await demandAgreement(mix, contestants)

  await measure(contestants, mix.customers, pace)

  const measured = contestants.map(({ engine, samples }) => {
    const sorted = Float64Array.from(samples).sort()

    return {
      engine: engine.name,
      mix: mixName,
      conditions,
      p50us: quantile(sorted, 0.5),
      p99us: quantile(sorted, 0.99),
      samples: samples.length,
      loadMs: loadMs.get(engine.name) ?? 0,
    }
  })

  const ours = measured.find(({ engine }) => engine === 'ours')?.p50us ?? NaN

  return {
    rows: measured.map((row) => ({ ...row, timesOurs: row.p50us / ours })),
    share,
  }
}

/** Every engine at every size, as long as it is fast enough; told of as it goes. */
export const runMatching = async (
  isQuick: boolean,
  say: (rows: readonly MatchingRow[]) => void
): Promise<Matching> => {
  const kind = isQuick ? 'quick' : 'full'
  const rows: MatchingRow[] = []
  const matchShare: Partial<Record<MixName, number>> = {}

  // First, while the process is young: garbage of the others would be counted.
  const builds = MIXES.map((mix) => buildCost(mix, 10_000))

  for (const mix of MIXES) {
    const chosen = new Set(engines.map(({ name }) => name))

    for (const conditions of SIZES) {
      if (conditions >= FAST_ONLY_FROM) {
        for (const name of chosen) if (!FAST.includes(name)) chosen.delete(name)
      }

      const sized = await runSize(mix, conditions, chosen, PACE[kind])

      if (conditions === 1000) matchShare[mix] = sized.share
      rows.push(...sized.rows)
      say(sized.rows)

      for (const { engine, p50us } of sized.rows) {
        // In a hurry, what would be too slow at the next size is not tried.
        const expected =
          isQuick && !FAST.includes(engine) ? p50us * GROWTH : p50us

        if (conditions >= ALL_UP_TO && expected > SLOWEST_US[kind]) {
          chosen.delete(engine)
        }
      }
    }
  }

  return { rows, builds, matchShare }
}
