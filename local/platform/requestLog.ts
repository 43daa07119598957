import type { Family } from './families'

/** One call, without anything personal: query values are never kept. */
export interface LoggedRequest {
  readonly id: number
  readonly at: string
  readonly api: Family | null
  readonly method: string
  readonly host: string
  readonly account: string
  readonly path: string
  readonly query: readonly string[]
  readonly status: number
  readonly tokenKind: 'app' | 'merchant' | 'shopper' | 'none'
  readonly operationId: string | null
  readonly fault: string | null
}

export interface RequestLog {
  add(request: Omit<LoggedRequest, 'id'>): void
  since(id: number): readonly LoggedRequest[]
  clear(): void
}

const MAX_KEPT = 5000

export const createRequestLog = (): RequestLog => {
  let kept: LoggedRequest[] = []
  let lastId = 0

  return {
    add: (request) => {
      lastId += 1
      kept.push({ id: lastId, ...request })
      // Trimmed in large steps: moving the whole list at each call would cost more.
      if (kept.length >= MAX_KEPT * 2) kept = kept.slice(-MAX_KEPT)
    },
    since: (id) => kept.filter((request) => request.id > id).slice(-MAX_KEPT),
    clear: () => {
      kept = []
    },
  }
}
