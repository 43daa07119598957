import http from 'http'
import { URL } from 'url'

export interface Load {
  readonly url: string
  readonly requests: number
  /** How many shoppers ask at once; each asks again when answered. */
  readonly concurrent: number
  readonly agent: http.Agent
  /** Whose session the request carries. */
  readonly shopperOf: (request: number) => number
}

export interface LoadResult {
  /** Milliseconds, one per request, in the order of the answers. */
  readonly latencies: readonly number[]
  readonly failures: number
  /** The last answer, to see that something was decided. */
  readonly sample: string
}

export const ROUTE =
  '/_v/private/clustered-payment-conditions/decision?plans=15&plans=15/30&plans=30&plans=45/60&plans=75&orderFormId=cart-'

const headersFor = (shopper: number) => ({
  'x-vtex-account': 'wholesale',
  'x-vtex-workspace': 'master',
  'x-vtex-workspace-is-production': 'true',
  'x-vtex-platform': 'vtex',
  'x-vtex-credential': 'app-token',
  'x-vtex-locale': 'en-US',
  'x-vtex-operation-id': `operation-${shopper}`,
  'x-request-id': `request-${shopper}`,
  'x-forwarded-host': 'wholesale.myvtex.com',
  'x-forwarded-proto': 'https',
  'x-colossus-route-id': 'decision',
  'x-colossus-params': '',
  'x-vtex-session': `shopper-${shopper}`,
  cookie: `vtex_session=shopper-${shopper}`,
})

const ask = (
  { hostname, port }: URL,
  agent: http.Agent,
  shopper: number
): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    http
      .get(
        {
          hostname,
          port,
          agent,
          path: `${ROUTE}${shopper}`,
          headers: headersFor(shopper),
        },
        (response) => {
          const pieces: Buffer[] = []

          response.on('data', (piece) => pieces.push(piece))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(pieces).toString('utf8'),
            })
          )
        }
      )
      .on('error', reject)
  })

/** Asks a service until all requests are answered. */
export const runLoad = async ({
  url,
  requests,
  concurrent,
  agent,
  shopperOf,
}: Load): Promise<LoadResult> => {
  const target = new URL(url)
  const latencies: number[] = []
  let next = 0
  let failures = 0
  let sample = ''

  const shopper = async (): Promise<void> => {
    while (next < requests) {
      const request = next

      next += 1
      const before = performance.now()
      const { status, body } = await ask(target, agent, shopperOf(request))

      latencies.push(performance.now() - before)
      if (status !== 200) failures += 1
      sample = body
    }
  }

  await Promise.all(Array.from({ length: concurrent }, shopper))

  return { latencies, failures, sample }
}
