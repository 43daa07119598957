import type { ChildProcess } from 'child_process'
import { spawn } from 'child_process'
import { once } from 'events'
import fs from 'fs'
import os from 'os'
import path from 'path'

import { isObject, listOf, textOf } from './json'

export interface RunningStore {
  /** The process whose children are the platform and the services. */
  readonly pid: number
  readonly url: string
  readonly platformUrl: string
  readonly appToken: string
  /** What every service process has written so far. */
  readonly logs: () => string
  readonly serviceUrls: () => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

export interface StoreNeeds {
  readonly customers?: number
  readonly services?: number
  /** Whether its Admin pages are wanted, too. */
  readonly admin?: boolean
}

const answerOf = async (child: ChildProcess) => {
  const said = once(child, 'message').then(([message]) => message)
  const ended = once(child, 'exit').then(() => {
    throw new Error('The local store did not start; its output is above.')
  })

  const message: unknown = await Promise.race([said, ended])

  return isObject(message) ? message : {}
}

/** A new local store with the demo data, in a folder that goes with it. */
export const runStore = async ({
  customers = 20,
  services = 1,
  admin = false,
}: StoreNeeds = {}): Promise<RunningStore> => {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-'))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'serve.ts')],
    {
      env: {
        ...process.env,
        STORE_STATE_DIR: stateDir,
        STORE_CUSTOMERS: String(customers),
        STORE_SERVICES: String(services),
        STORE_ADMIN: String(admin),
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }
  )

  const { url, platformUrl, appToken, serviceLogs } = await answerOf(child)
  const logFiles = listOf(serviceLogs).map(textOf)

  return {
    pid: child.pid ?? 0,
    url: textOf(url),
    platformUrl: textOf(platformUrl),
    appToken: textOf(appToken),
    logs: () =>
      logFiles
        .filter((file) => fs.existsSync(file))
        .map((file) => fs.readFileSync(file, 'utf8'))
        .join('\n'),
    serviceUrls: async () => {
      child.send('services')

      return listOf((await answerOf(child)).serviceUrls).map(textOf)
    },
    stop: async () => {
      const gone = once(child, 'exit')

      child.send('stop')
      await gone
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}
