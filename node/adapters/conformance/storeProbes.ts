import type {
  AskedStore,
  Probe,
  Probes,
} from '../../usecases/conformance/ports'
import { settling } from './asking'
import { checkoutProbes } from './probes/checkout'
import { customerProbes } from './probes/customers'
import { orderProbes } from './probes/orders'
import { rightProbes } from './probes/rights'
import { ruleProbes } from './probes/rules'
import { sessionProbes } from './probes/session'
import { storageProbes } from './probes/storage'
import { timeProbes } from './probes/time'

/** Every probe over one store; the same for the Admin and for the command line. */
export const storeProbes = (store: AskedStore): Probes => {
  const orders = orderProbes(store)
  const hasCreditOrders = async () =>
    (await settling(orders.ORDER_SHAPE)()).status === 'PASS'

  const probes: Probes = {
    ...ruleProbes(store),
    ...rightProbes(store),
    ...customerProbes(store),
    ...sessionProbes(store),
    ...storageProbes(store),
    ...orders,
    ...checkoutProbes(store, hasCreditOrders),
    ...timeProbes(store),
  }

  const settled = Object.entries<Probe>(probes).map(
    ([id, probe]): [string, Probe] => [id, settling(probe)]
  )

  return { ...probes, ...Object.fromEntries(settled) }
}
