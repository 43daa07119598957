import { CAPTURE_VOCABULARY } from './captureVocabulary'
import { parsePlanKey } from './planKey'
import { isRecord, oneOf } from './untrusted'

/** An element as `[tag, attributes, children]`; a text as itself. */
export type CapturedNode =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string>>,
      children: readonly CapturedNode[]
    ]

/** How a store draws its plan list, without the data in it. */
export interface PageCapture {
  readonly version: 1
  /** Version of what recognition knows about markups. */
  readonly markup: number
  readonly language: string
  /** Keys of the plans recognised; empty when the list could not be read. */
  readonly recognised: readonly string[]
  /** Too large to be captured whole. */
  readonly isCut: boolean
  readonly lists: readonly CapturedNode[]
}

const LANGUAGES = ['en', 'es', 'pt'] as const
const MAX_PLANS = 100
const MAX_NODES = 2500
const MAX_DEPTH = 45
const MAX_TEXT = 250

const VOCABULARY: ReadonlySet<string> = new Set(CAPTURE_VOCABULARY.split(' '))

/** Letters of any script, and what stands for digits without being one. */
const WORDS =
  /[A-Za-z\u00b2\u00b3\u00b5\u00b9\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2070-\u209f\u2100-\u218f\u2460-\u24ff\u2c00-\uffff]+/g

const HUMPS = /[A-Z]?[^A-Z]+|[A-Z]+/g

const isHarmless = (word: string): boolean =>
  /^x+$/i.test(word) ||
  VOCABULARY.has(
    word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
  )

/** Nothing but known words, words made of x, and numbers made of zeros or as short as days. */
export const isMasked = (text: string): boolean =>
  text.length <= MAX_TEXT &&
  (text.match(WORDS) ?? [])
    .flatMap((word) => word.match(HUMPS) ?? [])
    .every(isHarmless) &&
  (text.match(/\d+/g) ?? []).every((digits) => /^(0+|\d{1,3})$/.test(digits))

const parseAttributes = (json: unknown): Record<string, string> | null => {
  if (!isRecord(json)) return null
  const kept: Record<string, string> = {}

  for (const [name, value] of Object.entries(json)) {
    if (typeof value !== 'string' || !isMasked(name) || !isMasked(value)) {
      return null
    }

    kept[name] = value
  }

  return kept
}

const parseList = (
  json: unknown,
  parse: (item: unknown) => CapturedNode | null
): readonly CapturedNode[] | null => {
  if (!Array.isArray(json)) return null
  const items: readonly unknown[] = json
  const nodes = items
    .slice(0, MAX_NODES + 1)
    .map(parse)
    .filter((node): node is CapturedNode => node !== null)

  return nodes.length === items.length ? nodes : null
}

/** Reads what came from a page; null for anything that could hold somebody's data. */
export const parsePageCapture = (json: unknown): PageCapture | null => {
  if (!isRecord(json) || json.version !== 1) return null
  let nodes = 0

  const parseNode = (node: unknown, depth: number): CapturedNode | null => {
    nodes += 1
    if (nodes > MAX_NODES || depth > MAX_DEPTH) return null
    if (typeof node === 'string') return isMasked(node) ? node : null
    if (!Array.isArray(node) || node.length !== 3) return null
    const [tag, attributes, children]: readonly unknown[] = node
    const parsed = parseAttributes(attributes)
    const inner = parseList(children, (child) => parseNode(child, depth + 1))

    return typeof tag === 'string' && isMasked(tag) && parsed && inner
      ? [tag, parsed, inner]
      : null
  }

  const { markup, isCut } = json
  const language = oneOf(LANGUAGES, json.language)
  const lists = parseList(json.lists, (list) => parseNode(list, 0))
  const keys: readonly unknown[] = Array.isArray(json.recognised)
    ? json.recognised
    : [null]

  const recognised = keys.filter(
    (key): key is string =>
      typeof key === 'string' && parsePlanKey(key) !== null
  )

  return language &&
    lists &&
    typeof markup === 'number' &&
    Number.isInteger(markup) &&
    typeof isCut === 'boolean' &&
    recognised.length === keys.length &&
    keys.length <= MAX_PLANS
    ? { version: 1, markup, language, recognised, isCut, lists }
    : null
}
