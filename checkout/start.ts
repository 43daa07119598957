import type { Cart } from './cart'
import { readCart } from './cart'
import type { Answer } from './decision'
import { askDecision, MAX_PLANS, OFF } from './decision'
import { rememberedKeys } from './memory'
import type { PlanList } from './page'
import {
  choose,
  chosenMethod,
  CREDIT,
  focus,
  isCredit,
  isCreditUnknown,
  isSeen,
  openPage,
  otherMethods,
} from './page'
import type { Entry } from './recognize'
import { NONE } from './recognize'
import type { PageOutcome } from './report'
import { sendReport } from './report'

/** A list waits unseen for its answer no longer than this. */
const HOLD_MS = 400

/** By then the page had its chance to become readable. */
const REPORT_AFTER_MS = 3000

/** A list whose plans keep changing must not keep us asking. */
const MAX_REQUESTS_PER_CART = 4

/** A page that goes back to its own choice must not keep us choosing. */
const MAX_MOVES_PER_CART = 9

/** Runs the script on this page; gives what stops it and takes everything back. */
export const start = (): (() => void) => {
  let cart: Cart = readCart()
  let answer: Answer | null = null
  /** About the cart just before, while the same shopper's new answer is on its way. */
  let previous: Answer | null = null
  /** The plans last asked about for this cart. */
  let asked: readonly string[] = NONE
  let isPending = false
  let requests = 0
  let heldSince = 0
  /** A plan was chosen in place of a withheld one, and the page has not taken it yet. */
  let isMoving = false
  let moves = 0
  let outcome: PageOutcome = 'FAILED'
  let hasReported = false
  let isStopped = false

  const report = (): void => {
    if (!hasReported) sendReport(outcome)
    hasReported = true
  }

  const conclude = (next: PageOutcome): void => {
    outcome = next
    if (next === 'APPLIED') report()
    else if (!hasReported) setTimeout(() => safely(report), REPORT_AFTER_MS)
  }

  const stop = (): void => {
    isStopped = true
    page.stop()
  }

  /** Whatever goes wrong in here, the page becomes what VTEX drew. */
  const safely = (work: () => void): void => {
    if (isStopped) return

    try {
      work()
    } catch (error) {
      stop()
      outcome = 'FAILED'
      report()
    }
  }

  const noticeCart = (): void => {
    const before = cart

    cart = readCart()
    if (cart.state === before.state) return

    const isSameShopper = !before.id || cart.identity === before.identity

    asked = NONE
    isPending = false
    previous = isSameShopper ? answer || previous : null
    answer = null
    requests = 0
    heldSince = 0
    isMoving = false
    moves = 0
    if (!isSameShopper) page.picks.clear()
  }

  const ask = (keys: readonly string[]): void => {
    asked = keys
    isPending = true
    requests += 1
    askDecision(keys, cart.id).then((found) =>
      safely(() => {
        // For another cart by now, or about other plans.
        if (asked !== keys) return
        isPending = false
        answer = found
        previous = null
        if (!found) conclude('FAILED')
        update()
      })
    )
  }

  /** Shows the lists as this answer wants them; hides only, while a surer one is on its way. */
  const apply = (
    offered: Answer,
    lists: readonly PlanList[],
    isFinal: boolean
  ): void => {
    const isWithheld = ({ key }: Entry): boolean =>
      (isFinal ? offered.get(key) === false : !offered.get(key)) &&
      !page.picks.has(key)

    // Without another method to pay by, the list stays as it is.
    const acted = lists.filter(
      ({ entries }) =>
        !entries.every(isWithheld) || (isFinal && otherMethods().length > 0)
    )

    const isFocusLost = page.draw(acted, isWithheld)

    if (!isFinal) return

    acted.forEach(({ scope, entries }) => {
      const first = entries.find((entry) => !isWithheld(entry))
      const [chosen, other] = entries.filter(({ isChosen }) => isChosen)
      const isLost = chosen && !other && isWithheld(chosen)

      // Should the page lose what it took, it is chosen again.
      if (chosen && !isLost) isMoving = false

      // A page that does not take it is not asked again and again.
      const isMoved = isLost && !isMoving && moves < MAX_MOVES_PER_CART

      // Asking what is shown makes the browser lay out the page: only when it matters.
      if ((first && !isMoved && !isFocusLost) || !isSeen(scope)) return

      const method = chosenMethod()

      // The box may be folded up in a way of its own, beside the method that is chosen.
      if (method ? !isCredit(method) : !first) return

      if (!first) {
        // Once; who comes back to Customer Credit himself may stay.
        if (page.picks.has(CREDIT)) return
        page.picks.add(CREDIT)

        const [next] = otherMethods()

        choose(next)
        if (isFocusLost) focus(next)

        return
      }

      if (isMoved) {
        isMoving = true
        moves += 1
        choose(first.anchor.element)
      }

      if (isFocusLost) focus(first.anchor.element)
    })
  }

  const judge = (lists: readonly PlanList[], keys: readonly string[]): void => {
    const known = answer

    if (known === OFF) {
      page.draw(NONE)

      return
    }

    if (known && keys.every((key) => known.has(key))) {
      apply(known, lists, true)
      conclude('APPLIED')

      return
    }

    if (!heldSince) {
      heldSince = Date.now()
      setTimeout(refresh, HOLD_MS)
    }

    const isHeld = Date.now() - heldSince < HOLD_MS

    // Asked in vain once, a plan stays as VTEX drew it; what is on its way may tell of all.
    if (
      !(isPending && isHeld) &&
      requests < MAX_REQUESTS_PER_CART &&
      !keys.every((key) => asked.indexOf(key) >= 0)
    )
      ask(keys)

    const hint = known || previous

    if (isPending && hint && hint.size > 0)
      apply(hint, lists, hint === previous)
    else page.draw(isPending && isHeld ? lists : NONE)
  }

  const update = (): void => {
    noticeCart()

    const boxes = page.look()
    const lists = boxes.filter(({ entries }) => entries.length > 0)
    const found = new Set<string>()

    lists.forEach(({ entries }) => entries.forEach(({ key }) => found.add(key)))

    const keys = [...found]

    if (keys.length > 0 && keys.length <= MAX_PLANS) {
      rememberedKeys(keys)
      judge(lists, keys)

      return
    }

    page.draw(NONE)
    if (
      answer !== OFF &&
      (boxes[0]
        ? boxes.some(({ scope }) => isSeen(scope))
        : isCreditUnknown() && cart.mayUseCredit())
    )
      conclude('NOT_RECOGNISED')
    askEarly()
  }

  /** Before the list is there: about the plans it had last time, or just what is offered. */
  const askEarly = (): void => {
    const keys = rememberedKeys()
    const isBeforePayment = /^#\/(?!payment)/.test(window.location.hash)

    if (
      requests === 0 &&
      !cart.isExpected &&
      (keys.length > 0 || isBeforePayment)
    ) {
      ask(keys)
    }
  }

  const refresh = (): void => safely(update)
  const page = openPage(refresh)

  refresh()

  return stop
}
