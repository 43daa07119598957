import type { ProbeId, ProbeReach } from '../../core/conformance/probes'
import type { Verdict } from '../../core/conformance/verdict'
import type { OrderCheck } from '../../core/orderCheck'
import type { Settings } from '../../core/settings'
import type { MomentDay } from '../moments'

/** Whose rights a call uses. */
export type Asker = 'APP' | 'MERCHANT' | 'NOBODY'

/** Which of the platform's addresses answers. */
export type StoreHost =
  | 'STORE'
  | 'MASTER_DATA'
  | 'VTEX_ID'
  | 'INFRASTRUCTURE'
  | 'PUBLIC'

export interface StoreRequest {
  readonly host: StoreHost
  readonly as: Asker
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** An answer as it came, before anybody judged it. */
export interface StoreReply {
  /** Null when there was no answer in time, or none at all. */
  readonly status: number | null
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly ms: number
}

/** What the browser that asks has of a shopper. */
export interface Visit {
  /** `x-vtex-session`, as the platform's router sets it. */
  readonly sessionHeader: string | null
  readonly sessionCookie: string | null
  readonly storeToken: string | null
  readonly cartId: string | null
}

/** What the app itself has on file. Throws Unavailable. */
export interface OwnRecords {
  settings(): Promise<{ settings: Settings; isCheckingOff: boolean }>
  /** Properties the stored clusters name. */
  properties(): Promise<readonly string[]>
  moments(): Promise<readonly MomentDay[]>
  orderChecks(): Promise<readonly OrderCheck[]>
}

/** A store that can be asked, from inside it or from a command line. */
export interface AskedStore {
  readonly reach: Exclude<ProbeReach, 'BOTH'>
  readonly account: string
  /** Where the app's files are in the platform's storage; null when they are out of reach. */
  readonly bucket: string | null
  /** The address of the app's settings; null when it is out of reach. */
  readonly settingsPath: string | null
  /** Whom License Manager knows the merchant as; null: whoever the token names. */
  readonly login: string | null
  readonly merchantToken: string | null
  readonly visit: Visit
  readonly records: OwnRecords | null
  /** Where the customers are, when nothing on file says so. */
  readonly customerEntity: string
  /** The checkout script of this version, to compare; null when it is not at hand. */
  readonly ownScript: string | null
  readonly now: () => number
  /** Never repeats. */
  readonly newId: () => string
  readonly send: (
    request: StoreRequest,
    timeoutMs: number
  ) => Promise<StoreReply>
}

export type Probe = () => Promise<Verdict>

export type Probes = Readonly<Record<ProbeId, Probe>>
