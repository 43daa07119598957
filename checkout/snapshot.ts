import { CHOSEN, CHOSEN_CLASS, SILENT } from './markup'
import type { Piece } from './piece'

/** Our own note to the shopper, no part of the page. */
export const NOTE = 'data-cpc-note'

/** A tree within the page's: an open shadow root, or the document of a frame of the same origin. */
export type Root = Document | ShadowRoot

// Elements of a frame come from another realm, where `instanceof` fails.
export const isHtml = (target: EventTarget | null): target is HTMLElement =>
  target !== null && 'click' in target

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe'

export const isChosen = (element: Element): boolean =>
  element.matches(CHOSEN) || CHOSEN_CLASS.test(`${element.classList}`)

/** An element as plain data; `enter` is told of each tree on the way. */
export const snapshot = (
  element: HTMLElement,
  enter: (root: Root) => void,
  parent: Piece | null = null
): Piece => {
  const attribute: Record<string, string | undefined> = {}
  const children: Array<Piece | string> = []
  const { shadowRoot } = element
  // Null for another origin, which is not ours to read.
  const frame = isFrame(element) && element.contentDocument

  Array.from(element.attributes).forEach(({ name, value }) => {
    attribute[name] = value
  })

  const piece: Piece = {
    sort: [element.localName, attribute.type, attribute.role].join(':'),
    attribute,
    children,
    parent,
    isChosen: isChosen(element),
    element,
  }

  const add = (node: Node): void => {
    if (node.nodeType === 3) {
      children.push(`${node.nodeValue}`.replace(/\s+/g, ' '))
    } else if (
      isHtml(node) &&
      !node.hasAttribute(NOTE) &&
      !SILENT.test(node.localName)
    ) {
      children.push(snapshot(node, enter, piece))
    }
  }

  if (shadowRoot) {
    enter(shadowRoot)
    shadowRoot.childNodes.forEach(add)
  }

  element.childNodes.forEach(add)

  if (frame && frame.body) {
    enter(frame)
    add(frame.body)
  }

  return piece
}
