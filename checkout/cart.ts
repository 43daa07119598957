/** What we need to know of the cart at this moment. */
export interface Cart {
  /** Empty while the page has not loaded its order form. */
  readonly id: string
  /** Changes whenever the answer may change. */
  readonly state: string
  /** Changes when somebody else stands at the checkout. */
  readonly identity: string
  readonly locale: string
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
    isExpected: Boolean(checkout) && !id,
    locale: document.documentElement.lang || locale || '',
  }
}
