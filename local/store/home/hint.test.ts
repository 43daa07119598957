import { findHint } from './hint'
import type { Cluster, PaymentCondition } from './store'

const condition = (
  id: string,
  match: string,
  ...clusters: readonly Cluster[]
): PaymentCondition => ({
  id,
  name: id,
  enabled: true,
  plans: [],
  clustered: { match, clusters, inheritedFrom: null },
})

const paymentIs: Cluster = {
  property: 'payment',
  operator: 'IS',
  values: ['on-time'],
}

const emailIs: Cluster = {
  property: 'email',
  operator: 'IS',
  values: ['a@b.example'],
}

const scoreAtLeast: Cluster = {
  property: 'creditScore',
  operator: 'AT_LEAST',
  values: ['700'],
}

const missed = (id: string) => [
  { paymentConditionId: id, outcome: 'NOT_ELIGIBLE' },
]

test.each([
  [
    'one cluster missed: its value',
    [condition('a', 'ALL', paymentIs)],
    missed('a'),
    'payment',
    'on-time',
  ],
  [
    'one of several is enough',
    [condition('a', 'ANY', paymentIs, scoreAtLeast)],
    missed('a'),
    'payment',
    'on-time',
  ],
  [
    'all of several: no single value',
    [condition('a', 'ALL', paymentIs, scoreAtLeast)],
    missed('a'),
    'payment',
    null,
  ],
  [
    'nobody is told to change an e-mail',
    [condition('a', 'ALL', emailIs)],
    missed('a'),
    'email',
    null,
  ],
  [
    'nothing missed',
    [condition('a', 'ALL', scoreAtLeast)],
    [],
    'creditScore',
    null,
  ],
  ['no clustered condition', [], [], 'payment', null],
])('%s', (_, conditions, verdicts, property, value) => {
  expect(findHint(conditions, verdicts)).toEqual({ property, value })
})
