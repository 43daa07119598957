import { ACTIVE_CLASS, SELECTORS, SILENT } from './markup'
import type { Piece } from './piece'
import type { Entry } from './recognize'
import { recognize } from './recognize'

const WITHHELD = 'data-cpc-withheld'
const HELD = 'data-cpc-held'
const NOTE = 'data-cpc-note'

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

/** All our effects on the page at one moment; whatever is not in it is taken back. */
export interface Effects {
  readonly withheld: ReadonlyArray<{
    readonly list: PlanList
    readonly keys: readonly string[]
  }>
  readonly held: readonly PlanList[]
  readonly notes: readonly PlanList[]
  readonly noteText: string
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
  isPicked(key: string): boolean
  hasPickedCredit(): boolean
  forgetPicks(): void
  stop(): void
}

interface Mark {
  readonly undo: () => void
  readonly isIntact: () => boolean
}

const isSelect = (element: Element): element is HTMLSelectElement =>
  element.localName === 'select'

const isOption = (element: Element): element is HTMLOptionElement =>
  element.localName === 'option'

const isInput = (element: Element): element is HTMLInputElement =>
  element.localName === 'input'

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe'

// Elements of a frame come from another realm, where `instanceof` fails.
const isHtml = (element: Element): element is HTMLElement => 'click' in element

const isElement = (node: Node): node is Element => node.nodeType === 1

const isShadow = (node: Node): node is ShadowRoot => 'host' in node

const isNode = (target: EventTarget): target is Node => 'nodeType' in target

const frameBody = (frame: HTMLIFrameElement): HTMLElement | null => {
  try {
    return frame.contentDocument && frame.contentDocument.body
  } catch (error) {
    // Another origin: not ours to read.
    return null
  }
}

/** Through shadow roots and frames, up to the page itself. */
const parentOf = (element: Element): Element | null => {
  if (element.parentElement) return element.parentElement

  const root = element.getRootNode()
  const view = element.ownerDocument.defaultView

  if (isShadow(root)) return root.host

  return view && view !== window ? view.frameElement : null
}

const isWithin = (element: Element | null, outer: Element): boolean =>
  element !== null && (element === outer || isWithin(parentOf(element), outer))

const styleOf = (element: Element): CSSStyleDeclaration | null => {
  const view = element.ownerDocument.defaultView

  return view && view.getComputedStyle(element)
}

const isVisible = (element: Element | null): boolean => {
  if (element === null) return true

  const style = styleOf(element)

  return (!style || style.display !== 'none') && isVisible(parentOf(element))
}

const isChosen = (element: Element): boolean => {
  if (isOption(element)) return element.selected
  if (isInput(element)) return element.checked

  return (
    ['aria-checked', 'aria-selected', 'aria-pressed', 'aria-current'].some(
      (name) => /^(?:true|step|page)$/.test(element.getAttribute(name) || '')
    ) || ACTIVE_CLASS.test(element.getAttribute('class') || '')
  )
}

const focusOn = (element: Element): void => {
  if (isHtml(element)) element.focus({ preventScroll: true })
}

const setAttribute = (element: Element, name: string, value: string): Mark => {
  const before = element.getAttribute(name)

  element.setAttribute(name, value)

  return {
    undo: () => {
      if (before === null) element.removeAttribute(name)
      else element.setAttribute(name, before)
    },
    isIntact: () => element.hasAttribute(name),
  }
}

/** Through the style object, which a policy against inline styles allows. */
const setStyle = (element: Element, name: string, value: string): Mark => {
  if (!isHtml(element)) return { undo: () => undefined, isIntact: () => true }

  const { style } = element
  const before = style.getPropertyValue(name)
  const priority = style.getPropertyPriority(name)
  const hadStyle = element.hasAttribute('style')

  style.setProperty(name, value, 'important')

  return {
    undo: () => {
      if (style.getPropertyValue(name) !== value) return
      if (before) style.setProperty(name, before, priority)
      else style.removeProperty(name)
      if (!hadStyle && !style.length) element.removeAttribute('style')
    },
    isIntact: () => style.getPropertyValue(name) === value,
  }
}

const together = (marks: readonly Mark[]): Mark => ({
  undo: () => marks.forEach((mark) => mark.undo()),
  isIntact: () => marks.every((mark) => mark.isIntact()),
})

