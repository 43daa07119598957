import { place } from './dom'
import { listsOf } from './lists'
import type { Cluster, PaymentCondition, Property } from './store'

const messages: Readonly<Record<string, string>> = JSON.parse(
  place('messages').textContent ?? '{}'
)

export const language = messages.lang ?? 'en'

/** A message with its `{names}` filled in. */
export const say = (
  key: string,
  values: Readonly<Record<string, string | number>> = {}
): string =>
  (messages[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole
  )

const { and, or } = listsOf(language)

export const listOf = (parts: readonly string[]): string => and.format(parts)

/** A field's name: in the visitor's language where we have it, else as Master Data, which knows one language, calls it. */
export const labelOf = (
  property: string,
  properties: readonly Property[]
): string =>
  messages[`property.${property}`] ??
  properties.find(({ name }) => name === property)?.label ??
  property

/** A plan as people say it: "in 30 days", "in 2 installments: 15 and 30 days". */
export const planWords = (key: string): string => {
  const days = key.split('/')

  if (key === '0') return say('plan.now')

  return days.length === 1
    ? say('plan.one', { days: key })
    : say('plan.many', { count: days.length, days: and.format(days) })
}

const dayFormat = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeZone: 'UTC',
})

export const valueWords = (value: string): string => {
  if (value === 'true' || value === 'false') return say(`value.${value}`)

  return /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? dayFormat.format(new Date(`${value}T00:00:00Z`))
    : value
}

const clusterWords = (
  { property, operator, values }: Cluster,
  properties: readonly Property[]
): string => {
  const words = values.map(valueWords)

  return say(`cluster.${operator}`, {
    property: labelOf(property, properties),
    values: or.format(words),
    first: words[0] ?? '',
    last: words[words.length - 1] ?? '',
  })
}

// "Payment is A or Payment is B" is what is stored; "Payment is A or B" is what is meant.
const merged = (
  match: string,
  clusters: readonly Cluster[]
): readonly Cluster[] => {
  const [first] = clusters
  const isOneChoice =
    match === 'ANY' &&
    clusters.every(
      ({ property, operator }) =>
        property === first?.property && /^(IS|ANY_OF)$/.test(operator)
    )

  return isOneChoice && first
    ? [{ ...first, values: clusters.flatMap(({ values }) => values) }]
    : clusters
}

/** Who a payment condition is for, in one sentence. */
export const audienceWords = (
  { clustered }: PaymentCondition,
  properties: readonly Property[]
): string => {
  if (clustered === null) return say('conditions.everyone')
  const sentences = merged(clustered.match, clustered.clusters).map((cluster) =>
    clusterWords(cluster, properties)
  )

  const list = clustered.match === 'ALL' ? and : or

  return say('conditions.for', { sentence: list.format(sentences) })
}
