/** What we need to know of the cart at this moment. */
export interface Cart {
  /** Empty while the page has not loaded its order form. */
  readonly id: string
  /** Changes whenever the answer may change. */
  readonly state: string
  /** Changes when somebody else stands at the checkout. */
  readonly identity: string
  readonly locale: string
}

/** The page will load an order form, so its cart will be known in a moment. */
export const isCartExpected = (): boolean =>
  Boolean(window.vtexjs && window.vtexjs.checkout)

/** Reads the order form the page holds, or the one an event brought. */
export const readCart = (fromEvent?: OrderForm | null): Cart => {
  const { checkout } = window.vtexjs || { checkout: null }
  const form = (checkout && checkout.orderForm) || fromEvent || {}
  const { email } = form.clientProfileData || { email: '' }
  const { locale } = form.clientPreferencesData || { locale: '' }
  const identity = [email, form.userProfileId, form.loggedIn].join()
  const id = form.orderFormId || ''

  return {
    id,
    state: [id, form.value, form.salesChannel, identity].join(),
    identity,
    locale: document.documentElement.lang || locale || '',
  }
}
