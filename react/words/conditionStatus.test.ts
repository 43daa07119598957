import { clusteredCondition, paymentCondition } from '../testing/samples'
import type { PaymentCondition } from '../typings/schema'
import { conditionStatus } from './conditionStatus'

const now = Date.parse('2026-08-15T12:00:00Z')

const cases: ReadonlyArray<
  [string, Partial<PaymentCondition>, string, string | null]
> = [
  ['with clusters', {}, 'CLUSTERED', null],
  ['without clusters', { clustered: null }, 'EVERYONE', null],
  [
    'with inherited clusters',
    { clustered: { ...clusteredCondition, inheritedFrom: '9' } },
    'INHERITED',
    null,
  ],
  [
    'that is broken, inherited or not',
    {
      clustered: { ...clusteredCondition, inheritedFrom: '9' },
      findings: [{ path: [], code: 'BROKEN_PROPERTY_GONE', related: [] }],
    },
    'BROKEN',
    null,
  ],
  [
    'whose record is unreadable',
    {
      clustered: null,
      findings: [{ path: [], code: 'BROKEN_RECORD_UNREADABLE', related: [] }],
    },
    'BROKEN',
    null,
  ],
  ['that is disabled', { enabled: false }, 'CLUSTERED', 'DISABLED'],
  [
    'before its period',
    { validFrom: '2026-08-15T12:00:01Z' },
    'CLUSTERED',
    'NOT_YET',
  ],
  [
    'from its first moment',
    { validFrom: '2026-08-15T12:00:00Z' },
    'CLUSTERED',
    null,
  ],
  [
    'to its last moment',
    { validUntil: '2026-08-15T12:00:00Z' },
    'CLUSTERED',
    null,
  ],
  [
    'after its period',
    { validUntil: '2026-08-15T11:59:59Z' },
    'CLUSTERED',
    'OVER',
  ],
]

describe('the status of a payment condition', () => {
  it.each(cases)('%s', (_, change, audience, pause) => {
    expect(conditionStatus({ ...paymentCondition, ...change }, now)).toEqual({
      audience,
      pause,
    })
  })
})
