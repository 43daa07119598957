import type { PaymentCondition } from '../../node/core/paymentCondition'
import type { StoredDocument } from '../../node/core/storedDocument'
import type { ChangeEntry } from '../../node/usecases/ports'

type Groups = ReadonlyMap<string, readonly string[]>

const groupsOf = ({ records }: Pick<StoredDocument, 'records'>): Groups =>
  new Map(
    records.flatMap((record) =>
      record.readable
        ? [
            [
              record.condition.paymentConditionId,
              record.condition.clusters.flatMap(({ values }) => values),
            ] as const,
          ]
        : []
    )
  )

/** Whether a plan is to be offered: said once more in the few words this world needs. */
export const isOffered = (
  rules: readonly PaymentCondition[],
  document: Pick<StoredDocument, 'records'>,
  group: string | null,
  key: string
): boolean => {
  const groups = groupsOf(document)

  return rules
    .filter(({ plans }) => plans.some((plan) => plan.key === key))
    .some(({ id, enabled }) => {
      const wanted = groups.get(id)
      const isFor = !wanted || (group !== null && wanted.includes(group))

      return enabled && isFor
    })
}

/** The document at a moment, told forward from the first one: the product undoes backward. */
export const documentThen = (
  first: StoredDocument,
  oldestFirst: readonly ChangeEntry[],
  moment: number
): StoredDocument =>
  oldestFirst
    .filter(({ at }) => Date.parse(at) <= moment)
    .reduce((document, entry) => {
      if (entry.settingsAfter) {
        return { ...document, settings: entry.settingsAfter }
      }

      const others = document.records.filter(
        (record) =>
          record.readable &&
          record.condition.paymentConditionId !== entry.paymentConditionId
      )

      return {
        ...document,
        records: entry.after
          ? [...others, { readable: true, condition: entry.after }]
          : others,
      }
    }, first)
