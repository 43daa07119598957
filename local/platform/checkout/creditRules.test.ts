import { isInForce, readPaymentRule } from './creditRules'

const SALE = {
  nowMs: Date.parse('2026-06-15T12:00:00Z'),
  salesChannel: '1',
  valueCents: 100_000,
}

test.each([
  ['an enabled rule', {}, true],
  ['a disabled rule', { enabled: false }, false],
  [
    'a rule for every sales channel',
    { salesChannels: [{ id: ':ALL:' }] },
    true,
  ],
  ['a rule without sales channels', { salesChannels: null }, true],
  [
    'a rule for this sales channel',
    { salesChannels: [{ id: '2' }, { id: '1' }] },
    true,
  ],
  ['a rule for another sales channel', { salesChannels: [{ id: '2' }] }, false],
  ['a rule that begins tomorrow', { beginDate: '2026-06-16T00:00:00Z' }, false],
  ['a rule that ended yesterday', { endDate: '2026-06-14T00:00:00Z' }, false],
  [
    'a rule within its dates',
    { beginDate: '2026-06-01T00:00:00Z', endDate: '2026-07-01T00:00:00Z' },
    true,
  ],
  ['a rule whose minimum is reached', { minimumValue: 1000 }, true],
  ['a rule whose minimum is not reached', { minimumValue: 1000.01 }, false],
])('%s is in force: %#', (_, fields, expected) => {
  expect(isInForce(readPaymentRule({ enabled: true, ...fields }), SALE)).toBe(
    expected
  )
})

test.each([
  ['nothing at all', {}],
  ['nulls', { deadlines: null, installmentOptions: null, paymentSystem: null }],
  ['odd deadlines', { deadlines: [null, {}, { paymentOptions: [] }] }],
])('reads %s as a rule without plans', (_, fields) => {
  expect(readPaymentRule(fields).plans).toEqual([])
})
