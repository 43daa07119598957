import { paymentCondition, properties } from './fixtures/builders'
import type { PaymentCondition } from './paymentCondition'
import { prepareDecisions } from './prepareDecisions'

// A Thursday.
const NOW = Date.parse('2026-03-05T12:00:00Z')
const hours = { startHour: 0, endHour: 23, offsetMinutes: 0 }

test.each<[string, Partial<PaymentCondition>, boolean]>([
  ['none', {}, true],
  ['being enabled', { enabled: false }, false],
  ['another sales channel', { salesChannels: ['2'] }, false],
  ['its sales channel', { salesChannels: ['1'] }, true],
  ['a beginning to come', { validFrom: NOW + 1 }, false],
  ['a beginning', { validFrom: NOW }, true],
  ['an end that is over', { validUntil: NOW - 1 }, false],
  ['an end', { validUntil: NOW }, true],
  ['a window that is shut', { windows: [{ ...hours, weekdays: [1] }] }, false],
  ['a window that is open', { windows: [{ ...hours, weekdays: [4] }] }, true],
  ['a higher minimum', { minimumValueCents: 10_001 }, false],
  ['its minimum', { minimumValueCents: 10_000 }, true],
])('a prepared condition has one limit: %s', (_, given, offered) => {
  const { decidePlans } = prepareDecisions(
    [paymentCondition('A', ['30'], given)],
    [],
    properties
  )

  expect(
    decidePlans({
      facts: null,
      at: NOW,
      timeZone: 'UTC',
      salesChannel: '1',
      cartValueCents: 10_000,
    })
  ).toEqual([{ key: '30', offered, grantedBy: offered ? ['A'] : [] }])
})
