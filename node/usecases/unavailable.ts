/** What of the platform did not answer; each names a degraded reason or a sentence in the Admin. */
export type Upstream =
  | 'SESSION'
  | 'CUSTOMERS'
  | 'CONDITIONS'
  | 'GATEWAY'
  | 'PROPERTIES'
  | 'CART'
  | 'SWITCH'
  | 'LOGIN'
  | 'ORDERS'

/** We could not know: a timeout, a 5xx, throttling or garbage. Carries no payload. */
export class Unavailable extends Error {
  constructor(public readonly upstream: Upstream) {
    super(`${upstream} unavailable`)
    this.name = 'Unavailable'
  }
}

/** We could not know because the asker's rights don't reach. */
export class Forbidden extends Unavailable {
  constructor(upstream: Upstream) {
    super(upstream)
    this.name = 'Forbidden'
  }
}

/** The stored document exists but this version can't read it; it is never written over. */
export class UnreadableDocument extends Error {
  constructor(public readonly reason: 'DAMAGED' | 'NEWER') {
    super(`stored document ${reason}`)
    this.name = 'UnreadableDocument'
  }
}
