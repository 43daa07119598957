interface JQueryLike {
  on(name: string, listener: (event: unknown, data: unknown) => void): unknown
  off(name: string, listener: unknown): unknown
}

interface Window {
  /** On VTEX's own checkout page; other pages may not have it. */
  readonly jQuery?: (target: Window) => JQueryLike
}

interface Window {
  /** Set once the script runs on this page. */
  clusteredPaymentConditions?: boolean
}
