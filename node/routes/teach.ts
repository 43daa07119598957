import { BODY_MS } from '../limits'
import { receiveCapture } from '../usecases/teaching'
import type { Context } from '../wiring'
import { teachPorts } from '../wiring'
import { CAPTURE_SCRIPT } from './captureScript'
import { readBody } from './readBody'

/** A capture has at most 30,000 bytes; the key and the rest need little. */
const MAX_BYTES = 32_000

/** `GET .../teach`: the script that captures, for a page whose merchant brought a key. */
export async function teachScript(ctx: Context, next: () => Promise<unknown>) {
  ctx.set('Cache-Control', 'public, max-age=300')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.type = 'text/javascript; charset=utf-8'
  ctx.body = CAPTURE_SCRIPT
  await next()
}

/** `POST .../teach`: one capture for one key. Whatever is wrong with it, there is nothing here. */
export async function teach(ctx: Context, next: () => Promise<unknown>) {
  ctx.set('Cache-Control', 'private, no-store')
  const body = await readBody(ctx.req, MAX_BYTES, BODY_MS)
  const isTaken = await receiveCapture(
    teachPorts(ctx),
    body?.key,
    body?.capture
  ).catch(() => false)

  ctx.status = isTaken ? 204 : 404
  await next()
}
