import type { IncomingMessage } from 'http'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A small JSON body; null when it is larger than allowed or not an object. */
export const readBody = async (
  request: IncomingMessage,
  maxBytes: number
): Promise<Record<string, unknown> | null> => {
  const chunks: Buffer[] = []
  let size = 0

  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)

    size += bytes.length
    if (size > maxBytes) return null
    chunks.push(bytes)
  }

  try {
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))

    return isObject(json) ? json : null
  } catch {
    return null
  }
}
