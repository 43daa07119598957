import { element } from './dom'
import type {
  Outcomes,
  Overview,
  PaymentCondition,
  Persona,
  Verdict,
} from './store'
import { audienceWords, language, planWords, say } from './words'

const VERDICTS: Readonly<Record<string, 'yes' | 'no' | 'broken'>> = {
  UNRESTRICTED: 'yes',
  ELIGIBLE: 'yes',
  NOT_ELIGIBLE: 'no',
  BROKEN: 'broken',
}

const SIGNS = { yes: '✓', no: '–', broken: '!' } as const

const verdictOf = (
  { id }: PaymentCondition,
  verdicts: readonly Verdict[]
): 'yes' | 'no' | 'broken' | null => {
  const found = verdicts.find((verdict) => verdict.paymentConditionId === id)

  return (found && VERDICTS[found.outcome]) ?? null
}

const verdictChip = (
  condition: PaymentCondition,
  persona: Persona,
  verdicts: readonly Verdict[]
): readonly HTMLElement[] => {
  const verdict = verdictOf(condition, verdicts)

  if (verdict === null) return []
  const text = say(`verdict.${verdict}`, { name: persona.name.split(' ')[0] })

  return [
    element(
      'li',
      { class: `verdict ${verdict}` },
      element('span', { 'aria-hidden': 'true' }, `${SIGNS[verdict]} `),
      text
    ),
  ]
}

const conditionItem = (
  condition: PaymentCondition,
  outcomes: Outcomes,
  personas: readonly Persona[]
): HTMLElement => {
  const { id, name, plans, clustered, enabled } = condition
  const verdicts = personas.flatMap((persona, index) =>
    verdictChip(condition, persona, outcomes.verdicts[index] ?? [])
  )

  return element(
    'li',
    { class: clustered === null ? 'condition' : 'condition clustered' },
    element('h3', {}, name),
    element(
      'p',
      { class: 'plans' },
      plans.map(({ key }) => planWords(key)).join(' · ')
    ),
    element(
      'p',
      { class: 'audience' },
      audienceWords(condition, outcomes.properties)
    ),
    ...(enabled
      ? []
      : [element('p', { class: 'note' }, say('conditions.disabled'))]),
    ...((clustered?.inheritedFrom ?? null) !== null
      ? [element('p', { class: 'note' }, say('conditions.inherited'))]
      : []),
    element('ul', { class: 'verdicts' }, ...verdicts),
    element(
      'a',
      {
        href: `/admin/app/clustered-payment-conditions/condition/${encodeURIComponent(
          id
        )}?lang=${language}`,
        target: '_blank',
        rel: 'noopener',
        'aria-label': say('conditions.changeNamed', { name }),
      },
      say('conditions.change')
    )
  )
}

/** The conditions as the app has them, and how the two shoppers fare with each. */
export const conditionList = (
  overview: Overview,
  outcomes: Outcomes,
  personas: readonly Persona[]
): HTMLElement =>
  overview.conditions.length === 0
    ? element('p', { class: 'hint' }, say('conditions.none'))
    : element(
        'ul',
        { class: 'list' },
        ...overview.conditions.map((condition) =>
          conditionItem(condition, outcomes, personas)
        )
      )
