import http from 'http'
import os from 'os'
import path from 'path'
import fs from 'fs'

import { buildService } from '../../local/runtime/buildService'
import { readAppIdentity } from '../../local/runtime/identity'
import { openLog } from '../../local/runtime/logFile'
import type { ServiceProcess } from '../../local/runtime/serviceProcess'
import { startServiceProcess } from '../../local/runtime/serviceProcess'
import { quantile } from '../quantile'
import { watchHeap } from './heap'
import type { LoadResult } from './load'
import { runLoad } from './load'
import type { ProfileRow } from './profile'
import { profileRoute } from './profile'
import { cpuMs } from './processCost'
import { stageEmptyApp } from './stageEmptyApp'
import { benchStore } from './store'
import type { StubPlatform } from './stubPlatform'
import { startStubPlatform } from './stubPlatform'

export interface RouteSide {
  readonly cpuMsPerRequest: number
  readonly p50ms: number
  readonly p99ms: number
}

export interface Route {
  readonly conditions: number
  /** Processor time per request, as many times that of the empty route. */
  readonly cpuRatio: number
  readonly p99ms: number
  readonly upstreamCallsPerDecision: number
  readonly ours: RouteSide
  readonly empty: RouteSide
  /** Where the processor time of one request goes. */
  readonly profile: readonly ProfileRow[]
  readonly heap: {
    readonly requests: number
    /** In percent, from the first half of the requests to the second. */
    readonly growthPercent: number
    readonly megabytes: number
  } | null
}

export interface RoutePace {
  readonly warmUp: number
  /** Requests per turn, and turns, when processor time is compared. */
  readonly perTurn: number
  readonly turns: number
  readonly timed: number
  readonly profiled: number
  readonly heap: number
}

export const ROUTE_PACES: Record<'full' | 'quick', RoutePace> = {
  full: {
    warmUp: 1500,
    perTurn: 500,
    turns: 8,
    timed: 5000,
    profiled: 5000,
    heap: 100_000,
  },
  quick: {
    warmUp: 500,
    perTurn: 200,
    turns: 4,
    timed: 1000,
    profiled: 1000,
    heap: 0,
  },
}

const CONDITIONS = 2000
const SHOPPERS = 1000
const CONCURRENT = 50
const PLATFORM_MS = 50

const pidOf = ({ part }: ServiceProcess): number => part.process.pid ?? 0

const demandDecisions = ({ failures, sample }: LoadResult): void => {
  if (failures > 0) throw new Error(`${failures} requests failed: ${sample}`)
}

class Side {
  public cpu = 0
  public requests = 0

  constructor(
    private readonly service: ServiceProcess,
    private readonly agent: http.Agent
  ) {}

  public async load(requests: number, concurrent: number): Promise<LoadResult> {
    const result = await runLoad({
      url: this.service.url,
      requests,
      concurrent,
      agent: this.agent,
      shopperOf: (request) => request % SHOPPERS,
    })

    demandDecisions(result)

    return result
  }

  public async turn(requests: number): Promise<void> {
    const before = cpuMs(pidOf(this.service))

    await this.load(requests, CONCURRENT)
    this.cpu += cpuMs(pidOf(this.service)) - before
    this.requests += requests
  }
}

const timed = async (
  side: Side,
  platform: StubPlatform,
  requests: number
): Promise<readonly number[]> => {
  platform.delayMs = PLATFORM_MS
  const { latencies } = await side.load(requests, CONCURRENT)

  platform.delayMs = 0

  return [...latencies].sort((left, right) => left - right)
}

/** The app's route beside one that makes the same calls and decides nothing. */
export const runRoute = async (
  pace: RoutePace,
  say: (line: string) => void
): Promise<Route> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cpc-bench-'))
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONCURRENT })
  const platform = await startStubPlatform(benchStore(CONDITIONS))
  const services: ServiceProcess[] = []

  const start = async (
    name: string,
    built: string
  ): Promise<ServiceProcess> => {
    const service = await startServiceProcess({
      folder: built,
      app: readAppIdentity(),
      platformUrl: platform.url,
      log: openLog(path.join(folder, `${name}.log`)),
    })

    services.push(service)

    return service
  }

  try {
    const app = await start('app', (await buildService()).folder)
    const ours = new Side(app, agent)
    const empty = new Side(await start('empty', await stageEmptyApp()), agent)
    const sides = [ours, empty]

    for (const side of sides) await side.load(pace.warmUp, CONCURRENT)
    say('both services are warm')

    const before = { ...platform.counts }

    await ours.load(pace.perTurn, CONCURRENT)
    const calls = Object.entries(platform.counts).reduce(
      (sum, [kind, count]) =>
        sum +
        count -
        (Object.entries(before).find(([name]) => name === kind)?.[1] ?? 0),
      0
    )

    for (let turn = 0; turn < pace.turns; turn += 1) {
      for (const side of sides) await side.turn(pace.perTurn)
    }

    say('processor time is compared')
    const [oursMs, emptyMs] = [
      await timed(ours, platform, pace.timed),
      await timed(empty, platform, pace.timed),
    ]

    const sideOf = (side: Side, latencies: readonly number[]): RouteSide => ({
      cpuMsPerRequest: side.cpu / side.requests,
      p50ms: quantile(latencies, 0.5),
      p99ms: quantile(latencies, 0.99),
    })

    const result = { ours: sideOf(ours, oursMs), empty: sideOf(empty, emptyMs) }

    say('answers are timed')
    for (const service of services.splice(0)) await service.part.stop()

    const watch = {
      start: async () => start('watched', (await buildService()).folder),
      load: (service: ServiceProcess, requests: number) =>
        new Side(service, agent).load(requests, CONCURRENT),
    }

    const profile = await profileRoute({ ...watch, requests: pace.profiled })

    say('processor time is broken down')
    for (const service of services.splice(0)) await service.part.stop()

    const heap =
      pace.heap === 0
        ? null
        : await watchHeap({ ...watch, requests: pace.heap })

    return {
      conditions: CONDITIONS,
      cpuRatio: result.ours.cpuMsPerRequest / result.empty.cpuMsPerRequest,
      p99ms: result.ours.p99ms,
      upstreamCallsPerDecision: calls / pace.perTurn,
      ...result,
      profile,
      heap,
    }
  } finally {
    for (const service of services) await service.part.stop()
    agent.destroy()
    await platform.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
