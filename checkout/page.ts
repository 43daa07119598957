import { SELECTORS } from './markup'
import { contains, nearest } from './piece'
import type { Entry } from './recognize'
import { recognize } from './recognize'
import { isChosen, isHtml, NOTE, snapshot } from './snapshot'

const WITHHELD = 'data-cpc-withheld'
const HELD = 'data-cpc-held'

/** What a mark does to an element; stronger than a theme's own display rule. */
const STYLES = {
  [WITHHELD]: ['display', 'none'],
  [HELD]: ['visibility', 'hidden'],
}

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
    note: string,
    isWithheld?: (entry: Entry) => boolean
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

const isOption = (element: Element): element is HTMLOptionElement =>
  element.localName === 'option'

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0

const focusOn = (element: HTMLElement): void =>
  element.focus({ preventScroll: true })

/** What is clicked or focused to choose this. */
const controlOf = (element: HTMLElement): HTMLElement =>
  element.closest('select') ||
  element.querySelector<HTMLElement>(SELECTORS.control) ||
  element

const putNote = (element: HTMLElement, text: string): (() => void) => {
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

/** Marks an element; gives what takes it back. */
const putMark = (
  element: HTMLElement,
  mark: typeof WITHHELD | typeof HELD
): (() => void) => {
  const { style } = element
  const [name, value] = STYLES[mark]
  const before = style.getPropertyValue(name)
  const isTaken = isOption(element) && !element.disabled

  element.setAttribute(mark, '')
  // Through the style object, which a policy against inline styles allows.
  style.setProperty(name, value, 'important')
  // Safari shows hidden options; a disabled one at least can't be chosen.
  if (isTaken) element.setAttribute('disabled', '')

  return () => {
    element.removeAttribute(mark)
    style.setProperty(name, before)
    if (!element.getAttribute('style')) element.removeAttribute('style')
    if (isTaken) element.removeAttribute('disabled')
  }
}

const isIntact = (element: HTMLElement, mark: Mark): boolean =>
  mark === NOTE
    ? element.querySelector(`[${NOTE}]`) !== null
    : element.hasAttribute(mark) &&
      element.style.getPropertyPriority(STYLES[mark][0]) !== ''

/** The nearest element around all entries. */
const aroundOf = ({ scope, entries }: PlanList): HTMLElement => {
  const rows = entries.map(({ pieces }) => pieces[0])
  const around = nearest(rows[0].parent, (piece) =>
    rows.every((row) => contains(piece, row))
  )

  return around ? around.element : scope
}

const find = (selector: string): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>(selector))

const isCredit = (method: Element): boolean =>
  Boolean(
    method.closest(SELECTORS.creditMethod) ||
      method.querySelector(SELECTORS.creditMethod)
  )

const otherMethods = (): HTMLElement[] =>
  find(SELECTORS.method).filter(
    (method) =>
      !isCredit(method) &&
      isSeen(method) &&
      !method.matches('[disabled],[aria-disabled=true],.disabled')
  )

