import type { StoredRecord } from '../../../node/core/cluster'
import type { PlanDecision } from '../../../node/core/decision'
import type { PaymentCondition } from '../../../node/core/paymentCondition'
import { planKey } from '../../../node/core/planKey'
import { prepareDecisions } from '../../../node/core/prepareDecisions'
import type { Engine } from '../engine'
import type { Mix } from '../mix'

const PLANS = 24
const NOW = Date.parse('2026-01-15T12:00:00Z')

const installmentsOf = (index: number) =>
  Array.from({ length: 1 + (index % 4) }, (_, part) => ({
    days: 15 * (1 + part + Math.floor(index / 4)),
    interestPercent: 0,
  }))

const paymentConditionOf = (id: string, index: number): PaymentCondition => {
  const installments = installmentsOf(index % PLANS)

  return {
    id,
    name: `Condition ${id}`,
    enabled: true,
    salesChannels: [],
    validFrom: null,
    validUntil: null,
    windows: [],
    minimumValueCents: null,
    plans: [{ key: planKey(installments), installments }],
    unjudged: [],
  }
}

/** A mix as the service would have it: payment conditions and their records. */
export const asStored = ({ conditions }: Mix) => {
  const paymentConditions = conditions.map(({ id }, index) =>
    paymentConditionOf(id, index)
  )

  const records = conditions.map(
    ({ id, match, clusters }, index): StoredRecord => ({
      readable: true,
      condition: {
        paymentConditionId: id,
        match,
        clusters,
        planKeys: paymentConditions[index].plans.map(({ key }) => key),
        updatedAt: '2026-01-01T00:00:00.000Z',
        updatedBy: 'ana@wholesale.com',
      },
    })
  )

  return { paymentConditions, records }
}

const isPlan = (value: unknown): value is PlanDecision =>
  typeof value === 'object' && value !== null && 'grantedBy' in value

/** The whole decision: every plan, offered or not, and by which conditions. */
export const ours: Engine = {
  name: 'ours',
  isAsync: false,
  load: (mix) => {
    const { paymentConditions, records } = asStored(mix)
    const prepared = prepareDecisions(paymentConditions, records, null)

    return {
      decide: (facts) =>
        prepared.decidePlans({
          facts,
          at: NOW,
          timeZone: 'UTC',
          salesChannel: '1',
          cartValueCents: 100_000,
        }),
      matched: (answer) =>
        (Array.isArray(answer) ? answer.filter(isPlan) : [])
          .flatMap(({ grantedBy }) => grantedBy.map(Number))
          .sort((left, right) => left - right),
    }
  },
}
