import { isRecord } from './untrusted'

/** Whether a text, trimmed and in lower case, is the one to be erased. */
export type IsErased = (text: string) => boolean

export interface Erasure {
  readonly json: unknown
  /** How many times it stood there. */
  readonly found: number
}

/** Lists a merchant typed into: there a whole entry may be a name or a number as well as an e-mail. */
const TYPED = new Set(['values', 'testers'])

/** Who made a change stays: the history is an account of the merchant's own users. */
const KEPT = new Set(['by', 'updatedBy'])

const BETWEEN_WORDS = /([\s"'<>(),;:\\]+)/

const plain = (text: string): string => text.trim().toLowerCase()

const eraseFromText = (
  text: string,
  isErased: IsErased,
  marker: string,
  isTyped: boolean
): Erasure => {
  if (isTyped && isErased(plain(text))) return { json: marker, found: 1 }
  if (!text.includes('@')) return { json: text, found: 0 }

  let found = 0
  const words = text.split(BETWEEN_WORDS).map((word) => {
    if (!word.includes('@') || !isErased(plain(word))) return word
    found += 1

    return marker
  })

  return { json: found === 0 ? text : words.join(''), found }
}

/**
 * A stored file's JSON with a marker wherever the text stood: as an entry a merchant typed, or as an
 * e-mail inside any text. The marker keeps the place, since a value less could make a condition valid
 * for more customers. What we can't read as a record of ours is searched just the same.
 */
export const eraseText = (
  json: unknown,
  isErased: IsErased,
  marker: string
): Erasure => {
  let found = 0

  const eraseIn = (value: unknown, isTyped: boolean): unknown => {
    if (typeof value === 'string') {
      const erasure = eraseFromText(value, isErased, marker, isTyped)

      found += erasure.found

      return erasure.json
    }

    if (Array.isArray(value)) return value.map((one) => eraseIn(one, isTyped))
    if (!isRecord(value)) return value

    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        KEPT.has(key) ? one : eraseIn(one, TYPED.has(key)),
      ])
    )
  }

  const erased = eraseIn(json, false)

  return { json: erased, found }
}
