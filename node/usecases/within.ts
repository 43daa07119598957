import type { Upstream } from './unavailable'
import { Unavailable, UnreadableDocument } from './unavailable'

/**
 * The promise's value, or `Unavailable` after `ms`. The transport's own limit counts silence on the
 * socket, so an answer that trickles in would outlast it.
 */
export const within = async <T>(
  ms: number,
  upstream: Upstream,
  promise: Promise<T>
): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(upstream)), ms)
  })

  try {
    return await Promise.race([promise, limit])
  } finally {
    if (timer) clearTimeout(timer)
  }
}

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly upstream: Upstream }

/** Turns `Unavailable` into a value to decide by; anything else is a bug and goes on. */
export const attempt = async <T>(promise: Promise<T>): Promise<Attempt<T>> => {
  try {
    return { ok: true, value: await promise }
  } catch (error) {
    if (error instanceof Unavailable) {
      return { ok: false, upstream: error.upstream }
    }

    throw error
  }
}

/** To decide by, a stored document we can't read is as one we can't get. */
export const readable = async <T>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new Unavailable('CONDITIONS')
    throw error
  }
}
