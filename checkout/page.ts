import { readCart } from './cart'
import {
  CONTROL,
  CREDIT_BOX,
  CREDIT_METHOD,
  METHOD,
  UNTOUCHABLE,
} from './markup'
import { nothingOffered } from './messages'
import type { Piece } from './piece'
import { contains } from './piece'
import type { Entry } from './recognize'
import { NONE, recognize } from './recognize'
import { isChosen, NOTE, snapshot } from './snapshot'

/** An attribute we put, and what it does to the element; stronger than a theme's own rule. */
type Mark = readonly [attribute: string, property: string, value: string]

const WITHHELD: Mark = ['data-cpc-withheld', 'display', 'none']
/** Withheld after it was seen: its place stays, so that nothing moves under a shopper's hand. */
const EMPTIED: Mark = [WITHHELD[0], 'visibility', 'hidden']
const HELD: Mark = ['data-cpc-held', 'visibility', 'hidden']
const NOTED: Mark = [NOTE, '', '']

/** What comes after a list stays where it is. */
const keepingHeight = ({ height }: CSSStyleDeclaration): Mark => [
  'data-cpc-kept',
  'min-height',
  height,
]

const CART_EVENT = 'orderFormUpdated.vtex'

/** The content of Customer Credit, with its plans; without, where they can't be read. */
export interface PlanList {
  readonly scope: HTMLElement
  readonly entries: readonly Entry[]
}

export interface Page {
  look(): readonly PlanList[]
  /**
   * All our effects at this moment: what of these lists is withheld, a note where
   * nothing is left; held back as a whole without saying which. What is not named
   * is taken back. True when the focus was on something that is hidden now.
   */
  draw(
    lists: readonly PlanList[],
    isWithheld?: (entry: Entry) => boolean
  ): boolean
  /** Picked by the shopper's own hand, not by a script: plans, or Customer Credit; that one also once it was left for him. */
  readonly picks: Set<string>
  stop(): void
}

/** What a pick of Customer Credit itself is noted as. */
export const CREDIT = ''

/** Another script may take our attributes back; until something happens, we do not fight it for long. */
const MAX_CHANGES = 5000

const isOption = (element: Element): element is HTMLOptionElement =>
  element.localName === 'option'

export const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0

const hasFocus = (element: HTMLElement): boolean =>
  element.contains(element.ownerDocument.activeElement)

/** What is clicked or focused to choose this. */
const controlOf = (element: HTMLElement): HTMLElement =>
  element.closest('select') ||
  element.querySelector<HTMLElement>(CONTROL) ||
  element

/** Chooses what this stands for as a click would. */
export const choose = (element: HTMLElement): void => {
  const control = controlOf(element)

  if (isOption(element)) {
    element.selected = true
    ;['input', 'change'].forEach((name) =>
      control.dispatchEvent(new Event(name, { bubbles: true }))
    )
  } else control.click()
}

export const focus = (element: HTMLElement): void => controlOf(element).focus()

const putNote = (element: HTMLElement): (() => void) => {
  const note = document.createElement('p')

  note.setAttribute(NOTE, '')
  // Spoken once it is to be seen, which may be when the shopper comes back to the list.
  note.setAttribute('role', 'alert')
  note.textContent = nothingOffered(readCart().locale)
  element.appendChild(note)

  return () => note.remove()
}

/** Marks an element; gives what takes it back. */
const putMark = (
  element: HTMLElement,
  [attribute, name, value]: Mark
): (() => void) => {
  const { style } = element
  const before = style.getPropertyValue(name)
  const isTaken = isOption(element) && !element.disabled

  element.setAttribute(attribute, '')
  // Through the style object, which a policy against inline styles allows.
  style.setProperty(name, value, 'important')
  // Safari shows hidden options; a disabled one at least can't be chosen.
  if (isTaken) element.disabled = true

  return () => {
    element.removeAttribute(attribute)
    style.setProperty(name, before)
    if (!element.getAttribute('style')) element.removeAttribute('style')
    if (isTaken) element.disabled = false
  }
}

/** Another script may set the style anew, or draw over the note. */
const isIntact = (element: HTMLElement, [, name]: Mark): unknown =>
  name
    ? element.style.getPropertyPriority(name)
    : element.querySelector(`[${NOTE}]`)

/** The smallest piece around these entries. */
const aroundOf = (entries: readonly Entry[], piece: Piece): Piece =>
  piece.parent &&
  !entries.every(({ pieces: [row] }) => row !== piece && contains(piece, row))
    ? aroundOf(entries, piece.parent)
    : piece

/** What holds the list right inside its box: seldom a part of a table, and folded up with the box. */
const contentOf = (piece: Piece): Piece =>
  piece.parent && piece.parent.parent ? contentOf(piece.parent) : piece

const find = (selector: string): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>(selector))

export const isCredit = (method: Element): Element | null =>
  method.closest(CREDIT_METHOD) || method.querySelector(CREDIT_METHOD)

/** What else the shopper may pay by now. */
export const otherMethods = (): HTMLElement[] =>
  find(METHOD).filter(
    (method) =>
      !isCredit(method) &&
      isSeen(method) &&
      !method.matches('[disabled],[aria-disabled=true],.disabled')
  )

/** None, where the page does not mark it. */
export const chosenMethod = (): HTMLElement | undefined =>
  find(METHOD).find(
    (method) => isChosen(method) || method.querySelector(':checked')
  )

