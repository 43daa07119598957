import type { Cart } from './cart'
import { isCartExpected, readCart } from './cart'
import type { Answer } from './decision'
import { askDecision, MAX_PLANS } from './decision'
import { rememberedKeys, rememberKeys } from './memory'
import { nothingOffered } from './messages'
import type { PlanList } from './page'
import { CREDIT, openPage } from './page'
import type { PageOutcome } from './report'
import { sendReport } from './report'

/** A list waits unseen for its answer no longer than this. */
const HOLD_MS = 400

/** By then the page had its chance to become readable. */
const REPORT_AFTER_MS = 3000

/** A list whose plans keep changing must not keep us asking. */
const MAX_REQUESTS_PER_CART = 4

const none: readonly never[] = []

/** Runs the script on this page; gives what stops it and takes everything back. */
export const start = (): (() => void) => {
  let cart: Cart = readCart()
  let answer: Answer | null = null
  /** About the cart just before, while the same shopper's new answer is on its way. */
  let previous: Answer | null = null
  /** The plans last asked about for this cart. */
  let asked: readonly string[] = none
  let isPending = false
  let cancel = (): void => undefined
  let requests = 0
  let heldSince = 0
  let hasLeft = false
  let lastMove = ''
  let outcome: PageOutcome | null = null
  let hasReported = false
  let reportTimer = 0
  let isStopped = false

  const report = (): void => {
    if (hasReported || !outcome) return
    hasReported = true
    sendReport(outcome)
  }

  const conclude = (next: PageOutcome): void => {
    if (outcome !== 'APPLIED') outcome = next
    if (outcome === 'APPLIED') report()
    reportTimer = reportTimer || window.setTimeout(report, REPORT_AFTER_MS)
  }

  const stop = (): void => {
    isStopped = true
    cancel()
    clearTimeout(reportTimer)
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

  const draw = (
    withheld: PlanList['entries'],
    held: readonly PlanList[],
    emptied: readonly PlanList[]
  ): boolean => page.draw(withheld, held, emptied, nothingOffered(cart.locale))

  const noticeCart = (fromEvent?: OrderForm): void => {
    const before = cart

    cart = readCart(fromEvent)
    if (cart.state === before.state) return

    const isSameShopper = !before.id || cart.identity === before.identity

    cancel()
    asked = none
    isPending = false
    previous = isSameShopper ? answer || previous : null
    answer = null
    requests = 0
    heldSince = 0
    lastMove = ''
    if (isSameShopper) return
    hasLeft = false
    page.forgetPicks()
  }

  const ask = (keys: readonly string[]): void => {
    cancel()
    asked = keys
    isPending = true
    requests += 1
    cancel = askDecision(keys, cart.id, (found) =>
      safely(() => {
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
    { offered }: Answer,
    lists: readonly PlanList[],
    isFinal: boolean
  ): void => {
    const isWithheld = ({ key }: { readonly key: string }): boolean =>
      (isFinal ? offered.get(key) === false : !offered.get(key)) &&
      !page.isPicked(key)

    const isEmptied = ({ entries }: PlanList): boolean =>
      entries.every(isWithheld)

    // Without another method to pay by, the list stays as it is.
    const acted = lists.filter(
      (list) => !isEmptied(list) || (isFinal && page.hasOtherMethod())
    )

    const emptied = acted.filter(isEmptied)
    const isFocusLost = draw(
      acted.reduce<PlanList['entries']>(
        (sum, { entries }) => sum.concat(entries.filter(isWithheld)),
        none
      ),
      none,
      emptied
    )

    if (!isFinal) return

    acted.forEach((list) => {
      const [first] = list.entries.filter((entry) => !isWithheld(entry))
      const [chosen] = list.entries.filter(({ isChosen }) => isChosen)

      if (!page.isShown(list)) return

      if (!first) {
        // Once; who comes back to Customer Credit himself may stay.
        if (hasLeft || page.isPicked(CREDIT) || !page.isCreditChosen()) return
        hasLeft = true
        page.leaveCredit(isFocusLost)

        return
      }

      // A page that does not take it is not asked again and again.
      if (chosen && isWithheld(chosen) && lastMove !== chosen.key + first.key) {
        lastMove = chosen.key + first.key
        page.choose(first)
      }

      if (isFocusLost) page.focus(first)
    })
  }

  const judge = (lists: readonly PlanList[], keys: readonly string[]): void => {
    const known = answer

    if (known && known.isOff) {
      draw(none, none, none)

      return
    }

    if (known && keys.every((key) => known.offered.has(key))) {
      apply(known, lists, true)
      conclude('APPLIED')

      return
    }

    // Asked in vain once, a plan stays as VTEX drew it.
    const isAsked = keys.every((key) => asked.indexOf(key) >= 0)

    if (!isAsked && requests < MAX_REQUESTS_PER_CART) ask(keys)

    const hint = known || previous

    if (isPending && hint && hint.offered.size > 0)
      apply(hint, lists, hint === previous)
    else hold(lists)
  }

  const hold = (lists: readonly PlanList[]): void => {
    const now = Date.now()

    if (!heldSince) {
      heldSince = now
      setTimeout(() => safely(update), HOLD_MS)
    }

    draw(none, isPending && now - heldSince < HOLD_MS ? lists : none, none)
  }

  const update = (): void => {
    noticeCart()

    const boxes = page.look()
    const lists = boxes.filter(({ entries }) => entries.length > 0)
    const found = new Set<string>()

    lists.forEach(({ entries }) => entries.forEach(({ key }) => found.add(key)))

    const keys = Array.from(found)

    if (keys.length > 0 && keys.length <= MAX_PLANS) {
      rememberKeys(keys)
      judge(lists, keys)

      return
    }

    draw(none, none, none)
    if (boxes.some(page.isShown) && !(answer && answer.isOff))
      conclude('NOT_RECOGNISED')
    askEarly()
  }

  /** Before the list is there: about the plans it had last time, or just what is offered. */
  const askEarly = (): void => {
    const keys = rememberedKeys()
    const isBeforePayment = /^#\/(?!payment)/.test(window.location.hash)
    const isCartKnown = cart.id || !isCartExpected()

    if (requests === 0 && isCartKnown && (keys.length > 0 || isBeforePayment)) {
      ask(keys)
    }
  }

  const page = openPage(
    () => safely(update),
    (orderForm) =>
      safely(() => {
        noticeCart(orderForm)
        update()
        // The page draws the new cart after it told about it.
        setTimeout(() => safely(update))
      })
  )

  safely(update)

  return stop
}
