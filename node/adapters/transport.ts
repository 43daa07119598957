import type { Upstream } from '../usecases/unavailable'
import { Forbidden, Unavailable } from '../usecases/unavailable'

/** HTTP status of a failed call; null when there was no answer at all. */
export const statusOf = (error: unknown): number | null => {
  if (typeof error !== 'object' || error === null) return null
  const { response } = error as { response?: { status?: unknown } }

  return typeof response?.status === 'number' ? response.status : null
}

/**
 * Runs a call and turns its failure into what the ports promise. The error itself is dropped: the
 * transport's errors carry tokens and query values.
 */
export const calling = async <T>(
  upstream: Upstream,
  call: () => Promise<T>
): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    const status = statusOf(error)

    if (status === 401 || status === 403) throw new Forbidden(upstream)
    throw new Unavailable(upstream)
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
