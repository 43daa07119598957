/** What we need to know of the cart at this moment. */
export interface Cart {
  readonly orderFormId: string | null
  /** Changes whenever the answer may change. */
  readonly state: string
  /** Changes when somebody else stands at the checkout. */
  readonly identity: string
  readonly locale: string
  /** The order form was read; before, only its id may be known. */
  readonly isLoaded: boolean
}

const field = (source: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, name)
        : undefined,
    source
  )

const text = (value: unknown): string =>
  value === undefined || value === null ? '' : String(value)

/** vtex.js keeps the order form's id in this cookie [observed in public code]. */
const idFromCookie = (): string | null => {
  const found = /(?:^|;\s*)checkout\.vtex\.com=[^;]*?__ofid=([\w-]+)/.exec(
    document.cookie
  )

  return found && found[1]
}

const checkoutApi = (): unknown => field(window, 'vtexjs', 'checkout')

/** The page will load an order form, so its cart will be known in a moment. */
export const isCartExpected = (): boolean => Boolean(checkoutApi())

/** Reads the order form the page holds, or the one an event brought. */
export const readCart = (fromEvent?: unknown): Cart => {
  const held = field(checkoutApi(), 'orderForm')
  const orderForm = field(held, 'orderFormId') ? held : fromEvent
  const id = text(field(orderForm, 'orderFormId'))
  const identity = [
    field(orderForm, 'clientProfileData', 'email'),
    field(orderForm, 'userProfileId'),
    field(orderForm, 'loggedIn'),
    field(orderForm, 'userType'),
  ].map(text)
  const state = [
    id,
    field(orderForm, 'value'),
    field(orderForm, 'salesChannel'),
  ].map(text)

  return {
    orderFormId: id || idFromCookie(),
    state: JSON.stringify(state.concat(identity)),
    identity: JSON.stringify(identity),
    locale:
      document.documentElement.lang ||
      text(field(orderForm, 'clientPreferencesData', 'locale')) ||
      navigator.language,
    isLoaded: id !== '',
  }
}
