import type { Cluster, ClusteredCondition } from '../typings/schema'
import type { Properties } from './clusterSentence'
import { clusterSentence } from './clusterSentence'
import type { Language } from './language'
import { valueText } from './valueText'

type Record = Pick<ClusteredCondition, 'match' | 'clusters'> | null

const MATCH = { ALL: 'admin/cpc.match.all', ANY: 'admin/cpc.match.any' }

const isSame = (one: Cluster, other: Cluster): boolean =>
  one.property === other.property &&
  one.operator === other.operator &&
  one.exact === other.exact &&
  JSON.stringify(one.values) === JSON.stringify(other.values)

const without = (
  clusters: readonly Cluster[],
  others: readonly Cluster[]
): readonly Cluster[] =>
  clusters.filter((cluster) => !others.some((other) => isSame(cluster, other)))

const VALUES_NAMED = 5

const named = (
  language: Language,
  properties: Properties,
  property: string,
  values: readonly string[]
): string => {
  const kind = properties.get(property)?.kind ?? 'TEXT'

  const texts = values
    .slice(0, VALUES_NAMED)
    .map((value) => valueText(language, kind, value))

  return (values.length > VALUES_NAMED ? texts.concat('…') : texts).join(', ')
}

/** Of a long list only what came and went is news. */
const valuesLine = (
  language: Language,
  properties: Properties,
  before: Cluster,
  after: Cluster
): string => {
  const had = new Set(before.values)
  const has = new Set(after.values)
  const came = after.values.filter((value) => !had.has(value))
  const went = before.values.filter((value) => !has.has(value))

  return language.say('admin/cpc.change.values', {
    property: properties.get(after.property)?.label ?? after.property,
    added: came.length,
    addedValues: named(language, properties, after.property, came),
    removed: went.length,
    removedValues: named(language, properties, after.property, went),
  })
}

const isList = ({ operator, values }: Cluster): boolean =>
  (operator === 'ANY_OF' || operator === 'NONE_OF') && values.length > 2

const changedLine = (
  language: Language,
  properties: Properties,
  before: Cluster,
  after: Cluster
): string => {
  const isSameList =
    before.operator === after.operator &&
    before.exact === after.exact &&
    (isList(before) || isList(after))

  return isSameList
    ? valuesLine(language, properties, before, after)
    : language.say('admin/cpc.change.fromTo', {
        before: clusterSentence(language, properties, before),
        after: clusterSentence(language, properties, after),
      })
}

/** What a change did to the clusters of a condition, one sentence a line; none when it left them alone. */
export const changeLines = (
  language: Language,
  properties: Properties,
  before: Record,
  after: Record
): readonly string[] => {
  const gone = without(before?.clusters ?? [], after?.clusters ?? [])
  const come = without(after?.clusters ?? [], before?.clusters ?? [])

  // A line about the same property is the old one, changed.
  const pairs = gone.reduce<ReadonlyArray<[Cluster, Cluster]>>(
    (found, cluster) => {
      const next = come.find(
        (other) =>
          other.property === cluster.property &&
          !found.some(([, taken]) => taken === other)
      )

      return next ? found.concat([[cluster, next]]) : found
    },
    []
  )

  const removed = gone.filter(
    (cluster) => !pairs.some(([one]) => one === cluster)
  )

  const added = come.filter(
    (cluster) => !pairs.some(([, one]) => one === cluster)
  )

  const match =
    before && after && before.match !== after.match
      ? [
          language.say('admin/cpc.change.fromTo', {
            before: language.say(MATCH[before.match]),
            after: language.say(MATCH[after.match]),
          }),
        ]
      : []

  return [
    ...match,
    ...pairs.map(([one, other]) =>
      changedLine(language, properties, one, other)
    ),
    ...removed.map((cluster) =>
      language.say('admin/cpc.change.removed', {
        cluster: clusterSentence(language, properties, cluster),
      })
    ),
    ...added.map((cluster) =>
      language.say('admin/cpc.change.added', {
        cluster: clusterSentence(language, properties, cluster),
      })
    ),
  ]
}
