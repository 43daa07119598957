/** One call and its answer in full, so that a test can hold both against VTEX's descriptions. */
export interface Exchange {
  /** The VTEX host the service called; `store` for the store's edge. */
  readonly host: string
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly status: number
  readonly answer: unknown
}

/** What the recorder holds; nothing unless a test asks for it. */
export interface Exchanges {
  record(on: boolean): void
  isRecording(): boolean
  add(exchange: Exchange): void
  list(): readonly Exchange[]
}

const MAX_KEPT = 2000

export const createExchanges = (): Exchanges => {
  let recording = false
  let kept: Exchange[] = []

  return {
    record: (on) => {
      recording = on
      kept = on ? [] : kept
    },
    isRecording: () => recording,
    add: (exchange) => {
      if (recording && kept.length < MAX_KEPT) kept.push(exchange)
    },
    list: () => kept,
  }
}
