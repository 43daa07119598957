import { masterDataProblem } from '../problem'

export type Comparison = '=' | '<>' | '>' | '<'

/** A `_where` expression, as read. */
export type Where =
  | { readonly kind: 'AND' | 'OR'; readonly parts: readonly Where[] }
  | {
      readonly kind: 'COMPARE'
      readonly field: string
      readonly operator: Comparison
      readonly literal: string
    }
  | {
      readonly kind: 'BETWEEN'
      readonly field: string
      readonly first: string
      readonly last: string
    }
  | { readonly kind: 'NULL' | 'NOT_NULL'; readonly field: string }

type Token =
  | { readonly kind: 'PUNCTUATION'; readonly text: string }
  | { readonly kind: 'WORD'; readonly text: string }
  | { readonly kind: 'QUOTED'; readonly text: string }

const TOKEN = /\s*(?:(\(|\)|<>|=|<|>)|"([^"]*)"|([^\s()=<>"]+))/y
const FIELD = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?$/

const invalid = (): Error => masterDataProblem(400, 'Invalid where clause')

const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = 0

  while (at < text.trimEnd().length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)

    if (!found) throw invalid()
    const [whole, punctuation, quoted, word] = found

    if (punctuation !== undefined) {
      tokens.push({ kind: 'PUNCTUATION', text: punctuation })
    } else if (quoted !== undefined) {
      tokens.push({ kind: 'QUOTED', text: quoted })
    } else {
      tokens.push({ kind: 'WORD', text: word ?? '' })
    }

    at += whole.length
  }

  return tokens
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['=', '='],
  ['<>', '<>'],
  ['>', '>'],
  ['<', '<'],
])

/** Reads the documented part of the grammar and refuses everything else. */
export const parseWhere = (text: string): Where => {
  const tokens = tokenize(text)
  let at = 0

  const peekWord = (word: string): boolean => {
    const token = tokens[at]

    return token?.kind === 'WORD' && token.text.toLowerCase() === word
  }

  const takeWord = (word: string): boolean => {
    if (!peekWord(word)) return false
    at += 1

    return true
  }

  const takePunctuation = (text_: string): boolean => {
    const token = tokens[at]

    if (token?.kind !== 'PUNCTUATION' || token.text !== text_) return false
    at += 1

    return true
  }

  const takeLiteral = (): string => {
    const token = tokens[at]

    if (!token || token.kind === 'PUNCTUATION') throw invalid()
    at += 1

    return token.text
  }

  const condition = (): Where => {
    const token = tokens[at]

    if (token?.kind !== 'WORD' || !FIELD.test(token.text)) throw invalid()
    const field = token.text

    at += 1

    if (takeWord('is')) {
      const isNegated = takeWord('not')

      if (!takeWord('null')) throw invalid()

      return { kind: isNegated ? 'NOT_NULL' : 'NULL', field }
    }

    if (takeWord('between')) {
      const first = takeLiteral()

      if (!takeWord('and')) throw invalid()

      return { kind: 'BETWEEN', field, first, last: takeLiteral() }
    }

    const sign = tokens[at]
    const operator =
      sign?.kind === 'PUNCTUATION' ? COMPARISONS.get(sign.text) : undefined

    if (!operator) throw invalid()
    at += 1

    return { kind: 'COMPARE', field, operator, literal: takeLiteral() }
  }

  const single = (): Where => {
    if (!takePunctuation('(')) return condition()
    const inner = any()

    if (!takePunctuation(')')) throw invalid()

    return inner
  }

  const joined = (kind: 'AND' | 'OR', part: () => Where): Where => {
    const parts = [part()]

    while (takeWord(kind.toLowerCase())) parts.push(part())
    const [only] = parts

    return parts.length === 1 && only ? only : { kind, parts }
  }

  const all = (): Where => joined('AND', single)
  const any = (): Where => joined('OR', all)

  const where = any()

  if (at !== tokens.length) throw invalid()

  return where
}

/** Every field an expression names. */
export const fieldsOfWhere = (where: Where): readonly string[] =>
  'parts' in where ? where.parts.flatMap(fieldsOfWhere) : [where.field]

/** A literal the expression demands to equal this field, if there is one. */
export const demandedLiteral = (where: Where, field: string): string | null => {
  if (where.kind === 'COMPARE') {
    const isDemand = where.operator === '=' && where.field === field

    return isDemand && !where.literal.includes('*') ? where.literal : null
  }

  if (where.kind !== 'AND') return null
  for (const part of where.parts) {
    const literal = demandedLiteral(part, field)

    if (literal !== null) return literal
  }

  return null
}
