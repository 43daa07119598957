import { banners } from './banners'
import { conditionList } from './conditionList'
import type { FieldsAsked } from './customerCard'
import { button, element, place } from './dom'
import type { Pane } from './pane'
import { createPane } from './pane'
import type { Overview, OverviewAnswer, Persona } from './store'
import {
  readFaults,
  readOverview,
  readPersonas,
  readServiceUp,
  repairAll,
  setFault,
  stopService,
} from './store'
import { labelOf, language, say } from './words'

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

const fieldsAsked = ({ conditions, properties }: Overview): FieldsAsked => {
  const clusters = conditions.flatMap(({ clustered }) => clustered?.clusters ?? [])
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

const showSteps = (panes: readonly Pane[], asked: FieldsAsked): void => {
  const [first, second] = panes.map((pane) => pane.persona().name)
  const property = labelOf(asked.names[0] ?? 'payment', asked.properties)
  for (const step of place('steps').querySelectorAll<HTMLElement>('[data-step]')) {
    step.textContent = say(`try.${step.dataset.step ?? ''}`, {
      first,
      second,
      property,
    })
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
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-lang]')) {
    const target = new URL(address)
    target.searchParams.set('lang', link.dataset.lang ?? 'en')
    link.href = target.pathname + target.search
    if (link.dataset.lang === language) link.setAttribute('aria-current', 'true')
  }
}

const start = async (): Promise<void> => {
  const personas = await readPersonas()
  let asked: FieldsAsked = { names: [], properties: [], clusters: [] }

  const showConditions = (answer: OverviewAnswer): void => {
    if (answer.status === 'OK') {
      asked = fieldsAsked(answer.overview)
      place('conditions').replaceChildren(
        conditionList(
          answer.overview,
          panes.map((pane) => pane.persona())
        )
      )
      return
    }
    const why = say(`why.${answer.why}`)
    place('conditions').replaceChildren(
      element('p', { class: 'note' }, say('conditions.failed', { why }))
    )
  }

  const refresh = async (): Promise<void> => {
    // The shoppers' answers do not wait for the merchant's list.
    const early = Promise.all(panes.map((pane) => pane.refresh(asked)))
    const [answer, faults, isServiceUp] = await Promise.all([
      readOverview(panes.map((pane) => pane.persona().email)),
      readFaults(),
      readServiceUp(),
    ])
    place('banners').replaceChildren(...banners(answer, faults, isServiceUp))
    showConditions(answer)
    showSteps(panes, asked)
    showLinks(panes)
    await early
    await Promise.all(panes.map((pane) => pane.refresh(asked)))
  }

  let timer = 0
  const refreshSoon = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void refresh(), SETTLE_MS)
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
      button(say(`faults.${fault.api}.${fault.mode}`), () => void setFault(fault))
    ),
    button(say('faults.service'), () => void stopService()),
    button(say('faults.reset'), () => void repairAll().then(refreshSoon))
  )

  keepChoiceInAddress(panes)
  new EventSource('/local/events').addEventListener('change', refreshSoon)
  await refresh()
}

void start()
