import { CREDIT_GROUP } from './markup'

/** What we need to know of the cart at this moment. */
export interface Cart {
  /** Empty while the page has not loaded its order form. */
  readonly id: string
  /** Changes whenever the answer may change. */
  readonly state: string
  /** Changes when somebody else stands at the checkout. */
  readonly identity: string
  readonly locale: string
  /** Whether Customer Credit is among its ways to pay; asked rarely, for they are many. */
  readonly mayUseCredit: () => boolean
  /** The page will load an order form, so its cart will be known in a moment. */
  readonly isExpected: boolean
}

/** Reads the order form the page holds. */
export const readCart = (): Cart => {
  const { checkout } = window.vtexjs || { checkout: null }
  const form = (checkout && checkout.orderForm) || {}
  const { locale } = form.clientPreferencesData || { locale: '' }
  const identity = JSON.stringify([
    form.clientProfileData,
    form.userProfileId,
    form.loggedIn,
  ])

  const id = form.orderFormId || ''

  return {
    id,
    state: [id, form.value, form.salesChannel, identity].join(),
    identity,
    mayUseCredit: () =>
      JSON.stringify([form.paymentData]).indexOf(CREDIT_GROUP) >= 0,
    isExpected: Boolean(checkout) && !id,
    locale: document.documentElement.lang || locale || '',
  }
}
