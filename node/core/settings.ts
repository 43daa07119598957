export const MODES = ['ON', 'TESTERS', 'OFF'] as const
export type Mode = (typeof MODES)[number]

export const WHEN_UNAVAILABLE = ['OFFER_UNRESTRICTED', 'OFFER_ALL'] as const
export type WhenUnavailable = (typeof WHEN_UNAVAILABLE)[number]

export const ORDER_CHECK_MODES = ['OBSERVE', 'FLAG', 'CANCEL'] as const
export type OrderCheckMode = (typeof ORDER_CHECK_MODES)[number]

export interface Settings {
  readonly mode: Mode
  /** E-mails the app applies to in mode TESTERS, trimmed and in lower case. */
  readonly testers: readonly string[]
  readonly whenUnavailable: WhenUnavailable
  /** IANA name. */
  readonly timeZone: string
  /** Acronym of the Master Data entity that holds the customers. */
  readonly customerEntity: string
  readonly orderCheck: OrderCheckMode
  /** Whether the Admin may write payment conditions to the gateway. */
  readonly editPaymentConditions: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  mode: 'ON',
  testers: [],
  whenUnavailable: 'OFFER_UNRESTRICTED',
  timeZone: 'UTC',
  customerEntity: 'CL',
  orderCheck: 'OBSERVE',
  editPaymentConditions: false,
}
