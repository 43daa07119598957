import type { CustomerProperty, Match, Operator } from '../typings/schema'
import { joinList } from './joinList'
import type { Language } from './language'
import { operatorWords } from './operatorWords'
import { valueText } from './valueText'

/** A cluster as far as it is written; the editor shows the sentence while one types. */
export interface SpokenCluster {
  readonly property: string
  readonly operator: Operator | null
  readonly values: readonly string[]
  readonly exact: boolean
}

export type Properties = ReadonlyMap<string, CustomerProperty>

const NOT_YET = '…'
const VALUES_SPOKEN = 4

export const propertiesByName = (
  properties: readonly CustomerProperty[]
): Properties => new Map(properties.map((each) => [each.name, each]))

const spokenValues = (
  language: Language,
  properties: Properties,
  cluster: SpokenCluster
): readonly string[] => {
  const kind = properties.get(cluster.property)?.kind ?? 'TEXT'

  return cluster.values.map((value) =>
    value.trim() === '' ? NOT_YET : valueText(language, kind, value)
  )
}

const MORE = { AND: 'admin/cpc.list.andMore', OR: 'admin/cpc.list.orMore' }

const joined = (
  language: Language,
  values: readonly string[],
  joiner: keyof typeof MORE
): string => {
  if (values.length === 0) return NOT_YET
  if (values.length <= VALUES_SPOKEN) return joinList(language, values, joiner)

  return language.say(MORE[joiner], {
    head: values.slice(0, VALUES_SPOKEN - 1).join(', '),
    count: values.length - VALUES_SPOKEN + 1,
  })
}

/** One cluster: "Payment is on-time or in advance". */
export const clusterSentence = (
  language: Language,
  properties: Properties,
  cluster: SpokenCluster
): string => {
  const property = properties.get(cluster.property)
  const label = property?.label ?? cluster.property
  const subject = label === '' ? NOT_YET : label

  if (cluster.operator === null) return `${subject} ${NOT_YET}`

  const { sentence } = operatorWords(cluster.operator, property?.kind ?? 'TEXT')
  const values = spokenValues(language, properties, cluster)

  const said = language.say(sentence, {
    property: subject,
    value: joined(
      language,
      values,
      cluster.operator === 'NONE_OF' ? 'AND' : 'OR'
    ),
    first: values[0] ?? NOT_YET,
    second: values[1] ?? NOT_YET,
  })

  return cluster.exact
    ? language.say('admin/cpc.cluster.exact', { sentence: said })
    : said
}

const MATCHED = {
  ALL: 'admin/cpc.clusters.all',
  ANY: 'admin/cpc.clusters.any',
}

const namesValues = ({ operator }: SpokenCluster): boolean =>
  operator === 'IS' || operator === 'ANY_OF'

const merges = (one: SpokenCluster, other: SpokenCluster): boolean =>
  namesValues(one) &&
  namesValues(other) &&
  one.property === other.property &&
  one.exact === other.exact

/** "Payment is on-time, or Payment is in advance" says the property once. */
const saidOnce = (
  clusters: readonly SpokenCluster[]
): readonly SpokenCluster[] =>
  clusters.reduce<readonly SpokenCluster[]>((said, next) => {
    const last = said[said.length - 1]

    if (!last || !merges(last, next)) return said.concat(next)

    return said
      .slice(0, -1)
      .concat({ ...last, values: last.values.concat(next.values) })
  }, [])

/** All clusters of a condition in one sentence; `null` when there is none. */
export const clustersSentence = (
  language: Language,
  properties: Properties,
  match: Match,
  clusters: readonly SpokenCluster[]
): string | null => {
  if (clusters.length === 0) return null

  return (match === 'ANY' ? saidOnce(clusters) : clusters)
    .map((cluster) => clusterSentence(language, properties, cluster))
    .reduce((head, next) => language.say(MATCHED[match], { head, next }))
}
