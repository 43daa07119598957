import { ACCOUNT, WORKSPACE } from '../runtime/identity'
import type { EdgeContext } from './edgeContext'
import { serviceHeaders } from './serviceHeaders'

const ORDERS_SENDER = 'vtex.orders-broadcast'
const TIME_LIMIT_MS = 20_000

/** Tells the service of a placed order as VTEX's broadcaster does, once for each handler that listens. */
export const fireOrderEvents = async (
  { serviceJson, replica, appToken }: EdgeContext,
  event: unknown
): Promise<void> => {
  const handlers = Object.entries(serviceJson.events).filter(
    ([, { sender }]) => sender === ORDERS_SENDER
  )

  for (const [id, { topics, keys }] of handlers) {
    const origin = replica(0)?.url() ?? null

    // Nobody to tell: VTEX drops an event it could not deliver, too.
    if (origin === null) return
    const headers = Object.entries(serviceHeaders({}, new Map(), appToken))

    await fetch(`${origin}/${ACCOUNT}/${WORKSPACE}/_events`, {
      method: 'POST',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      headers: {
        ...Object.fromEntries(
          headers.map(([name, value]) => [name, String(value)])
        ),
        'content-type': 'application/json',
        'x-event-handler-id': id,
        'x-event-sender': ORDERS_SENDER,
        'x-event-key': topics?.[0] ?? keys?.[0] ?? '',
      },
      body: JSON.stringify(event ?? {}),
    })
  }
}
