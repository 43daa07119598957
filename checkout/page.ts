import { CHOSEN, SELECTORS, SILENT } from './markup'
import type { Piece } from './piece'
import { contains, nearest } from './piece'
import type { Entry } from './recognize'
import { recognize } from './recognize'

const WITHHELD = 'data-cpc-withheld'
const HELD = 'data-cpc-held'
const NOTE = 'data-cpc-note'
const CART_EVENT = 'orderFormUpdated.vtex'

/** A recognised list of plans. */
export interface PlanList {
  readonly scope: Element
  readonly entries: readonly Entry[]
}

export interface Sight {
  readonly lists: readonly PlanList[]
  /** Customer Credit's content is on screen, but no list in it could be read. */
  readonly isUnread: boolean
}

/** All our effects on the page at one moment; what is not in it is taken back. */
export interface Effects {
  readonly withheld: readonly Entry[]
  readonly held: readonly PlanList[]
  readonly emptied: readonly PlanList[]
  readonly note: string
}

export interface Drawn {
  readonly changes: number
  readonly isFocusLost: boolean
}

export interface Page {
  look(): Sight
  draw(effects: Effects): Drawn
  isShown(list: PlanList): boolean
  choose(entry: Entry): void
  focus(entry: Entry): void
  hasOtherMethod(): boolean
  isCreditChosen(): boolean
  /** Chooses another method as a click would. */
  leaveCredit(isFocusLost: boolean): void
  /** Picks of the shopper's own hand, not of a script's. */
  isPicked(key: string): boolean
  hasPickedCredit(): boolean
  forgetPicks(): void
  stop(): void
}

type Mark = typeof WITHHELD | typeof HELD

// Elements of a frame come from another realm, where `instanceof` fails.
const isHtml = (element: Element | null): element is HTMLElement =>
  element !== null && 'click' in element

const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'nodeType' in target && target.nodeType === 1

const isOption = (element: Element): element is HTMLOptionElement =>
  element.localName === 'option'

const isInput = (element: Element): element is HTMLInputElement =>
  element.localName === 'input'

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe'

const isSeen = (element: Element): boolean => element.getClientRects().length > 0

const isChosen = (element: Element): boolean =>
  isOption(element)
    ? element.selected
    : isInput(element)
      ? element.checked
      : ['checked', 'selected', 'pressed', 'current'].some(
          (state) => element.getAttribute(`aria-${state}`) === 'true'
        ) || CHOSEN.test(element.getAttribute('class') || '')

const focusOn = (element: Element | null): void => {
  if (isHtml(element)) element.focus({ preventScroll: true })
}

const clickOn = (element: Element): void => {
  const control = element.querySelector(SELECTORS.control) || element

  if (isHtml(control)) control.click()
}

/** Sets an attribute; gives what takes it back. */
const put = (element: Element, name: string): (() => void) => {
  const isOurs = !element.hasAttribute(name)

  if (isOurs) element.setAttribute(name, '')

  return () => isOurs && element.removeAttribute(name)
}

/** Through the style object, which a policy against inline styles allows. */
const putStyle = (element: Element, name: string, value: string): (() => void) => {
  if (!isHtml(element)) return () => undefined

  const { style } = element
  const before = style.getPropertyValue(name)

  style.setProperty(name, value, 'important')

  return () => {
    style.setProperty(name, before)
    if (!element.getAttribute('style')) element.removeAttribute('style')
  }
}

const putMark = (element: Element, mark: Mark): Array<() => void> => {
  const undo = [put(element, mark)]

  if (mark === HELD) return undo.concat(putStyle(element, 'visibility', 'hidden'))

  undo.push(put(element, 'hidden'))
  // Safari shows hidden options; a disabled one at least can't be chosen.
  if (isOption(element)) return undo.concat(put(element, 'disabled'))

  // A theme's own display rule is stronger than the attribute.
  return isSeen(element)
    ? undo.concat(putStyle(element, 'display', 'none'))
    : undo
}

const bodyOf = (frame: HTMLIFrameElement): HTMLElement | null => {
  try {
    return frame.contentDocument && frame.contentDocument.body
  } catch (error) {
    // Another origin: not ours to read.
    return null
  }
}

