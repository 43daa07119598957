import { CHOSEN, SELECTORS, SILENT } from './markup'
import type { Piece } from './piece'
import { contains, nearest } from './piece'
import type { Entry } from './recognize'
import { recognize } from './recognize'

const WITHHELD = 'data-cpc-withheld'
const HELD = 'data-cpc-held'
const NOTE = 'data-cpc-note'
const CART_EVENT = 'orderFormUpdated.vtex'

/** The content of Customer Credit, with its plans; without, where they can't be read. */
export interface PlanList {
  readonly scope: Element
  readonly entries: readonly Entry[]
}

export interface Page {
  look(): readonly PlanList[]
  /**
   * All our effects at this moment: entries withheld, lists held back, and lists
   * that say that nothing is left. What is not named is taken back. True when
   * the focus was on something that is hidden now.
   */
  draw(
    withheld: readonly Entry[],
    held: readonly PlanList[],
    emptied: readonly PlanList[],
    note: string
  ): boolean
  isShown(list: PlanList): boolean
  choose(entry: Entry): void
  focus(entry: Entry): void
  hasOtherMethod(): boolean
  isCreditChosen(): boolean
  /** Chooses another method as a click would. */
  leaveCredit(isFocusLost: boolean): void
  /** Picked by the shopper's own hand, not by a script: a plan, or Customer Credit. */
  isPicked(key: string): boolean
  forgetPicks(): void
  stop(): void
}

/** What a pick of Customer Credit itself is noted as. */
export const CREDIT = ''

/** Another script may take our attributes back; we do not fight it for long. */
const MAX_CHANGES_PER_SECOND = 1000
const ONE_SECOND_MS = 1000

type Mark = typeof WITHHELD | typeof HELD | typeof NOTE

// Elements of a frame come from another realm, where `instanceof` fails.
const isHtml = (element: Element | null): element is HTMLElement =>
  element !== null && 'click' in element

const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'nodeType' in target && target.nodeType === 1

const isOption = (element: Element): element is HTMLOptionElement =>
  element.localName === 'option'

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe'

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0

const isChosen = (element: Element): boolean =>
  element.matches(':checked') ||
  ['checked', 'selected', 'pressed'].some(
    (state) => element.getAttribute(`aria-${state}`) === 'true'
  ) ||
  CHOSEN.test(element.getAttribute('class') || '')

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
const putStyle = (
  element: Element,
  name: string,
  value: string
): (() => void) => {
  if (!isHtml(element)) return () => undefined

  const { style } = element
  const before = style.getPropertyValue(name)

  style.setProperty(name, value, 'important')

  return () => {
    style.setProperty(name, before)
    if (!element.getAttribute('style')) element.removeAttribute('style')
  }
}

const putNote = (element: Element, text: string): (() => void) => {
  const note = document.createElement('p')

  note.setAttribute(NOTE, '')
  note.setAttribute('role', 'status')
  element.appendChild(note)
  // A live region speaks about what changes in it, not about what it came with.
  setTimeout(() => {
    note.textContent = text
  })

  return () => note.remove()
}

const putMark = (
  element: Element,
  mark: Mark,
  text: string
): Array<() => void> => {
  if (mark === NOTE) return [putNote(element, text)]

  const undo = [put(element, mark)]

  if (mark === HELD)
    return undo.concat(putStyle(element, 'visibility', 'hidden'))

  undo.push(put(element, 'hidden'))
  // Safari shows hidden options; a disabled one at least can't be chosen.
  if (isOption(element)) return undo.concat(put(element, 'disabled'))

  // A theme's own display rule is stronger than the attribute.
  return isSeen(element)
    ? undo.concat(putStyle(element, 'display', 'none'))
    : undo
}

const isIntact = (element: Element, mark: Mark): boolean =>
  mark === NOTE
    ? element.querySelector(`[${NOTE}]`) !== null
    : element.hasAttribute(mark) &&
      (mark === HELD || element.hasAttribute('hidden'))

/** The nearest element around all entries. */
const aroundOf = ({ scope, entries }: PlanList): Element => {
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
      !box.closest(SELECTORS.method) &&
      !box.querySelector(SELECTORS.untouchable)
  )

  return boxes.filter(
    (box) => !boxes.some((other) => other !== box && other.contains(box))
  )
}

