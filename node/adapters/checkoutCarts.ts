import type { Carts } from '../clients/carts'
import { SHOPPER_CALL_MS } from '../limits'
import type { CartSource } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import { isObject, statusOf } from './transport'

/** Masked fields tell nothing; compared, they would sign everybody out. */
const readable = (email: unknown): string | null =>
  typeof email === 'string' && email.trim() !== '' && !email.includes('*')
    ? email
    : null

/** What the cart says, read on the server with the app's token. */
export const checkoutCarts = (
  client: Pick<Carts, 'orderForm'>
): CartSource => ({
  async read(orderFormId) {
    try {
      const form = await client.orderForm(orderFormId, SHOPPER_CALL_MS)

      if (!isObject(form)) throw new Unavailable('CART')
      const { clientProfileData, value } = form

      return {
        email: isObject(clientProfileData)
          ? readable(clientProfileData.email)
          : null,
        valueCents: typeof value === 'number' ? value : null,
      }
    } catch (error) {
      const status = statusOf(error)

      if (status === 400 || status === 404) return null
      throw new Unavailable('CART')
    }
  },
})