/** The nearest element around all entries. */
const frameOf = ({ scope, entries }: PlanList): Element => {
  const rows = entries.map(({ pieces }) => pieces[0])
  const around = nearest(rows[0].parent, (piece) =>
    rows.every((row) => contains(piece, row))
  )

  return around ? around.element : scope
}

const find = (selector: string): Element[] =>
  Array.from(document.querySelectorAll(selector))

const isCredit = (method: Element): boolean =>
  Boolean(
    method.closest(SELECTORS.creditMethod) ||
      method.querySelector(SELECTORS.creditMethod)
  )

const otherMethods = (): Element[] =>
  find(SELECTORS.method).filter(
    (method) =>
      !isCredit(method) &&
      isSeen(method) &&
      !method.matches('[disabled],[aria-disabled=true],.disabled')
  )

const creditBoxes = (): Element[] => {
  const boxes = find(SELECTORS.creditBox).filter(
    (box) =>
      !box.closest(SELECTORS.method) && !box.querySelector(SELECTORS.untouchable)
  )

  return boxes.filter(
    (box) => !boxes.some((other) => other !== box && other.contains(box))
  )
}

const writeNote = (list: PlanList, text: string): Element => {
  const note = document.createElement('p')
  const frame = frameOf(list)
  const block = frame.closest(SELECTORS.list)

  note.setAttribute(NOTE, '')
  note.setAttribute('role', 'status')
  if (block && block !== list.scope && list.scope.contains(block)) {
    block.insertAdjacentElement('afterend', note)
  } else {
    frame.appendChild(note)
  }

  // A live region speaks about what changes in it, not about what it came with.
  window.setTimeout(() => {
    note.textContent = text
  })

  return note
}

