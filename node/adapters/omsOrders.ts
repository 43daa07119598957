import type { Orders } from '../clients/orders'
import { ADMIN_CALL_MS } from '../limits'
import type { Clock } from '../usecases/ports'
import type { OrderSource } from '../usecases/orderPorts'
import { Unavailable } from '../usecases/unavailable'
import { parseListedOrder, parseOrder } from './parseOrder'
import { isObject, statusOf } from './transport'

type Calls = Pick<
  Orders,
  'order' | 'list' | 'interactions' | 'interact' | 'cancel'
>

const PAGE_SIZE = 100
const TOO_MANY_REQUESTS = 429
const REQUEST_TIMEOUT = 408

/** An order's id goes into a path. */
const ORDER_ID = /^[A-Za-z0-9_.-]{1,80}$/

const unavailable = (): never => {
  throw new Unavailable('ORDERS')
}

/** A refusal is final; anything else may have been done all the same. */
const isRefusal = (error: unknown): boolean => {
  const status = statusOf(error)

  return (
    status !== null &&
    status >= 400 &&
    status < 500 &&
    status !== TOO_MANY_REQUESTS &&
    status !== REQUEST_TIMEOUT
  )
}

const acting = async (call: Promise<unknown>): Promise<'DONE' | 'REFUSED'> => {
  try {
    await call

    return 'DONE'
  } catch (error) {
    return isRefusal(error) ? 'REFUSED' : unavailable()
  }
}

/** Both spellings occur: the description says lower case, answers of the kind are in upper case. */
const isBySource =
  (source: string) =>
  (interaction: unknown): boolean =>
    isObject(interaction) &&
    (interaction.Source === source || interaction.source === source)

/** Orders of the store, read and acted upon with the app's own token. */
export const omsOrders = (
  client: Calls,
  clock: Clock,
  source: string
): OrderSource => ({
  async read(orderId) {
    if (!ORDER_ID.test(orderId)) return { status: 'NONE' }
    const answer = await client
      .order(orderId, ADMIN_CALL_MS)
      .catch((error) => (statusOf(error) === 404 ? null : unavailable()))

    if (answer === null) return { status: 'NONE' }

    return parseOrder(answer, orderId) ?? unavailable()
  },

  async list(since, page) {
    const answer = await client
      .list(
        new Date(since).toISOString(),
        new Date(clock.now()).toISOString(),
        page,
        PAGE_SIZE,
        ADMIN_CALL_MS
      )
      .catch(unavailable)

    if (!isObject(answer) || !Array.isArray(answer.list)) return unavailable()
    const orders = answer.list.flatMap((json: unknown) => {
      const order = parseListedOrder(json)

      return order ? [order] : []
    })

    return { orders, hasMore: answer.list.length === PAGE_SIZE }
  },

  // Reading interactions is undocumented (only adding is): a failure counts as not knowing.
  async isFlagged(orderId) {
    const answer = await client
      .interactions(orderId, ADMIN_CALL_MS)
      .catch(unavailable)

    const found: unknown = isObject(answer) ? answer.list : answer

    if (!Array.isArray(found)) return unavailable()

    return found.some(isBySource(source))
  },

  flag: (orderId, code) =>
    acting(
      client.interact(
        orderId,
        { source, message: `NOT_ALLOWED ${code}` },
        ADMIN_CALL_MS
      )
    ),

  cancel: (orderId, code) =>
    acting(
      client.cancel(orderId, `${source}: NOT_ALLOWED ${code}`, ADMIN_CALL_MS)
    ),
})