const creditBoxes = (): HTMLElement[] => {
  const boxes = find(SELECTORS.creditBox).filter(
    (box) =>
      !box.closest(SELECTORS.method) &&
      !box.querySelector(SELECTORS.untouchable)
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
  let isTold = false
  let heldFocus: HTMLElement | null = null
  const picks = new Set<string>()
  const watched = new Set<Node>()
  const marks = new Map<HTMLElement, { mark: Mark; undo: () => void }>()
  const observer = new MutationObserver(changed)

  const pick = ({ isTrusted, target, type }: Event): void => {
    // Scripts click too, and so do we; an image loads by itself.
    if (!isTrusted || type === 'load' || !isElement(target)) return

    lists.forEach(({ entries }) =>
      entries.forEach(({ key, pieces, anchor }) => {
        if (
          pieces.some(({ element }) => element.contains(target)) ||
          // A select that the keyboard changed.
          (type === 'change' &&
            target.contains(anchor.element) &&
            anchor.element.matches(':checked'))
        )
          picks.add(key)
      })
    )

    const method = target.closest(SELECTORS.method)

    if (method && isCredit(method)) picks.add(CREDIT)
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
          pick(event)
          changed()
        },
        true
      )
    )
  }

  const unmark = (
    { undo }: { undo: () => void },
    element: HTMLElement
  ): void => {
    undo()
    marks.delete(element)
  }

  const carted = (): void => {
    changed()
    // The page draws the new cart after it told about it.
    setTimeout(changed)
  }

  // VTEX tells about the cart through jQuery, which may come after us.
  const listen = (): void => {
    if (isTold || !window.jQuery) return
    isTold = true
    window.jQuery(window).on(CART_EVENT, carted)
  }

  window.addEventListener(CART_EVENT, carted)
  ;['load', 'hashchange'].forEach((name) =>
    window.addEventListener(name, changed)
  )

  return {
    look: () => {
      listen()
      watch(document)
      lists = creditBoxes().map((scope) => {
        let isSafe = true

        const piece = snapshot(scope, (root) => {
          watch(root)
          if (root.querySelector(SELECTORS.untouchable)) isSafe = false
        })

        return { scope, entries: isSafe ? recognize(piece) : [] }
      })

      return lists
    },

    draw: (drawn, note, isWithheld) => {
      const wanted = new Map<HTMLElement, Mark>()
      let isFocusLost = false

      drawn.forEach((list) => {
        if (!isWithheld) {
          wanted.set(aroundOf(list), HELD)

          return
        }

        const withheld = list.entries.filter(isWithheld)

        withheld.forEach(({ pieces }) =>
          pieces.forEach(({ element }) => wanted.set(element, WITHHELD))
        )
        if (withheld.length === list.entries.length)
          wanted.set(list.scope, NOTE)
      })

      marks.forEach((marked, element) => {
        const { mark } = marked

        if (wanted.get(element) === mark && isIntact(element, mark)) {
          wanted.delete(element)
        } else unmark(marked, element)
      })

      wanted.forEach((mark, element) => {
        const focused = element.ownerDocument.activeElement

        if (isHtml(focused) && element.contains(focused)) {
          if (mark === HELD) heldFocus = focused
          else isFocusLost = true
        }

        marks.set(element, {
          mark,
          undo: mark === NOTE ? putNote(element, note) : putMark(element, mark),
        })
        if (!changes) {
          setTimeout(() => {
            changes = 0
          }, ONE_SECOND_MS)
        }

        changes += 1
      })

      if (isWithheld || drawn.length === 0) {
        if (heldFocus && document.activeElement === document.body)
          focusOn(heldFocus)
        heldFocus = null
      }

      // Our own changes are no news to us.
      observer.takeRecords()

      if (changes > MAX_CHANGES_PER_SECOND) throw new Error()

      return isFocusLost
    },

    isShown: ({ scope }) => isSeen(scope),

    choose: ({ anchor: { element } }) => {
      const control = controlOf(element)

      if (isOption(element)) {
        element.selected = true
        ;['input', 'change'].forEach((name) =>
          control.dispatchEvent(new Event(name, { bubbles: true }))
        )
      } else control.click()
    },

    focus: ({ anchor: { element } }) => focusOn(controlOf(element)),

    hasOtherMethod: () => otherMethods().length > 0,

    isCreditChosen: () =>
      find(SELECTORS.method).some(
        (method) =>
          isCredit(method) &&
          (isChosen(method) || method.querySelector(':checked') !== null)
      ),

    leaveCredit: (isFocusLost) => {
      const [method] = otherMethods()

      controlOf(method).click()
      if (isFocusLost) focusOn(controlOf(method))
    },

    isPicked: (key) => picks.has(key),
    forgetPicks: () => picks.clear(),

    stop: () => {
      observer.disconnect()
      marks.forEach(unmark)
    },
  }
}
