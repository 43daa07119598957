import { randomBytes } from 'crypto'
import fs from 'fs'
import path from 'path'

import { createEdge } from '../store/edge'
import { buildAdmin } from './buildAdmin'
import { buildService } from './buildService'
import { readAppIdentity } from './identity'
import { openLog } from './logFile'
import { defaultStateDir } from './places'
import { startPlatform } from './platformProcess'
import type { Replica } from './replica'
import { createReplica } from './replica'
import { lockState, unlockState, whoUses } from './stateLock'

export interface StoreOptions {
  /** 0 picks a free one. */
  readonly port?: number
  readonly stateDir?: string
  /** How many customers a new store gets; the platform's default when absent. */
  readonly customers?: number
  /** How many service processes run on the one platform. */
  readonly services?: number
  /** Without the Admin pages the start needs no bundler. */
  readonly admin?: boolean
  readonly quiet?: boolean
  /** Called with one line for each step. */
  readonly say?: (line: string) => void
}

export interface Store {
  readonly url: string
  readonly platformUrl: string
  /** Where each service process listens; an empty text for one that is stopped. */
  readonly serviceUrls: readonly string[]
  readonly serviceLogs: readonly string[]
  readonly appToken: string
  readonly stopService: (index?: number) => Promise<void>
  readonly startService: (index?: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Somebody else uses the state folder. */
export class StateInUse extends Error {
  constructor(public readonly url: string) {
    super(`This state is in use by the local store at ${url}.`)
    this.name = 'StateInUse'
  }
}

const MANY_CUSTOMERS = 20_000

type Cleanup = () => Promise<unknown> | void

const inReverse = async (cleanups: readonly Cleanup[]): Promise<void> => {
  for (const cleanup of [...cleanups].reverse()) await cleanup()
}

const seconds = (since: number): string =>
  ((performance.now() - since) / 1000).toFixed(1)

/** Starts everything and resolves when all of it answers; on a failure nothing is left running. */
export const startStore = async (
  options: StoreOptions = {}
): Promise<Store> => {
  const say = options.quiet ? () => undefined : options.say ?? console.log
  const stateDir = path.resolve(options.stateDir ?? defaultStateDir())
  const count = options.services ?? 1
  const appToken = `app-${randomBytes(24).toString('hex')}`
  const cleanups: Cleanup[] = []

  const step = async <T extends object>(
    name: string,
    work: () => Promise<T>
  ): Promise<T> => {
    const started = performance.now()
    const result = await work()
    const unchanged =
      'isNew' in result && result.isNew === false ? ', unchanged' : ''

    say(`✓ ${name} (${seconds(started)} s${unchanged})`)

    return result
  }

  fs.mkdirSync(stateDir, { recursive: true })
  const inUseAt = await whoUses(stateDir)

  if (inUseAt !== null) throw new StateInUse(inUseAt)

  const replicas: Replica[] = []
  const edge = createEdge({
    appToken,
    replica: (index) => replicas[index] ?? null,
    replicaCount: count,
  })

  cleanups.push(() => edge.close())

  try {
    // The port first: when it is taken there is no point in building anything.
    const url = await edge.listen(options.port ?? 0)

    lockState(stateDir, url)
    cleanups.push(() => unlockState(stateDir))

    const building = Promise.all([
      step('service built', buildService),
      options.admin === false ? null : step('Admin pages built', buildAdmin),
    ])

    // Its failure is reported below, where it is awaited, not as an unhandled one.
    building.catch(() => undefined)

    if ((options.customers ?? 0) > MANY_CUSTOMERS) {
      say(
        `A new store gets ${options.customers} customers; that takes a while ...`
      )
    }

    const platform = await step('platform started', () =>
      startPlatform(stateDir, appToken, options.customers ?? null)
    )

    let isStopping = false

    cleanups.push(() => {
      isStopping = true

      return platform.part.stop()
    })
    platform.part.exited.then((exit) => {
      if (isStopping) return
      say(
        `✗ The platform ${exit}: nothing works without it. Start the store again.`
      )
      platform.part
        .lastLines()
        .slice(-5)
        .forEach((line) => say(`  ${line}`))
    })
    edge.platformIs(platform.url)

    const [service, admin] = await building
    const app = readAppIdentity()
    const serviceLogs = Array.from({ length: count }, (_, index) =>
      path.join(stateDir, index === 0 ? 'service.log' : `service-${index}.log`)
    )

    for (const file of serviceLogs) {
      const replica = createReplica(
        {
          folder: service.folder,
          app,
          platformUrl: platform.url,
          log: openLog(file),
        },
        say
      )

      replicas.push(replica)
      cleanups.push(() => replica.stop())
    }

    await step('service started', async () => {
      await Promise.all(replicas.map((replica) => replica.start()))

      return {}
    })

    edge.open({
      serviceJson: service.json,
      graphqlSchema: service.schema,
      adminFolder: admin?.folder ?? null,
    })

    return {
      url,
      platformUrl: platform.url,
      get serviceUrls() {
        return replicas.map((replica) => replica.url() ?? '')
      },
      serviceLogs,
      appToken,
      stopService: async (index = 0) => replicas[index]?.stop(),
      startService: async (index = 0) => replicas[index]?.start(),
      stop: () => inReverse(cleanups.splice(0)),
    }
  } catch (error) {
    await inReverse(cleanups.splice(0))
    throw error
  }
}
