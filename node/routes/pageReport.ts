import { BODY_MS } from '../limits'
import type { Context } from '../wiring'
import { reportPorts } from '../wiring'
import { reportPage } from '../usecases/reportPage'
import { readBody } from './readBody'

/** A report is one word; anything longer is not ours. */
const MAX_BYTES = 200

/** `POST .../page-report`: what became of one page view, without data. DESIGN section 6. */
export async function pageReport(ctx: Context, next: () => Promise<unknown>) {
  ctx.set('Cache-Control', 'private, no-store')
  const body = await readBody(ctx.req, MAX_BYTES, BODY_MS)
  const accepted = reportPage(reportPorts(ctx), body?.outcome)

  ctx.status = accepted ? 204 : 400
  await next()
}
