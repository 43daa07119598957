import { PATTERNS } from './markup'
import { areDeadlines, planKey } from './planKey'

/** What a text says about one plan; null when it can't be told for sure. */
export interface Reading {
  /** Empty: it says nothing. */
  readonly days: readonly number[]
  readonly count: number
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
  let text = plain(raw).replace(PATTERNS.dayPlus, '$1 d')

  const takeOut = (pattern: RegExp, into: Set<number>): void => {
    text = text.replace(pattern, (_, digits: string) => {
      into.add(Number(digits))

      return STRUCK
    })
  }

  PATTERNS.noise.forEach((pattern) => {
    text = text.replace(pattern, STRUCK)
  })
  // A price without a currency, unless it could be a list of days.
  text = text.replace(PATTERNS.decimal, (price) =>
    areDeadlines(numbersIn(price)) ? price : STRUCK
  )
  takeOut(PATTERNS.ordinals, ordinals)
  takeOut(PATTERNS.counts, counts)

  const [count = 0] = Array.from(counts)
  const stated: string[] = []
  let isSure = counts.size < 2
  let isBare = false
  let wasStatement = false
  let end = -1

  text.replace(PATTERNS.sequence, (match, start: number) => {
    const before = text.slice(0, start)
    const after = text.slice(start + match.length)
    const hasUnit =
      PATTERNS.unit.test(match) || PATTERNS.announcement.test(before)

    // A bare "15/30" may be a plan, so it must not go unheard.
    const isStatement = hasUnit || /\d\//.test(match)
    const isJoint =
      end >= 0 &&
      isStatement !== wasStatement &&
      PATTERNS.joint.test(text.slice(end, start))

    const isOther =
      isStatement &&
      (PATTERNS.otherBefore.test(before) || PATTERNS.otherAfter.test(after))

    if (isJoint || isOther) isSure = false
    if (isStatement && !hasUnit) isBare = true
    if (isStatement && stated.indexOf(match) < 0) stated.push(match)
    wasStatement = isStatement
    end = start + match.length

    return match
  })

  const lists = stated.map(numbersIn)
  const keys = new Set(lists.map(planKey))
  const days =
    keys.size > 1
      ? lists.reduce((sum, list) => sum.concat(list))
      : lists[0] || []

  const isPerInstallment =
    count === days.length || ordinals.size === days.length

  if (!isSure || (keys.size > 1 && !isPerInstallment)) return null

  // A rhythm ("3x, 30 days") and a count of something else end here.
  if (
    days.length > 0 &&
    (!areDeadlines(days) || (count && count !== days.length))
  ) {
    return null
  }

  return {
    days,
    count,
    isClear:
      count > 0 ||
      !(isBare || stated.some((one) => PATTERNS.dubious.test(one))),
  }
}

/** The days a value holds: `15/30`, `15,30` or `[15,30]`. */
export const readValue = (value: string): readonly number[] => {
  const days = numbersIn(value)
  const isList = /^\[?\d+([\s/,;|_+-]\d+)*\]?$/.test(value)

  return isList && areDeadlines(days) ? days : []
}
