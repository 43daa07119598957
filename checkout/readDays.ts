import {
  ANNOUNCEMENT,
  COUNTS,
  DAY_PLUS,
  DAY_UNIT,
  DECIMAL,
  DUBIOUS,
  JOINT,
  MANY,
  MORE,
  NOISE,
  ORDINALS,
  OTHER_AFTER,
  OTHER_BEFORE,
  SEQUENCE,
} from './markup'
import { planKey } from './planKey'

/** What a text says about one plan; null when it can't be told for sure. */
export interface Reading {
  /** Empty: it says nothing. */
  readonly key: string
  readonly count: number
  /** How many installments it tells apart: "1st ..., 2nd ...". Counted ones need no telling. */
  readonly ordinals: number
  /** Nothing in its wording could mean a span. */
  readonly isClear: boolean
}

const STRUCK = '§'

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')

const numbersIn = (text: string): number[] =>
  (text.match(/\d+/g) || []).map(Number)

const known = new Map<string, Reading | null>()

/** Reads "2x - 15/30 dias", "30 y 60 días", "in 15 and 30 days"; each text once. */
export const readDays = (text: string): Reading | null => {
  if (!known.has(text)) known.set(text, readAnew(text))

  return known.get(text) || null
}

const readAnew = (raw: string): Reading | null => {
  const counts = new Set<number>()
  const ordinals = new Set<number>()
  let text = plain(raw).replace(DAY_PLUS, '$1 d')

  const takeOut = (pattern: RegExp, into: Set<number>): void => {
    text = text.replace(pattern, (_, digits: string) => {
      into.add(Number(digits))

      return STRUCK
    })
  }

  NOISE.forEach((pattern) => {
    text = text.replace(pattern, STRUCK)
  })
  // A price without a currency, unless it could be a list of days.
  text = text.replace(DECIMAL, (price) =>
    planKey(numbersIn(price)) ? price : STRUCK
  )
  takeOut(ORDINALS, ordinals)
  takeOut(COUNTS, counts)

  const [count = 0] = counts
  const stated = new Set<string>()
  let isSure = counts.size < 2
  let isBare = false
  let wasStatement = false
  let end = -1

  text.replace(SEQUENCE, (match, start: number) => {
    const before = text.slice(0, start)
    const after = text.slice(start + match.length)
    const hasUnit = DAY_UNIT.test(match) || ANNOUNCEMENT.test(before)

    // A bare "15/30" may be a plan, so it must not go unheard.
    const isStatement = hasUnit || /\d\//.test(match)
    const isJoint =
      end >= 0 &&
      isStatement !== wasStatement &&
      JOINT.test(text.slice(end, start))

    const isOther =
      isStatement && (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after))

    if (isJoint || isOther) isSure = false
    if (isStatement && !hasUnit) isBare = true
    if (isStatement) stated.add(match)
    wasStatement = isStatement
    end = start + match.length

    return match
  })

  const lists = [...stated]
  const isSeveral = new Set(lists.map((one) => `${numbersIn(one)}`)).size > 1
  const days = numbersIn((isSeveral ? lists : lists.slice(0, 1)).join())
  const { length } = days
  const key = planKey(days)

  // A rhythm ("3x, 30 days"), a first installment and a count of something else end here.
  const isPlan = count
    ? count === length
    : (!isSeveral || ordinals.size === length) &&
      !MORE.test(text) &&
      (length > 1 || !MANY.test(text))

  if (!isSure || (length > 0 && !(key && isPlan))) return null

  return {
    key,
    count,
    ordinals: count ? 0 : ordinals.size,
    isClear: count > 0 || !(isBare || lists.some((one) => DUBIOUS.test(one))),
  }
}

/** The plan a value names: `15/30`, `15,30` or `[15,30]`. */
export const readValue = (value: string): string =>
  /^\[?\d+([\s/,;|_+-]+\d+)*\]?$/.test(value) ? planKey(numbersIn(value)) : ''
