import type { Cart } from './cart'
import { isCartExpected, readCart } from './cart'
import type { Answer, Request } from './decision'
import { askDecision, MAX_PLANS } from './decision'
import { rememberedKeys, rememberKeys } from './memory'
import { nothingOffered } from './messages'
import type { Effects, Page, PlanList, Sight } from './page'
import { openPage } from './page'
import type { PageOutcome } from './report'
import { sendReport } from './report'

/** A list waits unseen for its answer no longer than this. */
const HOLD_MS = 400

/** The page has had its chance to become readable. */
const REPORT_AFTER_MS = 3000

/** A list whose plans keep changing must not keep us asking. */
const MAX_REQUESTS_PER_CART = 4

/** Another script may take our attributes back; we do not fight it for long. */
const MAX_CHANGES_PER_SECOND = 400

interface Asked {
  readonly keys: readonly string[]
  readonly request: Request
}

const NO_EFFECTS: Effects = { withheld: [], held: [], notes: [], noteText: '' }

const keysOf = (lists: readonly PlanList[]): string[] => {
  const keys: string[] = []

  lists.forEach(({ entries }) =>
    entries.forEach(({ key }) => {
      if (keys.indexOf(key) < 0) keys.push(key)
    })
  )

  return keys
}

/** Whether an answer settles what to do about these plans. */
const settles = (answer: Answer, keys: readonly string[]): boolean =>
  answer.isSilent || keys.every((key) => answer.offered.has(key))

