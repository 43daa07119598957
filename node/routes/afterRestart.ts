import type { Context } from '../wiring'
import { reconcileSoon } from '../wiring'

/** Any request wakes a new process up to look for orders whose event was lost; none waits for it. */
export async function afterRestart(ctx: Context, next: () => Promise<unknown>) {
  await next()
  reconcileSoon(ctx)
}
