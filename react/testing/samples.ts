import type {
  ClusteredCondition,
  CustomerProperty,
  PaymentCondition,
} from '../typings/schema'

export const customerProperties: readonly CustomerProperty[] = [
  {
    name: 'payment',
    label: 'Payment',
    kind: 'TEXT',
    operators: ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', 'EMPTY', 'FILLED'],
  },
  {
    name: 'score',
    label: 'Credit score',
    kind: 'NUMBER',
    operators: ['IS', 'AT_LEAST', 'LESS', 'BETWEEN', 'ANY_OF', 'EMPTY'],
  },
  {
    name: 'isCorporate',
    label: 'Corporate',
    kind: 'BOOLEAN',
    operators: ['IS', 'IS_NOT', 'EMPTY', 'FILLED'],
  },
  {
    name: 'customerSince',
    label: 'Customer since',
    kind: 'DATE',
    operators: ['IS', 'BEFORE', 'FROM', 'BETWEEN', 'EMPTY'],
  },
]

export const clusteredCondition: ClusteredCondition = {
  paymentConditionId: '2',
  match: 'ALL',
  clusters: [
    {
      property: 'payment',
      operator: 'ANY_OF',
      values: ['on-time', 'in advance'],
      exact: false,
    },
  ],
  planKeys: ['15/30'],
  inheritedFrom: null,
  updatedAt: '2026-08-01T12:00:00.000Z',
  updatedBy: 'ana@wholesale.com',
}

export const paymentCondition: PaymentCondition = {
  id: '2',
  name: 'Two installments',
  enabled: true,
  salesChannels: [],
  validFrom: null,
  validUntil: null,
  minimumValue: null,
  plans: [
    {
      key: '15/30',
      installments: [
        { days: 15, interestPercent: 0 },
        { days: 30, interestPercent: 0 },
      ],
    },
  ],
  clustered: clusteredCondition,
  warnings: [],
  findings: [],
}
