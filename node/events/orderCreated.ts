import { checkOrder } from '../usecases/checkOrder'
import type { CheckOutcome } from '../usecases/checkOrder'
import type { AppEventContext } from '../wiring'
import { orderPorts, reconcileSoon, wantReconciliation } from '../wiring'

const LEFT_UNDONE: ReadonlySet<CheckOutcome['status']> = new Set([
  'UNAVAILABLE',
  'NOT_FOUND',
  'IN_PROGRESS',
] as const)

/** A broadcast is somebody else's JSON. */
const orderIdOf = (body: unknown): string | null =>
  typeof body === 'object' &&
  body !== null &&
  'orderId' in body &&
  typeof body.orderId === 'string'
    ? body.orderId
    : null

/** A new order was placed: it is checked at once, and what earlier events left undone soon after. */
export async function orderCreated(
  ctx: AppEventContext,
  next: () => Promise<unknown>
) {
  const { body } = ctx
  const orderId = orderIdOf(body)

  if (orderId !== null) {
    const { status } = await checkOrder(orderPorts(ctx), orderId)

    if (LEFT_UNDONE.has(status)) wantReconciliation(ctx)
  }

  reconcileSoon(ctx)
  await next()
}
