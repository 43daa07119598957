import { paymentCondition } from './fixtures/builders'
import { offersNow } from './offersNow'
import type { PaymentCondition, TimeWindow } from './paymentCondition'

const at = (text: string): number => Date.parse(text)

const NOON = at('2026-03-04T12:00:00Z') // A Wednesday.

const moment = { at: NOON, salesChannel: '1', cartValueCents: 10_000 }

describe('a payment condition offers its plans', () => {
  it.each<[string, Partial<PaymentCondition>, boolean]>([
    ['when nothing limits it', {}, true],
    ['not when it is disabled', { enabled: false }, false],
    ['from its first millisecond', { validFrom: NOON }, true],
    ['not before', { validFrom: NOON + 1 }, false],
    ['until its last millisecond', { validUntil: NOON }, true],
    ['not after', { validUntil: NOON - 1 }, false],
    ['in its sales channel', { salesChannels: ['2', '1'] }, true],
    ['in no other', { salesChannels: ['2', '11'] }, false],
    ['at its minimum', { minimumValueCents: 10_000 }, true],
    ['not a cent below', { minimumValueCents: 10_001 }, false],
    [
      'whatever limits we can not judge',
      { unjudged: ['COUNTRY', 'MERCHANT'] },
      true,
    ],
  ])('%s', (_, given, expected) => {
    expect(offersNow(paymentCondition('A', ['30'], given), moment)).toBe(
      expected
    )
  })

  it.each<[string, string | null, string | null, boolean]>([
    ['the shopper has the channel', '2', '1', true],
    ['the shopper has another', '1', '2', false],
    ['the store has it by default', null, '2', true],
    ['the store has another by default', null, '1', false],
    ['nobody knows the channel', null, null, true],
  ])('sales channel: %s', (_, salesChannel, byDefault, expected) => {
    const condition = paymentCondition('A', ['30'], { salesChannels: ['2'] })

    expect(offersNow(condition, { ...moment, salesChannel }, byDefault)).toBe(
      expected
    )
  })

  it('when the cart is not known, whatever its minimum', () => {
    const condition = paymentCondition('A', ['30'], { minimumValueCents: 1e9 })

    expect(offersNow(condition, { ...moment, cartValueCents: null })).toBe(true)
  })
})

const window = (given: Partial<TimeWindow> = {}): TimeWindow => ({
  startHour: 11,
  endHour: 18,
  weekdays: [],
  offsetMinutes: -180,
  ...given,
})

const office = window({ weekdays: [1, 3, 4] })
const night = window({ startHour: 22, endHour: 5, weekdays: [5] })

describe('windows, in their own offset of UTC-3', () => {
  it.each<[string, TimeWindow[], string, boolean]>([
    ['at its first moment', [office], '2026-03-04T14:00:00Z', true],
    ['a moment earlier', [office], '2026-03-04T13:59:59.999Z', false],
    ['in its last hour', [office], '2026-03-04T21:59:59.999Z', true],
    ['after it', [office], '2026-03-04T22:00:00Z', false],
    ['on another weekday', [office], '2026-03-03T15:00:00Z', false],
    ['on any weekday', [window()], '2026-03-03T15:00:00Z', true],
    [
      'the weekday is the local one',
      [window({ startHour: 0, endHour: 23, weekdays: [3] })],
      '2026-03-05T02:59:59Z',
      true,
    ],
    [
      'the local weekday has begun',
      [window({ startHour: 0, endHour: 23, weekdays: [3] })],
      '2026-03-04T02:59:59Z',
      false,
    ],
    ['one of two is open', [office, night], '2026-03-07T02:00:00Z', true],
    ['over midnight, before it', [night], '2026-03-07T02:00:00Z', true],
    ['over midnight, after it', [night], '2026-03-07T07:00:00Z', true],
    ['over midnight, too late', [night], '2026-03-07T09:00:00Z', false],
    ['over midnight, too early', [night], '2026-03-07T00:59:59Z', false],
    ['over midnight, a day before', [night], '2026-03-06T07:00:00Z', false],
    [
      'a window of one hour',
      [window({ startHour: 9, endHour: 9 })],
      '2026-03-04T12:59:59Z',
      true,
    ],
    [
      'a window of one hour, the hour after',
      [window({ startHour: 9, endHour: 9 })],
      '2026-03-04T13:00:00Z',
      false,
    ],
    ['over midnight, its first hour', [night], '2026-03-07T01:00:00Z', true],
    ['over midnight, its last hour', [night], '2026-03-07T08:59:59Z', true],
    [
      'half an hour of offset',
      [window({ startHour: 0, endHour: 0, offsetMinutes: 330 })],
      '2026-03-04T18:30:00Z',
      true,
    ],
  ])('%s', (_, windows, time, expected) => {
    const condition = paymentCondition('A', ['30'], { windows })

    expect(offersNow(condition, { ...moment, at: at(time) })).toBe(expected)
  })
})