/** Methods are shown, but which of them is Customer Credit can't be told. */
export const isCreditUnknown = (): boolean =>
  otherMethods().length > 0 && !find(CREDIT_METHOD).length

const creditBoxes = (): HTMLElement[] => {
  const boxes = find(CREDIT_BOX).filter(
    (box) => !box.closest(METHOD) && !box.querySelector(UNTOUCHABLE)
  )

  return boxes.filter(
    (box) => !boxes.some((other) => other !== box && other.contains(box))
  )
}

/** An icon in an entry may be clicked, too. */
const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'closest' in target

/** Opens the page; `changed` is called after each change of it or of the cart. */
export const openPage = (changed: () => void): Page => {
  let lists: readonly PlanList[] = []
  let changes = 0
  const picks = new Set<string>()
  const watched = new Set<unknown>()
  const marks = new Map<HTMLElement, { mark: Mark; undo: () => void }>()
  /** Until the shopper clicks a method: plans that were to be seen, and what keeps the place of lists once held. */
  const stood = new Set<string>()
  const kept = new Map<HTMLElement, Mark>()
  const observer = new MutationObserver(changed)

  const pick = ({ isTrusted, target, type }: Event): void => {
    // Scripts click too, and so do we.
    if (!isTrusted || !isElement(target)) return

    // A radio changes by a script's click as well; a select only by hand.
    const isClick = type === 'click'

    lists.forEach(({ entries }) =>
      entries.forEach(({ key, pieces, anchor }) => {
        if (
          isClick
            ? // An emptied entry may have parts that a theme shows all the same.
              pieces.some(
                ({ element }) => element.contains(target) && !marks.has(element)
              )
            : target.contains(anchor.element) &&
              anchor.element.matches('option:checked')
        )
          picks.add(key)
      })
    )

    const method = isClick && target.closest(METHOD)

    if (!method) return
    stood.clear()
    kept.clear()
    if (isCredit(method)) picks.add(CREDIT)
  }

  const watch = (root: Node): void => {
    if (watched.has(root)) return
    watched.add(root)
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    // Loading, too: that is how a frame's document comes.
    ;['click', 'change', 'load'].forEach((name) =>
      root.addEventListener(
        name,
        (event) => {
          changes = 0
          pick(event)
          changed()
        },
        true
      )
    )
  }

  const carted = (): void => {
    changed()
    // The page draws the new cart after it told about it.
    setTimeout(changed)
  }

  // VTEX tells about the cart through jQuery, which may come after us.
  const listen = (): void => {
    const { jQuery } = window

    if (!jQuery || watched.has(jQuery)) return
    watched.add(jQuery)
    jQuery(window).on(CART_EVENT, carted)
  }

  ;[CART_EVENT, 'load', 'hashchange'].forEach((name) =>
    window.addEventListener(name, carted)
  )

  return {
    look: () => {
      listen()
      watch(document)
      lists = creditBoxes().map((scope) => {
        let isSafe = true

        const piece = snapshot(scope, (root) => {
          watch(root)
          if (root.querySelector(UNTOUCHABLE)) isSafe = false
        })

        return { scope, entries: isSafe ? recognize(piece) : NONE }
      })

      return lists
    },

    draw: (drawn, isWithheld) => {
      const wanted = new Map<HTMLElement, Mark>()
      let isFocusLost = false

      drawn.forEach(({ scope, entries }) => {
        const around = aroundOf(entries, entries[0].pieces[0])

        if (!isWithheld) {
          // Who is in the list already must not be thrown out of it.
          if (!hasFocus(around.element)) wanted.set(around.element, HELD)

          return
        }

        const withheld = entries.filter(isWithheld)
        const { element: content } = contentOf(around)

        withheld.forEach(({ key, pieces }) =>
          pieces.forEach(({ element }) =>
            wanted.set(
              element,
              stood.has(key) && !isOption(element) ? EMPTIED : WITHHELD
            )
          )
        )
        marks.forEach(({ mark }, element) => {
          if (mark === HELD && scope.contains(element))
            kept.set(content, keepingHeight(getComputedStyle(content)))
        })

        const place = withheld[0] && kept.get(content)

        if (withheld.length === entries.length) wanted.set(scope, NOTED)
        else if (place) wanted.set(content, place)
      })

      marks.forEach(({ mark, undo }, element) => {
        if (wanted.get(element) === mark && isIntact(element, mark)) {
          wanted.delete(element)
        } else {
          undo()
          marks.delete(element)
        }
      })

      wanted.forEach((mark, element) => {
        if (mark !== kept.get(element) && hasFocus(element)) isFocusLost = true

        marks.set(element, {
          mark,
          undo: mark === NOTED ? putNote(element) : putMark(element, mark),
        })
        changes += 1
      })

      if (isWithheld || drawn.length === 0) {
        lists.forEach(({ entries }) =>
          entries.forEach((entry) => {
            if (!isWithheld || !isWithheld(entry)) stood.add(entry.key)
          })
        )
      }

      // Our own changes are no news to us.
      observer.takeRecords()

      if (changes > MAX_CHANGES) throw new Error()

      return isFocusLost
    },

    picks,

    stop: () => {
      observer.disconnect()
      marks.forEach(({ undo }) => undo())
    },
  }
}
