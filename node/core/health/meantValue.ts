import { foldText } from '../text'

/** A value customers hold, and how many of them. */
export interface HeldValue {
  readonly value: string
  readonly customers: number
}

/** A held value in the forms it is compared in, made once for all that are misspelt. */
export interface ReadValue extends HeldValue {
  readonly folded: string
  readonly squashed: string
}

export interface Meant {
  readonly value: string
  /** 0: only letter case, accents or spaces differ; 1: only signs, too; above: slips of the pen. */
  readonly distance: number
}

const SEPARATORS = /[^\p{L}\p{N}]/gu

/** Shorter words are too alike to guess: "A1" and "A2" are two things. */
const SHORTEST_GUESSED = 4
/** A second slip is likely in a long word only. */
const LETTERS_A_SLIP = 5
const MOST_SLIPS = 2

const squash = (text: string): string => foldText(text).replace(SEPARATORS, '')

const hasDigit = (text: string): boolean => /\p{N}/u.test(text)

/**
 * How many letters must be put in, left out, replaced or swapped with the next to make one word of the
 * other; `most` + 1 when it is more than that.
 */
export const slips = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)

  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]

    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      // Before its first letter a word has none, which is like no letter.
      const isSwapped =
        one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]

      current.push(
        Math.min(
          last[column] + 1,
          current[column - 1] + 1,
          last[column - 1] + (isSame ? 0 : 1),
          isSwapped ? before[column - 2] + 1 : Infinity
        )
      )
    }

    if (Math.min(...current) > most) return most + 1
    before = last
    last = current
  }

  return last[other.length]
}

/**
 * Two words that differ in a figure are two things: "net 30" was not meant as "net 60", nor one
 * customer's e-mail as another's.
 */
const slipsBetween = (one: string, other: string): number => {
  const longest = Math.max(one.length, other.length)
  const most = Math.min(MOST_SLIPS, Math.floor(longest / LETTERS_A_SLIP) + 1)

  if (Math.min(one.length, other.length) < SHORTEST_GUESSED) return Infinity
  if (hasDigit(one) || hasDigit(other)) return Infinity
  const found = slips(one, other, most)

  return found > most ? Infinity : found
}

const forms = (text: string) => ({
  folded: foldText(text),
  squashed: squash(text),
})

export const readHeld = (held: HeldValue): ReadValue => ({
  ...held,
  ...forms(held.value),
})

type Forms = ReturnType<typeof forms>

const distanceOf = (written: Forms, held: Forms): number => {
  if (written.folded === held.folded) return 0

  if (written.squashed === held.squashed) {
    return held.squashed === '' ? Infinity : 1
  }

  return 1 + slipsBetween(written.squashed, held.squashed)
}

/** The closest of the values customers hold, of several the first; null when none is alike. */
export const meantValue = (
  written: string,
  held: readonly ReadValue[]
): Meant | null => {
  const sought = forms(written)
  let meant: ReadValue | null = null
  let least = Infinity

  for (const one of held) {
    const distance = distanceOf(sought, one)

    if (distance < least) {
      meant = one
      least = distance
    }
  }

  return meant && { value: meant.value, distance: least }
}