const withhold = (element: Element): Mark => {
  const marks = [
    setAttribute(element, WITHHELD, ''),
    setAttribute(element, 'hidden', ''),
  ]

  // Safari shows hidden options; a disabled one at least can't be chosen.
  if (isOption(element)) marks.push(setAttribute(element, 'disabled', ''))

  const style = styleOf(element)

  // A theme's own display rule is stronger than the attribute.
  if (style && style.display !== 'none' && !isOption(element)) {
    marks.push(setStyle(element, 'display', 'none'))
  }

  return together(marks)
}

const hold = (element: Element): Mark =>
  together([
    setAttribute(element, HELD, ''),
    setStyle(element, 'visibility', 'hidden'),
  ])

const readAttributes = (element: Element): Record<string, string> => {
  const attributes: Record<string, string> = {}

  for (let index = 0; index < element.attributes.length; index += 1) {
    const { name, value } = element.attributes[index]

    attributes[name] = value
  }

  return attributes
}

const LIST_TAGS = /^(?:table|thead|tbody|tr|select|optgroup|ul|ol|dl)$/

/** Opens the page; `changed` is called after each change that may matter to us. */
export const openPage = (
  changed: () => void,
  carted: (orderForm: unknown) => void
): Page => {
  let elementOf = new Map<Piece, Element>()
  let lists: readonly PlanList[] = []
  let isActing = false
  let hasPickedCredit = false
  let heldFocus: Element | null = null
  const picked: string[] = []
  const marks = new Map<Element, Mark>()
  const notes = new Map<Element, Element>()
  const watched: Node[] = []
  const closers: Array<() => void> = []

  // The page must never see an error of ours.
  const quietly = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      page.draw({ withheld: [], held: [], notes: [], noteText: '' })
    }
  }

  const observer = new MutationObserver((records) => {
    const isOurs = records.every(
      ({ target }) =>
        isElement(target) && (target.hasAttribute(NOTE) || target.tagName === 'TITLE')
    )

    if (!isOurs) quietly(changed)
  })

  const listen = (
    target: EventTarget,
    name: string,
    listener: (event: Event) => void
  ): void => {
    const safely = (event: Event): void => quietly(() => listener(event))

    target.addEventListener(name, safely, true)
    closers.push(() => target.removeEventListener(name, safely, true))
  }

  const ownerOf = (element: Element | null): string | null => {
    if (element === null) return null

    for (const { entries } of lists) {
      for (const { key, pieces } of entries) {
        if (pieces.some((piece) => elementOf.get(piece) === element)) return key
      }
    }

    return ownerOf(parentOf(element))
  }

  const pick = (event: Event): void => {
    // Only the shopper's own hand counts, not scripts', not ours.
    if (isActing || !event.isTrusted) return

    const target = event.composedPath ? event.composedPath()[0] : event.target

    if (!target || !isNode(target) || !isElement(target)) return

    if (event.type === 'change') {
      if (!isSelect(target)) return
      const option = target.options[target.selectedIndex]
      const key = option ? ownerOf(option) : null

      if (key) picked.push(key)
      return
    }

    const key = ownerOf(target)

    if (key) picked.push(key)
    if (creditMethods().some((method) => isWithin(target, method))) {
      hasPickedCredit = true
    }
  }

  const watch = (root: Node): void => {
    if (watched.indexOf(root) >= 0) return
    watched.push(root)
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
        'disabled',
        'type',
        'id',
        'for',
        'role',
        'aria-checked',
        'aria-selected',
        'aria-pressed',
        'aria-label',
      ],
    })
    listen(root, 'click', pick)
    listen(root, 'change', pick)
    listen(root, 'change', changed)
    // Frames inside tell us when their document has come.
    listen(root, 'load', (event) => {
      const { target } = event

      if (target && isNode(target) && isElement(target)) {
        if (isFrame(target)) changed()
      }
    })
  }

  const methods = (): Element[] =>
    Array.from(document.querySelectorAll(SELECTORS.method)).filter(
      (element) =>
        !element.parentElement || !element.parentElement.closest(SELECTORS.method)
    )

  const isCredit = (method: Element): boolean =>
    method.matches(SELECTORS.creditMethod) ||
    method.querySelector(SELECTORS.creditMethod) !== null

  const creditMethods = (): Element[] => methods().filter(isCredit)

  const otherMethods = (): Element[] =>
    methods().filter(
      (method) =>
        !isCredit(method) &&
        isHtml(method) &&
        !method.matches('[disabled],[aria-disabled="true"],.disabled') &&
        isVisible(method)
    )

  const scopes = (): Element[] => {
    const found = Array.from(
      document.querySelectorAll(SELECTORS.creditBox)
    ).filter(
      (element) =>
        !element.closest(SELECTORS.method) &&
        !element.querySelector(SELECTORS.untouchable)
    )

    return found.filter(
      (element) =>
        !found.some((other) => other !== element && other.contains(element))
    )
  }

  const snapshot = (element: Element, parent: Piece | null): Piece => {
    const children: Array<Piece | string> = []
    const piece: Piece = {
      tag: element.localName,
      attributes: readAttributes(element),
      children,
      parent,
      isChosen: isChosen(element),
      isUntouchable: element.matches(SELECTORS.untouchable),
    }
    const add = (node: Node): void => {
      if (node.nodeType === 3) {
        children.push((node.nodeValue || '').replace(/\s+/g, ' '))
      } else if (isElement(node) && !node.hasAttribute(NOTE)) {
        if (!SILENT.test(node.localName)) children.push(snapshot(node, piece))
      }
    }

    elementOf.set(piece, element)

    if (element.shadowRoot) {
      watch(element.shadowRoot)
      element.shadowRoot.childNodes.forEach(add)
    }

    element.childNodes.forEach(add)

    if (isFrame(element)) {
      const body = frameBody(element)

      if (body) {
        watch(body.ownerDocument)
        add(body)
      }
    }

    return piece
  }

  const elementsOf = ({ pieces }: Entry): Element[] =>
    pieces
      .map((piece) => elementOf.get(piece))
      .filter((element): element is Element => element !== undefined)

  /** The nearest element around all entries. */
  const frameOf = ({ scope, entries }: PlanList): Element => {
    const elements = entries.reduce<Element[]>(
      (sum, entry) => sum.concat(elementsOf(entry)),
      []
    )
    let around = elements[0] ? parentOf(elements[0]) : null

    while (
      around &&
      around !== scope &&
      !elements.every((element) => isWithin(element, around || scope))
    ) {
      around = parentOf(around)
    }

    return around || scope
  }

  const isFocused = (element: Element): boolean => {
    const active = element.ownerDocument.activeElement

    return active !== null && isWithin(active, element)
  }

  const writeNote = (list: PlanList, text: string): Element => {
    const note = list.scope.ownerDocument.createElement('p')
    let place = frameOf(list)

    while (place !== list.scope && LIST_TAGS.test(place.localName)) {
      const parent = parentOf(place)

      if (!parent || !LIST_TAGS.test(parent.localName)) break
      place = parent
    }

    note.setAttribute(NOTE, '')
    note.setAttribute('role', 'status')

    if (LIST_TAGS.test(place.localName) && place.parentNode) {
      place.parentNode.insertBefore(note, place.nextSibling)
    } else {
      place.appendChild(note)
    }

    // A live region speaks about what changes in it, not about what it came with.
    window.setTimeout(() => {
      note.textContent = text
    }, 0)

    return note
  }

  const page: Page = {
    look: () => {
      const found: PlanList[] = []
      let isUnread = false

      elementOf = new Map()
      watch(document)
      scopes().forEach((scope) => {
        const recognition = recognize(snapshot(scope, null))

        if (recognition.kind === 'LIST') {
          found.push({ scope, entries: recognition.entries })
        } else if (scope.childElementCount > 0 && isVisible(scope)) {
          isUnread = true
        }
      })
      lists = found

      return { lists, isUnread: isUnread && found.length === 0 }
    },

    draw: ({ withheld, held, notes: noted, noteText }) => {
      const wanted = new Map<Element, (element: Element) => Mark>()
      let changes = 0
      let isFocusLost = false

      held.forEach((list) => wanted.set(frameOf(list), hold))
      withheld.forEach(({ list, keys }) =>
        list.entries
          .filter(({ key }) => keys.indexOf(key) >= 0)
          .forEach((entry) =>
            elementsOf(entry).forEach((element) => wanted.set(element, withhold))
          )
      )

      marks.forEach((mark, element) => {
        const isHold = element.hasAttribute(HELD)
        const isWanted = wanted.get(element) === (isHold ? hold : withhold)

        if (isWanted && mark.isIntact()) {
          wanted.delete(element)
          return
        }

        mark.undo()
        marks.delete(element)
        changes += 1
      })

      wanted.forEach((apply, element) => {
        if (isFocused(element)) {
          if (apply === hold) heldFocus = element.ownerDocument.activeElement
          else isFocusLost = true
        }

        marks.set(element, apply(element))
        changes += 1
      })

      notes.forEach((note, scope) => {
        if (noted.some((list) => list.scope === scope) && note.isConnected) return
        if (note.parentNode) note.parentNode.removeChild(note)
        notes.delete(scope)
      })
      noted.forEach((list) => {
        if (!notes.has(list.scope)) {
          notes.set(list.scope, writeNote(list, noteText))
          changes += 1
        }
      })

      if (held.length === 0 && heldFocus) {
        if (document.activeElement === document.body) focusOn(heldFocus)
        heldFocus = null
      }

      // Our own changes are no news to us.
      observer.takeRecords()

      return { changes, isFocusLost }
    },

    isShown: ({ scope }) => isVisible(scope),

    choose: ({ anchor, pieces }) => {
      const element = elementOf.get(anchor)
      const inner = elementOf.get(pieces[0])

      if (!element || !isHtml(element)) return

      isActing = true

      try {
        if (isOption(element)) {
          const select = element.closest('select')

          element.selected = true
          ;['input', 'change'].forEach((name) => {
            if (select) select.dispatchEvent(new Event(name, { bubbles: true }))
          })
          return
        }

        const isControl = element.matches('input,button,a,label,[role],[tabindex]')
        const control =
          !isControl && inner
            ? inner.querySelector('input,button,a,label,[role="button"],[tabindex]')
            : null

        if (control && isHtml(control)) control.click()
        else element.click()
      } finally {
        isActing = false
      }
    },

    focus: ({ anchor }) => {
      const element = elementOf.get(anchor)
      const target = element && isOption(element) ? element.closest('select') : element

      if (target) focusOn(target)
    },

    hasOtherMethod: () => otherMethods().length > 0,

    isCreditChosen: () =>
      creditMethods().some(
        (method) =>
          isChosen(method) ||
          Array.from(method.querySelectorAll('*')).some(isChosen)
      ),

    leaveCredit: (isFocusLost) => {
      const [method] = otherMethods()

      if (!method || !isHtml(method)) return

      isActing = true

      try {
        const control = method.matches('a,button,input,label,[role]')
          ? null
          : method.querySelector('a,button,input,label,[role]')

        if (control && isHtml(control)) control.click()
        else method.click()
      } finally {
        isActing = false
      }

      if (isFocusLost) focusOn(method)
    },

    isPicked: (key) => picked.indexOf(key) >= 0,
    hasPickedCredit: () => hasPickedCredit,
    forgetPicks: () => {
      picked.length = 0
      hasPickedCredit = false
    },

    stop: () => {
      observer.disconnect()
      closers.forEach((close) => close())
      page.draw({ withheld: [], held: [], notes: [], noteText: '' })
    },
  }

  // VTEX tells about the cart through jQuery, which may come after us.
  let jQueryTarget: { off(name: string, listener: unknown): unknown } | null = null
  const onCart = (_: unknown, orderForm: unknown): void =>
    quietly(() => carted(orderForm))

  const listenWithJQuery = (): void => {
    const { jQuery } = window

    if (jQueryTarget || typeof jQuery !== 'function') return
    jQueryTarget = jQuery(window)
    jQuery(window).on('orderFormUpdated.vtex', onCart)
  }

  listenWithJQuery()
  ;['DOMContentLoaded', 'load'].forEach((name) =>
    listen(window, name, () => {
      listenWithJQuery()
      changed()
    })
  )
  listen(window, 'orderFormUpdated.vtex', (event) =>
    carted('detail' in event ? event.detail : undefined)
  )
  listen(window, 'hashchange', changed)
  closers.push(() => {
    if (jQueryTarget) jQueryTarget.off('orderFormUpdated.vtex', onCart)
  })

  return page
}
