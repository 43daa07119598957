import type { Cluster } from '../../node/core/cluster'
import type { PaymentCondition } from '../../node/core/paymentCondition'
import type { CustomerProperty } from '../../node/core/property'
import { DEFAULT_SETTINGS } from '../../node/core/settings'
import type { StoredDocument } from '../../node/core/storedDocument'

export const GROUPS = ['gold', 'silver', 'bronze'] as const

/** Everything an account has carries its name, so that nothing of another can pass for its own. */
export const planKeysOf = (account: string): readonly string[] =>
  account === 'east' ? ['10', '10/20', '30', '40'] : ['11', '11/21', '31', '41']

export const groupOf = (account: string, group: string): string =>
  `${account}-${group}`

export const emailsOf = (account: string): readonly string[] =>
  [1, 2, 3, 4].map((number) => `c${number}@${account}.example`)

export const conditionIds = (account: string): readonly string[] =>
  [1, 2, 3, 4].map((number) => `${account}-${number}`)

const condition = (
  id: string,
  keys: readonly string[],
  enabled = true
): PaymentCondition => ({
  id,
  name: id,
  enabled,
  salesChannels: [],
  validFrom: null,
  validUntil: null,
  windows: [],
  minimumValueCents: null,
  plans: keys.map((key) => ({
    key,
    installments: key
      .split('/')
      .map((days) => ({ days: Number(days), interestPercent: 0 })),
  })),
  unjudged: [],
})

/** Four conditions: one always for everybody, two sharing a plan, one that comes and goes. */
export const rulesOf = (
  account: string,
  lastEnabled: boolean
): readonly PaymentCondition[] => {
  const [first, second, third, fourth] = conditionIds(account)
  const [everybody, shared, other, coming] = planKeysOf(account)

  return [
    condition(first, [everybody]),
    condition(second, [shared]),
    condition(third, [shared, other]),
    condition(fourth, [coming], lastEnabled),
  ]
}

export const clusterOf = (account: string, group: string): Cluster => ({
  property: 'group',
  kind: 'TEXT',
  operator: 'IS',
  values: [groupOf(account, group)],
  exact: false,
})

export const PROPERTIES: ReadonlyMap<string, CustomerProperty> = new Map([
  [
    'group',
    {
      name: 'group',
      label: 'Group',
      kind: 'TEXT',
      operators: ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', 'EMPTY', 'FILLED'],
    },
  ],
])

export const firstDocument = (account: string): StoredDocument => ({
  lastChangeId: null,
  settings: { ...DEFAULT_SETTINGS, orderCheck: 'CANCEL' },
  records: [
    {
      readable: true,
      condition: {
        paymentConditionId: conditionIds(account)[1],
        match: 'ALL',
        clusters: [clusterOf(account, 'gold')],
        planKeys: [planKeysOf(account)[1]],
        updatedAt: '2026-01-01T00:00:00.000Z',
        updatedBy: 'ana@example.com',
      },
    },
  ],
})
