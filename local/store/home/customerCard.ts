import { element } from './dom'
import type { Cluster, Fields, Persona, Property } from './store'
import { readFields, saveField } from './store'
import { labelOf, say } from './words'

const MOST_FIELDS = 6

/** The customer fields the conditions ask for. */
export interface FieldsAsked {
  readonly names: readonly string[]
  readonly properties: readonly Property[]
  readonly clusters: readonly Cluster[]
}

export interface CustomerCard {
  readonly root: HTMLElement
  /** Draws the fields asked for, with the persona's values as they are now. */
  readonly show: (persona: Persona, asked: FieldsAsked) => Promise<void>
}

// An e-mail is who somebody is, not what is known about him.
const NOT_TO_EDIT = ['email', 'userId', 'id']

// What merchants of the demo store write, beside what the clusters name.
const KNOWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  payment: ['in advance', 'on-time', 'delayed'],
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

const choicesOf = (
  property: string,
  kind: string,
  current: string,
  clusters: readonly Cluster[]
): readonly string[] => {
  const named = clusters
    .filter((cluster) => cluster.property === property)
    .flatMap(({ values }) => values)

  const known =
    kind === 'BOOLEAN' ? ['true', 'false'] : KNOWN_VALUES[property] ?? []

  return [...new Set(['', ...known, ...named, current])]
}

const optionText = (kind: string, value: string): string => {
  if (value === '') return say('value.none')

  return kind === 'BOOLEAN' ? say(`value.${value}`) : value
}

type Control = HTMLInputElement | HTMLSelectElement

const controlFor = (
  id: string,
  property: string,
  kind: string,
  value: string,
  clusters: readonly Cluster[]
): Control => {
  if (kind === 'TEXT' || kind === 'BOOLEAN') {
    const options = choicesOf(property, kind, value, clusters).map((choice) =>
      element('option', { value: choice }, optionText(kind, choice))
    )

    const select = element('select', { id }, ...options)

    select.value = value

    return select
  }

  const isDay = kind === 'DATE' || kind === 'DATETIME'
  const input = element('input', {
    id,
    type: isDay ? 'date' : 'number',
    step: isDay ? null : 'any',
  })

  input.value = isDay ? value.slice(0, 10) : value

  return input
}

const valueToSave = (kind: string, text: string): unknown => {
  if (text === '') return null
  if (kind === 'NUMBER') return Number(text)
  if (kind === 'BOOLEAN') return text === 'true'

  return text
}

export const createCustomerCard = (
  paneId: string,
  news: (text: string) => void
): CustomerCard => {
  const heading = element('h4')
  const note = element('p', { class: 'note', role: 'status' })
  const list = element('div', { class: 'fields' })
  const root = element('div', { class: 'card' }, heading, list, note)
  let drawn = ''
  let turn = 0

  const editor = (
    persona: Persona,
    name: string,
    value: string,
    { properties, clusters }: FieldsAsked
  ): HTMLElement => {
    const kind = properties.find((known) => known.name === name)?.kind ?? 'TEXT'
    const label = labelOf(name, properties)
    const id = `${paneId}-${name}`

    if (NOT_TO_EDIT.includes(name)) {
      return element(
        'div',
        { class: 'field wide' },
        element('span', { class: 'label' }, label),
        element('span', { class: 'fixed' }, value)
      )
    }

    const control = controlFor(id, name, kind, value, clusters)

    control.addEventListener('change', async () => {
      const code = await saveField(
        persona.customerId,
        name,
        valueToSave(kind, control.value)
      )

      note.textContent = code === '' ? '' : say('pane.refused', { code })
      if (code === '') {
        news(say('pane.saved', { property: label, name: persona.name }))
      }
    })

    return element(
      'div',
      { class: 'field' },
      element('label', { for: id }, label),
      control
    )
  }

  const draw = (persona: Persona, fields: Fields, asked: FieldsAsked): void => {
    const names = asked.names.slice(0, MOST_FIELDS)
    // Drawn anew only when something differs, so that nobody loses his place.
    const state = JSON.stringify([
      persona.id,
      names.map((name) => fields[name]),
      asked,
    ])

    if (state === drawn) return
    drawn = state
    const focused = document.activeElement?.id ?? ''

    list.replaceChildren(
      ...names.map((name) => editor(persona, name, textOf(fields[name]), asked))
    )
    if (focused.startsWith(`${paneId}-`))
      document.getElementById(focused)?.focus()
  }

  const show: CustomerCard['show'] = async (persona, asked) => {
    turn += 1
    const mine = turn

    heading.textContent = say('pane.fields', { name: persona.name })
    if (asked.names.length === 0) {
      list.replaceChildren(
        element('p', { class: 'hint' }, say('pane.noFields'))
      )
      drawn = ''

      return
    }

    const fields = await readFields(persona.customerId, asked.names)

    if (mine !== turn) return
    note.textContent = fields === null ? say('pane.unread') : ''
    if (fields !== null) draw(persona, fields, asked)
  }

  return { root, show }
}