/** Opens the page: `changed` after each change, `carted` with each order form. */
export const openPage = (
  changed: () => void,
  carted: (orderForm?: OrderForm) => void
): Page => {
  let lists: readonly PlanList[] = []
  let picks: string[] = []
  let hasPickedCredit = false
  let heldFocus: Element | null = null
  const watched = new Set<Node>()
  const marks = new Map<Element, { mark: Mark; undo: Array<() => void> }>()
  const notes = new Map<Element, Element>()
  const observer = new MutationObserver(changed)

  const pick = ({ isTrusted, target, type }: Event): void => {
    // Scripts click too, and so do we.
    if (!isTrusted || !isElement(target)) return

    lists.forEach(({ entries }) =>
      entries.forEach(({ key, pieces, anchor }) => {
        const isHit =
          type === 'click'
            ? pieces.some(({ element }) => element.contains(target))
            : isOption(anchor.element) &&
              anchor.element.selected &&
              target.contains(anchor.element)

        if (isHit) picks.push(key)
      })
    )

    const method = target.closest(SELECTORS.method)

    if (method && isCredit(method)) hasPickedCredit = true
  }

  const watch = (root: Node): void => {
    if (watched.has(root)) return
    watched.add(root)
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [
        'class',
        'style',
        'hidden',
        'value',
        'id',
        'aria-checked',
        'aria-selected',
      ],
    })
    ;['click', 'change'].forEach((name) =>
      root.addEventListener(name, pick, true)
    )
    // Also tells when a frame's document has come.
    ;['change', 'load'].forEach((name) =>
      root.addEventListener(name, changed, true)
    )
  }

  const snapshot = (element: Element, parent: Piece | null): Piece => {
    const attributes: Record<string, string | undefined> = {}
    const children: Array<Piece | string> = []
    const body = isFrame(element) ? bodyOf(element) : null

    Array.from(element.attributes).forEach(({ name, value }) => {
      attributes[name] = value
    })

    const { type, role } = attributes
    const piece: Piece = {
      sort: [
        element.localName,
        isInput(element) ? type : '',
        role || '',
      ].join(':'),
      attributes,
      children,
      parent,
      isChosen: isChosen(element),
      isUntouchable: element.matches(SELECTORS.untouchable),
      element,
    }
    const add = (node: Node): void => {
      if (node.nodeType === 3) {
        children.push((node.nodeValue || '').replace(/\s+/g, ' '))
      } else if (
        isElement(node) &&
        !node.hasAttribute(NOTE) &&
        !SILENT.test(node.localName)
      ) {
        children.push(snapshot(node, piece))
      }
    }

    if (element.shadowRoot) {
      watch(element.shadowRoot)
      element.shadowRoot.childNodes.forEach(add)
    }

    element.childNodes.forEach(add)

    if (body) {
      watch(body.ownerDocument)
      add(body)
    }

    return piece
  }

  const unmark = (element: Element): void => {
    const marked = marks.get(element)

    if (marked) marked.undo.forEach((undo) => undo())
    marks.delete(element)
  }

  const page: Page = {
    look: () => {
      let isUnread = false

      watch(document)
      lists = creditBoxes()
        .map((scope) => ({ scope, entries: recognize(snapshot(scope, null)) }))
        .filter(({ scope, entries }) => {
          isUnread =
            isUnread ||
            (entries.length === 0 && scope.childElementCount > 0 && isSeen(scope))

          return entries.length > 0
        })

      return { lists, isUnread: isUnread && lists.length === 0 }
    },

    draw: ({ withheld, held, emptied, note }) => {
      const wanted = new Map<Element, Mark>()
      let changes = 0
      let isFocusLost = false

      held.forEach((list) => wanted.set(frameOf(list), HELD))
      withheld.forEach(({ pieces }) =>
        pieces.forEach(({ element }) => wanted.set(element, WITHHELD))
      )

      marks.forEach(({ mark }, element) => {
        const isIntact =
          element.hasAttribute(mark) &&
          (mark === HELD || element.hasAttribute('hidden'))

        if (wanted.get(element) === mark && isIntact) wanted.delete(element)
        else {
          unmark(element)
          changes += 1
        }
      })

      wanted.forEach((mark, element) => {
        const focused = element.ownerDocument.activeElement

        if (element.contains(focused)) {
          if (mark === HELD) heldFocus = focused
          else isFocusLost = true
        }

        marks.set(element, { mark, undo: putMark(element, mark) })
        changes += 1
      })

      notes.forEach((written, scope) => {
        const isWanted = emptied.some((list) => list.scope === scope)

        if (!isWanted || !document.contains(written)) {
          written.remove()
          notes.delete(scope)
        }
      })
      emptied.forEach((list) => {
        if (!notes.has(list.scope)) {
          notes.set(list.scope, writeNote(list, note))
        }
      })

      if (held.length === 0) {
        if (document.activeElement === document.body) focusOn(heldFocus)
        heldFocus = null
      }

      // Our own changes are no news to us.
      observer.takeRecords()

      return { changes, isFocusLost }
    },

    isShown: ({ scope }) => isSeen(scope),

    choose: ({ anchor: { element } }) => {
      if (!isOption(element)) {
        clickOn(element)

        return
      }

      const select = element.closest('select')

      element.selected = true
      ;['input', 'change'].forEach(
        (name) => select && select.dispatchEvent(new Event(name, { bubbles: true }))
      )
    },

    focus: ({ anchor: { element } }) =>
      focusOn(isOption(element) ? element.closest('select') : element),

    hasOtherMethod: () => otherMethods().length > 0,

    isCreditChosen: () =>
      find(SELECTORS.method).some(
        (method) =>
          isCredit(method) &&
          (isChosen(method) || method.querySelector(':checked') !== null)
      ),

    leaveCredit: (isFocusLost) => {
      const [method] = otherMethods()

      clickOn(method)
      if (isFocusLost) focusOn(method)
    },

    isPicked: (key) => picks.indexOf(key) >= 0,
    hasPickedCredit: () => hasPickedCredit,
    forgetPicks: () => {
      picks = []
      hasPickedCredit = false
    },

    stop: () => {
      observer.disconnect()
      marks.forEach((_, element) => unmark(element))
      notes.forEach((note) => note.remove())
    },
  }

  let isTold = false

  // VTEX tells about the cart through jQuery, which may come after us.
  const listen = (): void => {
    if (!isTold && window.jQuery) {
      isTold = true
      window
        .jQuery(window)
        .on(CART_EVENT, (_, orderForm) => carted(orderForm))
    }

    changed()
  }

  window.addEventListener(CART_EVENT, () => carted())
  ;['DOMContentLoaded', 'load', 'hashchange'].forEach((name) =>
    window.addEventListener(name, listen)
  )
  window.setTimeout(listen)

  return page
}
