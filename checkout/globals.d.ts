/** The part of checkout's order form that we read; any of it may be missing. */
interface OrderForm {
  readonly orderFormId?: string
  readonly value?: number
  readonly salesChannel?: string
  readonly loggedIn?: boolean
  readonly userProfileId?: string | null
  readonly clientProfileData?: { readonly email?: string } | null
  readonly paymentData?: unknown
  readonly clientPreferencesData?: { readonly locale?: string } | null
}

interface Window {
  /** On VTEX's own checkout page; other pages may not have it. */
  readonly vtexjs?: {
    readonly checkout?: { readonly orderForm?: OrderForm | null } | null
  }
  readonly jQuery?: (target: Window) => {
    on(name: string, listener: () => void): unknown
  }
  /** Set once the script runs on this page. */
  cpcPlans?: boolean
}