/** Opens the page: `changed` after each change, `carted` with each order form. */
export const openPage = (
  changed: () => void,
  carted: (orderForm?: OrderForm) => void
): Page => {
  let lists: readonly PlanList[] = []
  let picks: string[] = []
  let changes = 0
  let heldFocus: Element | null = null
  const watched = new Set<Node>()
  const marks = new Map<Element, { mark: Mark; undo: Array<() => void> }>()
  const observer = new MutationObserver(changed)

  const pick = ({ isTrusted, target, type }: Event): void => {
    // Scripts click too, and so do we.
    if (!isTrusted || !isElement(target)) return

    lists.forEach(({ entries }) =>
      entries.forEach(({ key, pieces, anchor }) => {
        const isHit =
          type === 'click'
            ? pieces.some(({ element }) => element.contains(target))
            : target !== anchor.element &&
              target.contains(anchor.element) &&
              anchor.element.matches(':checked')

        if (isHit) picks.push(key)
      })
    )

    const method = target.closest(SELECTORS.method)

    if (method && isCredit(method)) picks.push(CREDIT)
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
        'aria-checked',
        'aria-selected',
      ],
    })
    // Loading, too: that is how a frame's document comes.
    ;['click', 'change', 'load'].forEach((name) =>
      root.addEventListener(
        name,
        (event) => {
          pick(event)
          changed()
        },
        true
      )
    )
  }

  const snapshot = (element: Element, parent: Piece | null): Piece => {
    const attributes: Record<string, string | undefined> = {}
    const children: Array<Piece | string> = []
    // Null for another origin, which is not ours to read.
    const inner = isFrame(element) ? element.contentDocument : null

    Array.from(element.attributes).forEach(({ name, value }) => {
      attributes[name] = value
    })

    const piece: Piece = {
      sort: [element.localName, attributes.type, attributes.role].join(':'),
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

    if (inner && inner.body) {
      watch(inner)
      add(inner.body)
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
      watch(document)
      lists = creditBoxes().map((scope) => ({
        scope,
        entries: recognize(snapshot(scope, null)),
      }))

      return lists
    },

    draw: (withheld, held, emptied, note) => {
      const wanted = new Map<Element, Mark>()
      let isFocusLost = false

      held.forEach((list) => wanted.set(aroundOf(list), HELD))
      emptied.forEach(({ scope }) => wanted.set(scope, NOTE))
      withheld.forEach(({ pieces }) =>
        pieces.forEach(({ element }) => wanted.set(element, WITHHELD))
      )

      marks.forEach(({ mark }, element) => {
        if (wanted.get(element) === mark && isIntact(element, mark)) {
          wanted.delete(element)
        } else unmark(element)
      })

      wanted.forEach((mark, element) => {
        const focused = element.ownerDocument.activeElement

        if (element.contains(focused)) {
          if (mark === HELD) heldFocus = focused
          else if (mark === WITHHELD) isFocusLost = true
        }

        marks.set(element, { mark, undo: putMark(element, mark, note) })
        if (!changes) {
          setTimeout(() => {
            changes = 0
          }, ONE_SECOND_MS)
        }

        changes += 1
      })

      if (held.length === 0) {
        if (document.activeElement === document.body) focusOn(heldFocus)
        heldFocus = null
      }

      // Our own changes are no news to us.
      observer.takeRecords()

      if (changes > MAX_CHANGES_PER_SECOND) throw new Error()

      return isFocusLost
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
        (name) =>
          select && select.dispatchEvent(new Event(name, { bubbles: true }))
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
    forgetPicks: () => {
      picks = []
    },

    stop: () => {
      observer.disconnect()
      marks.forEach((_, element) => unmark(element))
    },
  }

  let isTold = false

  // VTEX tells about the cart through jQuery, which may come after us.
  const listen = (): void => {
    if (!isTold && window.jQuery) {
      isTold = true
      window.jQuery(window).on(CART_EVENT, (_, orderForm) => carted(orderForm))
    }

    changed()
  }

  window.addEventListener(CART_EVENT, () => carted())
  ;['load', 'hashchange'].forEach((name) =>
    window.addEventListener(name, listen)
  )
  setTimeout(listen)

  return page
}
