import type { PaymentCondition, Verdict } from './store'

export interface Hint {
  readonly property: string
  /** The value that changes the outcome; null when no single one would. */
  readonly value: string | null
}

/** One change to a customer that gets him a payment condition he has not. */
export const findHint = (
  conditions: readonly PaymentCondition[],
  verdicts: readonly Verdict[]
): Hint => {
  const missed = conditions.filter(({ id }) =>
    verdicts.some(
      ({ paymentConditionId, outcome }) =>
        paymentConditionId === id && outcome === 'NOT_ELIGIBLE'
    )
  )

  for (const { clustered } of missed) {
    const [cluster] = clustered?.clusters ?? []
    const isEnough =
      clustered?.match === 'ANY' || clustered?.clusters.length === 1

    const isPlain =
      cluster !== undefined &&
      /^(IS|ANY_OF)$/.test(cluster.operator) &&
      cluster.property !== 'email'

    if (isEnough && isPlain) {
      return { property: cluster.property, value: cluster.values[0] ?? null }
    }
  }

  const [first] = conditions.flatMap(
    ({ clustered }) => clustered?.clusters ?? []
  )

  return { property: first?.property ?? 'payment', value: null }
}
