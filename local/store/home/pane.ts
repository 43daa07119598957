import type { FieldsAsked } from './customerCard'
import { createCustomerCard } from './customerCard'
import { element } from './dom'
import { inOrder } from './inOrder'
import type { Persona, ShopperDecision } from './store'
import { readDecision } from './store'
import { language, listOf, planWords, say } from './words'

export interface Pane {
  readonly root: HTMLElement
  readonly persona: () => Persona
  /** What this shopper is offered now, as the service says and as his payment step shows it. */
  readonly showDecision: () => Promise<void>
  readonly showFields: (asked: FieldsAsked) => Promise<void>
  /** The payment step as a shopper would find it on his next visit. */
  readonly reload: () => void
}

const FLASH_MS = 1600

const decisionWords = ({
  status,
  reason,
  offered,
}: ShopperDecision): string => {
  switch (status) {
    case 'ok':
      return say(offered.length === 0 ? 'decision.nothing' : 'decision.ok')

    case 'off':
      return say('decision.off')

    case 'degraded':
      return say('decision.degraded', {
        reason: say(`reason.${reason}`),
        effect: say(offered.length === 0 ? 'effect.alone' : 'effect.plans'),
      })

    default:
      return say('decision.unknown')
  }
}

// Same origin: the pane is as tall as what it shows.
const growWithContent = (frame: HTMLIFrameElement): void => {
  frame.addEventListener('load', () => {
    const body = frame.contentDocument?.body

    if (!body) return
    const fit = () => {
      frame.style.height = `${Math.max(320, body.scrollHeight + 8)}px`
    }

    new ResizeObserver(fit).observe(body)
    fit()
  })
}

const checkoutHref = ({ id }: Persona, isEmbedded: boolean): string =>
  `/checkout/?persona=${encodeURIComponent(id)}&lang=${language}${
    // A browser grants one origin six connections: this page listens for its panes.
    isEmbedded ? '&embed=1&follow=0' : ''
  }`

/** One shopper: who he is, what the store knows about him, and his payment step. */
export const createPane = (
  id: string,
  personas: readonly Persona[],
  first: Persona,
  events: {
    readonly onPersona: () => void
    readonly news: (text: string) => void
  }
): Pane => {
  let persona = first
  let lastWords = ''
  let turn = 0

  const select = element(
    'select',
    { id: `${id}-who` },
    ...personas.map((known) =>
      element('option', { value: known.id }, known.name)
    )
  )

  const description = element('p', { class: 'description' })
  const title = element('h3', { id: `${id}-name`, class: 'visually-hidden' })
  const decision = element('div', { class: 'decision' })
  const card = createCustomerCard(id, events.news)
  const frame = element('iframe', { class: 'frame' })
  const alone = element('a', { class: 'alone' }, say('pane.open'))

  growWithContent(frame)

  const showPersona = (): void => {
    select.value = persona.id
    title.textContent = persona.name
    description.textContent =
      persona.descriptions[language] ?? persona.description
    frame.title = say('pane.frame', { name: persona.name })
    frame.src = checkoutHref(persona, true)
    alone.href = checkoutHref(persona, false)
    lastWords = ''
  }

  select.addEventListener('change', () => {
    persona = personas.find((known) => known.id === select.value) ?? persona
    showPersona()
    events.onPersona()
  })
  showPersona()

  const root = element(
    'article',
    { class: 'pane', 'aria-labelledby': `${id}-name` },
    title,
    element(
      'div',
      { class: 'pane-head' },
      element('label', { for: `${id}-who` }, say('pane.choose')),
      select
    ),
    description,
    card.root,
    decision,
    frame,
    alone
  )

  const drawDecision = (answer: ShopperDecision): void => {
    const sentence = decisionWords(answer)
    const plans = inOrder(answer.offered).map(planWords)
    const words = [sentence, listOf(plans)].join(' ')

    decision.replaceChildren(
      element('p', {}, sentence),
      element(
        'ul',
        { class: 'chips' },
        ...plans.map((plan) => element('li', { class: 'chip' }, plan))
      )
    )
    decision.dataset.status = answer.status
    if (lastWords !== '' && lastWords !== words) {
      events.news(`${persona.name}: ${words}`)
      root.classList.add('changed')
      window.setTimeout(() => root.classList.remove('changed'), FLASH_MS)
    }

    lastWords = words
  }

  return {
    root,
    persona: () => persona,
    showDecision: async () => {
      const shown = persona

      turn += 1
      const mine = turn
      const answer = await readDecision(shown.id)

      // A slow answer must not overwrite a later one.
      if (mine === turn && shown === persona) drawDecision(answer)
    },
    showFields: (asked) => card.show(persona, asked),
    reload: () => frame.contentWindow?.location.reload(),
  }
}
