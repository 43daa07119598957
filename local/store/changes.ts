import type { ServerResponse } from 'http'

const KEEP_ALIVE_MS = 25_000

export type ChangeOf =
  | 'conditions'
  | 'customers'
  | 'gateway'
  | 'faults'
  | 'service'
  | 'other'

/** Tells open pages that something they show may have changed. */
export interface Changes {
  readonly listen: (response: ServerResponse) => void
  readonly tell: (what: ChangeOf) => void
  readonly close: () => void
}

export const createChanges = (): Changes => {
  const listeners = new Set<ServerResponse>()
  const send = (text: string): void =>
    listeners.forEach((response) => void response.write(text))

  const timer = setInterval(() => send(': still here\n\n'), KEEP_ALIVE_MS)

  timer.unref()

  return {
    listen: (response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      })
      response.write('retry: 1000\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    tell: (what) =>
      send(`event: change\ndata: ${JSON.stringify({ what })}\n\n`),
    close: () => {
      clearInterval(timer)
      listeners.forEach((response) => response.end())
    },
  }
}

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a request through the store's APIs may have changed for everybody; null for a shopper's own steps. */
export const changeOfApi = (method: string, path: string): ChangeOf | null => {
  if (READING.has(method)) return null
  if (path.startsWith('/api/dataentities')) return 'customers'
  if (path.startsWith('/api/payments')) return 'gateway'

  return /^\/api\/(checkout|sessions|vtexid|oms)\b/.test(path) ? null : 'other'
}
