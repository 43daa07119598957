import type { Part } from './part'
import { partReady, startPart } from './part'
import { ROOT } from './places'

// A first start makes the demo store, customer by customer.
const TIME_LIMIT_MS = 60_000
const TIME_LIMIT_PER_CUSTOMER_MS = 1

export interface PlatformProcess {
  readonly url: string
  readonly part: Part
}

/** Starts the stand-in for VTEX's APIs. */
export const startPlatform = async (
  stateDir: string,
  appToken: string,
  customers: number | null
): Promise<PlatformProcess> => {
  const part = startPart({
    name: 'platform',
    args: ['--import', 'tsx', 'local/platform/main.ts'],
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      CPC_STATE_DIR: stateDir,
      CPC_APP_TOKEN: appToken,
      ...(customers !== null && { CPC_CUSTOMERS: String(customers) }),
    },
  })

  try {
    const port = await partReady(
      part,
      'platform',
      TIME_LIMIT_MS + (customers ?? 0) * TIME_LIMIT_PER_CUSTOMER_MS
    )

    return { url: `http://127.0.0.1:${port}`, part }
  } catch (error) {
    await part.stop()
    throw error
  }
}
