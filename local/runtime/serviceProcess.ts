import path from 'path'

import type { AppIdentity } from './identity'
import { ACCOUNT, WORKSPACE } from './identity'
import type { LogFile } from './logFile'
import type { Part } from './part'
import { partReady, startPart } from './part'

const TIME_LIMIT_MS = 30_000

// On VTEX IO the master process asks for metrics now and then; they pile up when nobody does.
const STATUS_EVERY_MS = 30_000

export interface ServiceOptions {
  readonly folder: string
  readonly app: AppIdentity
  readonly platformUrl: string
  readonly log: LogFile
}

export interface ServiceProcess {
  readonly url: string
  readonly part: Part
}

/** The environment VTEX IO gives a replica, with the platform stand-in as its way out. */
export const serviceEnvironment = (
  app: AppIdentity,
  platformUrl: string
): NodeJS.ProcessEnv => {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^((https?|no|all)_proxy|PORT|CPC_.*|VTEX_.*)$/i.test(name)
    )
  )

  return {
    ...inherited,
    // Replicas run in UTC: a service that leans on the machine's zone should fail here.
    TZ: 'UTC',
    NODE_ENV: 'production',
    VTEX_IO: 'true',
    VTEX_REGION: 'aws-us-east-1',
    VTEX_APP_ID: `${app.vendor}.${app.name}@${app.version}`,
    VTEX_APP_VENDOR: app.vendor,
    VTEX_APP_NAME: app.name,
    VTEX_APP_VERSION: app.version,
    VTEX_ACCOUNT: ACCOUNT,
    VTEX_WORKSPACE: WORKSPACE,
    VTEX_PRODUCTION: 'true',
    HTTP_PROXY: platformUrl,
    http_proxy: platformUrl,
  }
}

/** Starts one replica of the app's service. */
export const startServiceProcess = async ({
  folder,
  app,
  platformUrl,
  log,
}: ServiceOptions): Promise<ServiceProcess> => {
  const part = startPart({
    name: 'service',
    args: [path.join(__dirname, 'worker.js')],
    cwd: folder,
    env: serviceEnvironment(app, platformUrl),
    onOutput: log.write,
  })

  const metrics = setInterval(() => {
    if (part.process.connected) part.process.send('statusTrack')
  }, STATUS_EVERY_MS)

  metrics.unref()
  part.exited.then(() => clearInterval(metrics))

  try {
    const port = await partReady(part, 'service', TIME_LIMIT_MS)

    return { url: `http://127.0.0.1:${port}`, part }
  } catch (error) {
    await part.stop()
    throw error
  }
}
