import type { RuleCache } from './checkout/rulesAtCheckout'
import type { Database } from './database'
import type { Exchanges } from './exchanges'
import type { Faults } from './faults'
import type { Flips } from './flips'
import type { Documents } from './masterdata/documents'
import type { Entities } from './masterdata/entities'
import type { Scrolls } from './masterdata/scrolls'
import type { Quirks } from './quirks'
import type { Records } from './records'
import type { RequestLog } from './requestLog'
import type { Switches } from './switches'
import type { Tokens } from './tokens'

/** Everything a route of the platform may use. */
export interface Platform {
  readonly account: string
  readonly appToken: string
  readonly db: Database
  readonly records: Records
  readonly documents: Documents
  readonly entities: Entities
  readonly scrolls: Scrolls
  readonly tokens: Tokens
  readonly faults: Faults
  readonly flips: Flips
  readonly log: RequestLog
  readonly exchanges: Exchanges
  /** How VTEX answers where its documentation is silent. */
  switches: Switches
  quirks: Quirks
  ruleCache: RuleCache
  readonly now: () => number
  /** Empties everything and seeds anew. */
  readonly reseed: (customers?: number) => void
}
