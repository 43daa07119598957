import { banners } from './banners'
import { conditionList } from './conditionList'
import type { FieldsAsked } from './customerCard'
import { button, element, place } from './dom'
import { findHint } from './hint'
import type { Pane } from './pane'
import { createPane } from './pane'
import type { Outcomes, Overview, OverviewAnswer, Persona } from './store'
import {
  readFaults,
  readOutcomes,
  readOverview,
  readPersonas,
  readServiceUp,
  repairAll,
  setFault,
  stopService,
} from './store'
import { labelOf, language, say, valueWords } from './words'

const FAULTS = [
  { api: 'masterdata', mode: 'slow' },
  { api: 'masterdata', mode: 'error' },
  { api: 'gateway', mode: 'error' },
  { api: 'session', mode: 'garbage' },
] as const

// Several writes in a row are one change to look at.
const SETTLE_MS = 60

const news = (text: string): void => {
  place('news').textContent = text
}

const fieldsAsked = (
  { conditions }: Overview,
  { properties }: Outcomes
): FieldsAsked => {
  const clusters = conditions.flatMap(
    ({ clustered }) => clustered?.clusters ?? []
  )

  const names = [...new Set(clusters.map(({ property }) => property))]

  return { names, properties, clusters }
}

const chosen = (
  personas: readonly Persona[],
  parameter: string,
  fallback: number
): Persona => {
  const asked = new URLSearchParams(window.location.search).get(parameter)

  return personas.find(({ id }) => id === asked) ?? personas[fallback]
}

const showSteps = (
  panes: readonly Pane[],
  { conditions }: Overview,
  { properties, verdicts }: Outcomes
): void => {
  const [first, second] = panes.map((pane) => pane.persona().name)
  const hint = findHint(conditions, verdicts[1] ?? [])

  for (const step of place('steps').querySelectorAll<HTMLElement>(
    '[data-step]'
  )) {
    const key = `try.${step.dataset.step ?? ''}`

    step.textContent = say(
      key === 'try.customer' && hint.value !== null ? 'try.customerTo' : key,
      {
        first,
        second,
        property: labelOf(hint.property, properties),
        value: valueWords(hint.value ?? ''),
      }
    )
  }
}

const showLinks = (panes: readonly Pane[]): void => {
  const links = panes.map((pane) => {
    const { id, name } = pane.persona()

    return element(
      'a',
      { href: `/checkout/?persona=${encodeURIComponent(id)}&lang=${language}` },
      say('links.checkout', { name })
    )
  })

  const [first, second] = links

  place('links')
    .querySelector('[data-link=checkouts]')
    ?.replaceChildren(first, ' · ', second)
}

const keepChoiceInAddress = (panes: readonly Pane[]): void => {
  const address = new URL(window.location.href)
  const [first, second] = panes.map((pane) => pane.persona().id)

  address.searchParams.set('a', first)
  address.searchParams.set('b', second)
  window.history.replaceState(null, '', address)
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'a[data-lang]'
  )) {
    const target = new URL(address)

    target.searchParams.set('lang', link.dataset.lang ?? 'en')
    link.href = target.pathname + target.search
    if (link.dataset.lang === language)
      link.setAttribute('aria-current', 'true')
  }
}

const start = async (): Promise<void> => {
  const personas = await readPersonas()
  let outcomes: Outcomes = { properties: [], verdicts: [] }
  let lastOverview: OverviewAnswer | null = null
  let current = new AbortController()

  const showConditions = (answer: OverviewAnswer): void => {
    const shown =
      answer.status === 'OK'
        ? conditionList(
            answer.overview,
            outcomes,
            panes.map((pane) => pane.persona())
          )
        : element(
            'p',
            { class: 'note' },
            say('conditions.failed', { why: say(`why.${answer.why}`) })
          )

    place('conditions').replaceChildren(shown)
  }

  const showCustomers = async (overview: Overview): Promise<void> => {
    const asked = fieldsAsked(overview, outcomes)

    showSteps(panes, overview, outcomes)
    await Promise.all(panes.map((pane) => pane.showFields(asked)))
  }

  // What answers fast is shown first; what a fault makes slow comes when it comes.
  const refresh = async (): Promise<void> => {
    // Answers to an older question are of no use any more.
    current.abort()
    current = new AbortController()
    const { signal } = current

    showLinks(panes)
    const [faults, isServiceUp] = await Promise.all([
      readFaults(),
      readServiceUp(),
    ])

    if (signal.aborted) return
    place('banners').replaceChildren(
      ...banners(lastOverview, faults, isServiceUp)
    )

    const decisions = Promise.all(panes.map((pane) => pane.showDecision()))
    const answer = await readOverview(signal)

    if (signal.aborted) return
    lastOverview = answer
    place('banners').replaceChildren(...banners(answer, faults, isServiceUp))
    showConditions(answer)
    await decisions

    const found = await readOutcomes(
      panes.map((pane) => pane.persona().email),
      signal
    )

    if (signal.aborted) return
    // The names of the fields outlast a moment without Master Data.
    outcomes =
      found.properties.length > 0
        ? found
        : { ...found, properties: outcomes.properties }
    showConditions(answer)
    if (answer.status === 'OK') await showCustomers(answer.overview)
  }

  let timer = 0
  const refreshSoon = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void refresh(), SETTLE_MS)
  }

  const reactToChange = (): void => {
    panes.forEach((pane) => pane.reload())
    refreshSoon()
  }

  const events = {
    news,
    onPersona: () => {
      keepChoiceInAddress(panes)
      refreshSoon()
    },
  }

  const panes: readonly Pane[] = [
    createPane('first', personas, chosen(personas, 'a', 0), events),
    createPane('second', personas, chosen(personas, 'b', 1), events),
  ]

  place('panes').replaceChildren(...panes.map(({ root }) => root))
  place('faults').replaceChildren(
    ...FAULTS.map((fault) =>
      button(
        say(`faults.${fault.api}.${fault.mode}`),
        () => void setFault(fault)
      )
    ),
    button(say('faults.service'), () => void stopService()),
    button(say('faults.reset'), () => void repairAll().then(refreshSoon))
  )

  keepChoiceInAddress(panes)
  new EventSource('/local/events').addEventListener('change', reactToChange)
  await refresh()
}

void start()
