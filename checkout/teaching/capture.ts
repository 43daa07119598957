import { MARKUP_VERSION } from '../markup'
import type { Piece } from '../piece'
import { isPiece } from '../piece'
import { maskText } from './mask'

/** An element as `[tag, attributes, children]`; a text as itself. */
export type CapturedNode =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string>>,
      children: readonly CapturedNode[]
    ]

export interface Capture {
  readonly version: 1
  readonly markup: number
  readonly language: string
  /** Keys of the plans recognised, list by list. */
  readonly recognised: readonly string[]
  readonly isCut: boolean
  readonly lists: readonly CapturedNode[]
}

const MAX_BYTES = 30_000
const MAX_NODES = 2000
const MAX_DEPTH = 40

/** They name other elements: what they are called is of no interest, only which is which. */
const REFERENCES =
  /^(id|for|name|list|aria-(labelledby|describedby|controls|owns))$/

/** Their values tell what an element is or shows; of all other attributes the name is enough. */
const TELLING =
  /^(class|role|type|value|label|title|alt|placeholder|tabindex|checked|selected|disabled|hidden|open|aria-.*|data-.*)$/

const bytesOf = (value: unknown): number =>
  new Blob([JSON.stringify(value)]).size

/** The lists of plans without their data; smaller, with the rest cut off, when it would be too much. */
export const captureLists = (
  lists: readonly Piece[],
  recognised: readonly string[],
  language: string,
  days: ReadonlySet<number>,
  maxNodes = MAX_NODES
): Capture => {
  const references = new Map<string, string>()
  let nodes = 0
  let isCut = false

  const referenceTo = (name: string): string => {
    const known = references.get(name) || `n${references.size + 1}`

    references.set(name, known)

    return known
  }

  const attributesOf = ({
    attribute,
    element,
  }: Piece): Record<string, string> => {
    const kept: Record<string, string> = {}

    Object.keys(attribute).forEach((name) => {
      const value = attribute[name] || ''

      // What we did to the page is no part of it.
      if (/^data-cpc|^style$|^on/.test(name)) return
      kept[maskText(name, days)] = REFERENCES.test(name)
        ? value.split(/\s+/).filter(Boolean).map(referenceTo).join(' ')
        : TELLING.test(name)
        ? maskText(value, days)
        : ''
    })

    if (element.matches('option:checked')) kept.selected = ''
    if (element.matches('input:checked')) kept.checked = ''

    return kept
  }

  const nodeOf = (piece: Piece, depth: number): CapturedNode => {
    const children: CapturedNode[] = []

    nodes += 1
    piece.children.forEach((child) => {
      if (nodes >= maxNodes || depth >= MAX_DEPTH) isCut = true
      else if (isPiece(child)) children.push(nodeOf(child, depth + 1))
      else if (child.trim()) {
        nodes += 1
        children.push(maskText(child, days))
      }
    })

    return [
      maskText(piece.element.localName, days),
      attributesOf(piece),
      children,
    ]
  }

  const capture: Capture = {
    version: 1,
    markup: MARKUP_VERSION,
    language,
    recognised,
    lists: lists.map((list) => nodeOf(list, 0)),
    isCut,
  }

  return bytesOf(capture) > MAX_BYTES
    ? captureLists(lists, recognised, language, days, Math.ceil(maxNodes / 2))
    : { ...capture, isCut: isCut || maxNodes < MAX_NODES }
}
