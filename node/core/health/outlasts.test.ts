import { paymentCondition } from '../fixtures/builders'
import type { PaymentCondition, TimeWindow } from '../paymentCondition'
import { outlasts } from './outlasts'

type Limits = Partial<PaymentCondition>

const NOW = Date.UTC(2026, 0, 1)
const office: TimeWindow = {
  startHour: 9,
  endHour: 17,
  weekdays: [1],
  offsetMinutes: 0,
}

test.each<[string, Limits, Limits, boolean]>([
  ['no limits', {}, {}, true],
  ['being disabled', { enabled: false }, {}, false],
  ['a limit nobody can judge', { unjudged: ['COUNTRY'] }, {}, false],
  ['one the other has', {}, { unjudged: ['COUNTRY'] }, true],
  ['a channel', { salesChannels: ['1'] }, {}, false],
  [
    'both of its channels',
    { salesChannels: ['1', '2'] },
    { salesChannels: ['2'] },
    true,
  ],
  [
    'one of two channels',
    { salesChannels: ['1'] },
    { salesChannels: ['1', '2'] },
    false,
  ],
  ['a beginning to come', { validFrom: NOW + 1 }, {}, false],
  ['a beginning that has been', { validFrom: NOW }, {}, true],
  ['the same beginning', { validFrom: NOW + 1 }, { validFrom: NOW + 1 }, true],
  ['a later beginning', { validFrom: NOW + 2 }, { validFrom: NOW + 1 }, false],
  [
    'a beginning after one long ago',
    { validFrom: NOW },
    { validFrom: NOW - 9 },
    true,
  ],
  ['an end', { validUntil: NOW + 1 }, {}, false],
  ['the same end', { validUntil: NOW + 1 }, { validUntil: NOW + 1 }, true],
  ['an earlier end', { validUntil: NOW + 1 }, { validUntil: NOW + 2 }, false],
  ['an end only the other has', {}, { validUntil: NOW + 1 }, true],
  ['a window', { windows: [office] }, {}, false],
  ['a window only the other has', {}, { windows: [office] }, true],
  [
    'the same window',
    { windows: [office] },
    { windows: [{ ...office }] },
    true,
  ],
  [
    'another window',
    { windows: [office] },
    { windows: [{ ...office, endHour: 18 }] },
    false,
  ],
  ['a minimum', { minimumValueCents: 100 }, {}, false],
  [
    'the same minimum',
    { minimumValueCents: 100 },
    { minimumValueCents: 100 },
    true,
  ],
  [
    'a higher minimum',
    { minimumValueCents: 101 },
    { minimumValueCents: 100 },
    false,
  ],
  [
    'a lower minimum',
    { minimumValueCents: 99 },
    { minimumValueCents: 100 },
    true,
  ],
])(
  'offers its plans whenever the other does: %s',
  (_, wider, narrower, expected) => {
    expect(
      outlasts(
        paymentCondition('A', ['30'], wider),
        paymentCondition('B', ['30'], narrower),
        NOW
      )
    ).toBe(expected)
  }
)
