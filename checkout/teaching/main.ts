import { isSeen, openPage } from '../page'
import { ROUTES } from '../routes'
import { snapshot } from '../snapshot'
import { captureLists } from './capture'
import { openNotice } from './notice'
import { languageOf, wordsIn } from './words'

/** Nothing changed for so long: a list that is read is complete, then one that can't be read. */
const READ_AFTER_MS = 1000
const DRAWN_AFTER_MS = 5000

const STEP = '#payment-data,[class*=payment-data],[class*=payment-step]'

/** The key and the store's deadlines, as the Admin wrote them: `#cpc-teach=KEY.0.15.30`. */
const parseFragment = (fragment: string): readonly string[] => {
  const [, written = ''] = /cpc-teach=([\w.-]+)/.exec(fragment) || []

  return written.split('.')
}

const teach = (fragment: string): void => {
  const [key, ...deadlines] = parseFragment(fragment)
  const days = new Set(deadlines.map(Number))
  const language = languageOf(document.documentElement.lang)
  const words = wordsIn(language)
  let timers: readonly number[] = []
  let isDone = false

  // Nobody should come upon the key in the address or the history.
  if (/cpc-teach/.test(window.location.hash)) {
    window.history.replaceState(
      window.history.state,
      '',
      window.location.pathname + window.location.search
    )
  }

  const send = (
    scopes: readonly HTMLElement[],
    recognised: readonly string[]
  ): void => {
    isDone = true
    notice.end()
    notice.say(words.sending)

    const capture = captureLists(
      scopes.map((scope) => snapshot(scope, () => undefined)),
      recognised,
      language,
      days
    )

    fetch(`${ROUTES}teach`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key, capture }),
    })
      .then(({ ok }) => {
        if (!ok) throw new Error()
        notice.say(
          recognised.length > 0
            ? words.recognised(recognised.join(', '))
            : words.unknown
        )
      })
      .catch(() => notice.say(words.refused))
  }

  /** What is there: lists that are read, lists at all, or whatever the merchant looks at. */
  const capture = (wanted: 'READ' | 'DRAWN' | 'ANYTHING'): void => {
    if (isDone) return

    const lists = page.look().filter(({ scope }) => isSeen(scope))
    const scopes = lists.map(({ scope }) => scope)
    const step = document.querySelector<HTMLElement>(STEP)
    const recognised = lists.reduce<string[]>(
      (keys, { entries }) => keys.concat(entries.map((entry) => entry.key)),
      []
    )

    const isDrawn = scopes.some(({ textContent }) =>
      /\d/.test(`${textContent}`)
    )

    if (recognised.length > 0 || (wanted !== 'READ' && isDrawn)) {
      send(scopes, recognised)
    } else if (wanted === 'ANYTHING' && step) send([step], [])
    else if (wanted === 'ANYTHING') notice.say(words.nothing)
  }

  const settle = (): void => {
    timers.forEach(clearTimeout)
    timers = [
      window.setTimeout(() => capture('READ'), READ_AFTER_MS),
      window.setTimeout(() => capture('DRAWN'), DRAWN_AFTER_MS),
    ]
  }

  const page = openPage(settle)
  const notice = openNotice(words, () => capture('ANYTHING'))

  notice.say(words.waiting)
  settle()
}

const { currentScript } = document

if (currentScript instanceof HTMLScriptElement) {
  teach(new URL(currentScript.src).hash)
}
