import type { IncomingMessage } from 'http'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const bytesOf = async (
  request: IncomingMessage,
  maxBytes: number
): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0

  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)

    size += bytes.length
    if (size > maxBytes) return null
    chunks.push(bytes)
  }

  return Buffer.concat(chunks)
}

/** A small JSON body; null when it is larger than allowed, not there in time or not an object. */
export const readBody = async (
  request: IncomingMessage,
  maxBytes: number,
  withinMs: number
): Promise<Record<string, unknown> | null> => {
  // Whoever sends drop by drop would hold one of the few places there are.
  const timer = setTimeout(() => request.destroy(), withinMs)

  try {
    const bytes = await bytesOf(request, maxBytes)
    const json: unknown = bytes && JSON.parse(bytes.toString('utf8'))

    return isObject(json) ? json : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