/** Runs the script on this page; gives a function that stops it and takes everything back. */
export const start = (): (() => void) => {
  let cart: Cart = readCart()
  let answer: Answer | null = null
  /** The answer about the cart just before, while the same shopper's new one is on its way. */
  let previous: Answer | null = null
  let asked: Asked | null = null
  let requests = 0
  let hasFailed = false
  let heldSince: number | null = null
  let hasLeft = false
  let lastChoice = ''
  let outcome: PageOutcome | null = null
  let hasReported = false
  let reportTimer = 0
  let holdTimer = 0
  let isStopped = false
  let changes = 0
  let changesSince = Date.now()

  const note = (next: PageOutcome): void => {
    if (outcome !== 'APPLIED') outcome = next
    if (hasReported || isStopped) return
    if (!reportTimer) reportTimer = window.setTimeout(report, REPORT_AFTER_MS)
    if (outcome === 'APPLIED') report()
  }

  const report = (): void => {
    window.clearTimeout(reportTimer)
    if (hasReported || isStopped || outcome === null) return
    hasReported = true
    sendReport(outcome)
  }

  const forgetAnswer = (isSameShopper: boolean): void => {
    if (asked) asked.request.cancel()
    asked = null
    previous = isSameShopper ? answer || previous : null
    answer = null
    requests = 0
    hasFailed = false
    heldSince = null
    lastChoice = ''
  }

  const noticeCart = (fromEvent?: unknown): void => {
    const now = readCart(fromEvent)

    if (now.state === cart.state) return

    // The first sight of the cart we already asked about by its id.
    const isFirstSight =
      !cart.isLoaded && cart.orderFormId !== null && cart.orderFormId === now.orderFormId
    const isSameShopper = !cart.isLoaded || now.identity === cart.identity

    cart = now
    if (isFirstSight) return
    if (!isSameShopper) {
      page.forgetPicks()
      hasLeft = false
    }

    forgetAnswer(isSameShopper)
  }

  const ask = (keys: readonly string[]): void => {
    if (requests >= MAX_REQUESTS_PER_CART) return
    requests += 1
    if (asked) asked.request.cancel()
    const request = askDecision(keys, cart.orderFormId, (found) => {
      asked = null
      answer = found
      previous = null
      hasFailed = found === null
      if (found === null || (found.isDegraded && found.isSilent)) note('FAILED')
      safely(update)
    })

    asked = { keys, request }
  }

  const draw = (effects: Effects): boolean => {
    const drawn = page.draw(effects)
    const now = Date.now()

    if (now - changesSince > 1000) {
      changesSince = now
      changes = 0
    }

    changes += drawn.changes
    if (changes > MAX_CHANGES_PER_SECOND) giveUp()

    return drawn.isFocusLost
  }

  const giveUp = (): void => {
    note('FAILED')
    report()
    stop()
  }

  /** Shows the lists as one answer wants them. */
  const apply = (by: Answer, lists: readonly PlanList[]): void => {
    const isWithheld = (key: string): boolean =>
      by.offered.get(key) === false && !page.isPicked(key)
    const emptied = lists.filter(({ entries }) =>
      entries.every(({ key }) => isWithheld(key))
    )
    const canLeave = emptied.length > 0 && page.hasOtherMethod()
    const acted = lists.filter((list) => canLeave || emptied.indexOf(list) < 0)
    const isFocusLost = draw({
      withheld: acted.map((list) => ({
        list,
        keys: list.entries.map(({ key }) => key).filter(isWithheld),
      })),
      held: [],
      notes: canLeave ? emptied : [],
      noteText: nothingOffered(cart.locale),
    })

    acted.forEach((list) => {
      if (emptied.indexOf(list) >= 0) leave(isFocusLost)
      else moveChoice(list, isWithheld, isFocusLost)
    })
  }

  const leave = (isFocusLost: boolean): void => {
    // Once; who comes back to Customer Credit himself may stay.
    if (hasLeft || page.hasPickedCredit() || !page.isCreditChosen()) return
    hasLeft = true
    page.leaveCredit(isFocusLost)
  }

  const moveChoice = (
    list: PlanList,
    isWithheld: (key: string) => boolean,
    isFocusLost: boolean
  ): void => {
    const chosen = list.entries.filter(({ isChosen }) => isChosen)[0]
    const [first] = list.entries.filter(({ key }) => !isWithheld(key))

    if (!first || !page.isShown(list)) return

    if (chosen && isWithheld(chosen.key)) {
      const choice = `${chosen.key}>${first.key}`

      // The page did not take it: asking again and again would not help.
      if (choice === lastChoice) return
      lastChoice = choice
      page.choose(first)
    }

    if (isFocusLost) page.focus(first)
  }

  const askEarly = (): void => {
    if (answer || asked || requests > 0) return
    if (!cart.isLoaded && cart.orderFormId === null && isCartExpected()) return
    ask(rememberedKeys())
  }

  const wait = (lists: readonly PlanList[]): void => {
    if (previous) {
      apply(previous, lists)
      return
    }

    const now = Date.now()

    if (heldSince === null) {
      heldSince = now
      window.clearTimeout(holdTimer)
      holdTimer = window.setTimeout(() => safely(update), HOLD_MS)
    }

    const isHeld = now - heldSince < HOLD_MS

    draw(isHeld ? { ...NO_EFFECTS, held: lists } : NO_EFFECTS)
  }

  const judge = ({ lists, isUnread }: Sight): void => {
    const keys = keysOf(lists)

    if (keys.length === 0 || keys.length > MAX_PLANS) {
      draw(NO_EFFECTS)
      askEarly()
      if ((isUnread || keys.length > 0) && !(answer && answer.isSilent)) {
        note('NOT_RECOGNISED')
      }
      return
    }

    if (answer && settles(answer, keys)) {
      if (answer.isSilent) {
        draw(NO_EFFECTS)
        return
      }
      apply(answer, lists)
      note('APPLIED')
      return
    }

    const isAsked =
      asked !== null && keys.every((key) => asked && asked.keys.indexOf(key) >= 0)

    rememberKeys(keys)
    if (!isAsked && !(hasFailed && requests > 1)) ask(keys)
    if (asked) wait(lists)
    else draw(NO_EFFECTS)
  }

  const update = (): void => {
    if (isStopped) return
    noticeCart()
    judge(page.look())
  }

  const safely = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      giveUp()
    }
  }

  const stop = (): void => {
    isStopped = true
    if (asked) asked.request.cancel()
    window.clearTimeout(holdTimer)
    window.clearTimeout(reportTimer)
    page.stop()
  }

  const page: Page = openPage(
    () => safely(update),
    (orderForm) => {
      noticeCart(orderForm)
      safely(update)
      // The page draws the new cart after it told about it.
      window.setTimeout(() => safely(update), 0)
    }
  )

  safely(update)

  return stop
}
