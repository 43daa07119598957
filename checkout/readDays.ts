import { PATTERNS } from './markup'
import { areDeadlines, planKey } from './planKey'

/** What a text says about one plan. `confirmed` is false when its wording alone could mean a span. */
export type Reading =
  | { readonly kind: 'NONE'; readonly count: number | null }
  | { readonly kind: 'UNSURE' }
  | {
      readonly kind: 'DAYS'
      readonly days: readonly number[]
      readonly count: number | null
      readonly confirmed: boolean
    }

interface Match {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Statement {
  readonly days: readonly number[]
  readonly isDubious: boolean
}

const UNSURE: Reading = { kind: 'UNSURE' }

const STRUCK = '§'

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')

const matchesOf = (pattern: RegExp, text: string): Match[] => {
  const found: Match[] = []

  text.replace(pattern, (...parts: Array<string | number>) => {
    const match = String(parts[0])
    const start = Number(parts[parts.length - 2])

    found.push({ text: match, start, end: start + match.length })

    return match
  })

  return found
}

const numbersIn = (text: string): number[] =>
  (text.match(/\d+/g) || []).map(Number)

/** Strikes the pattern out and gives the distinct numbers its first group held. */
const takeOut = (text: string, pattern: RegExp, into: number[]): string =>
  text.replace(pattern, (_, digits: string) => {
    const value = Number(digits)

    if (into.indexOf(value) < 0) into.push(value)

    return STRUCK
  })

const isStatement = (match: Match, text: string): boolean =>
  PATTERNS.unit.test(match.text) ||
  PATTERNS.announcement.test(text.slice(0, match.start))

const hasOtherMeaning = (match: Match, text: string): boolean =>
  [PATTERNS.otherMeaningBefore, PATTERNS.tornBefore].some((pattern) =>
    pattern.test(text.slice(0, match.start))
  ) ||
  [PATTERNS.otherMeaningAfter, PATTERNS.tornAfter].some((pattern) =>
    pattern.test(text.slice(match.end))
  )

/** A hyphen may be a span, and a number after the unit may be something else. */
const isDubious = (text: string): boolean =>
  /\d\s?[a-z]*\s?[-–—]/.test(text) ||
  (PATTERNS.unit.test(text) && !PATTERNS.endsInUnit.test(text))

const areEqual = (left: readonly number[], right: readonly number[]): boolean =>
  planKey(left) === planKey(right)

/** One plan out of everything stated: said once, said again, or said per installment. */
const merge = (
  statements: readonly Statement[],
  counts: readonly number[],
  ordinals: readonly number[]
): Statement | null => {
  const longest = statements.reduce((best, statement) =>
    statement.days.length > best.days.length ? statement : best
  )
  const others = statements.filter(({ days }) => !areEqual(days, longest.days))

  if (others.length === 0) return longest

  const listed = others.reduce<number[]>((all, { days }) => all.concat(days), [])

  if (areEqual(listed, longest.days)) return longest

  const all = statements.reduce<number[]>((sum, { days }) => sum.concat(days), [])
  const perInstallment = counts[0] === all.length || ordinals.length === all.length

  return perInstallment ? { days: all, isDubious: false } : null
}

/** Reads "2x - 15/30 dias", "30 y 60 días", "in 15 and 30 days". */
export const readDays = (raw: string): Reading => {
  const counts: number[] = []
  const ordinals: number[] = []

  let text = plain(raw).replace(PATTERNS.dayPlus, '$1$2 d')

  PATTERNS.noise.forEach((pattern) => {
    text = text.replace(pattern, STRUCK)
  })
  text = text.replace(PATTERNS.decimal, (price) =>
    areDeadlines(numbersIn(price)) ? price : STRUCK
  )
  text = takeOut(text, PATTERNS.ordinal, ordinals)
  PATTERNS.count.forEach((pattern) => {
    text = takeOut(text, pattern, counts)
  })

  if (counts.length > 1) return UNSURE

  const matches = matchesOf(PATTERNS.sequence, text)
  const stated = matches.map((match) => isStatement(match, text))
  const count = counts.length === 1 ? counts[0] : null

  if (stated.indexOf(true) < 0) return { kind: 'NONE', count }

  const isDoubtful = matches.some((match, index) => {
    const next = matches[index + 1]
    const touchesNext =
      next !== undefined &&
      (!stated[index] || !stated[index + 1]) &&
      (stated[index] || stated[index + 1]) &&
      PATTERNS.joint.test(text.slice(match.end, next.start))

    return touchesNext || (stated[index] && hasOtherMeaning(match, text))
  })

  const statements = matches
    .filter((_, index) => stated[index])
    .map((match) => ({
      days: numbersIn(match.text),
      isDubious: isDubious(match.text),
    }))

  if (isDoubtful || !statements.every(({ days }) => areDeadlines(days))) {
    return UNSURE
  }

  const plan = merge(statements, counts, ordinals)

  if (!plan || !areDeadlines(plan.days)) return UNSURE

  // A rhythm ("3x, 30 days") and a count that is not ours both end here.
  if (count !== null && count !== plan.days.length) return UNSURE

  return {
    kind: 'DAYS',
    days: plan.days,
    count,
    confirmed: !plan.isDubious || count !== null,
  }
}

/** The days a value holds: `15/30`, `15,30`, `[15,30]`, or JSON with one such list. */
export const readValue = (value: string): readonly number[] | null => {
  const lists = value.match(/\[\s*\d+(?:\s*,\s*\d+)*\s*\]/g)
  const list = /^\d+(?:[\s/,;|_+-]{1,2}\d+)*$/.test(value.trim())
    ? value
    : lists && lists.length === 1
      ? lists[0]
      : null

  if (list === null) return null

  const days = numbersIn(list)

  return areDeadlines(days) ? days : null
}
