import type { OrderCheck } from '../core/orderCheck'
import { dayOf } from '../core/orderCheck'
import { readableChecks } from '../core/orderCheckFile'
import { OF_LAST_ORDERS } from '../core/orderCheckLimits'
import type { CheckFilePorts } from './orderPorts'

const ONE_DAY_MS = 24 * 60 * 60 * 1000
const MOST_DAYS = 7

/** Checks of the last orders, the newest days first, without those of one day. Throws Unavailable. */
export const recentChecks = async (
  { checks, clock }: Pick<CheckFilePorts, 'checks' | 'clock'>,
  exceptDay: string | null = null
): Promise<readonly OrderCheck[]> => {
  const found: OrderCheck[] = []

  for (let back = 0; back < MOST_DAYS; back++) {
    if (found.length >= OF_LAST_ORDERS) break
    const day = dayOf(clock.now() - back * ONE_DAY_MS)

    if (day !== exceptDay) {
      const current = await checks.read(day)

      if (current) found.push(...readableChecks(current.file))
    }
  }

  return found
}
