import { argsOf, emptyQuestion, momentOf } from './question'

const local = (...parts: [number, number, number, number, number]) =>
  new Date(...parts).toISOString()

describe('the moment a reader means, in his own time zone', () => {
  it.each([
    ['no day is now', '', '', null],
    ['a time without a day is now', '', '10:30', null],
    ['a day begins at midnight', '2026-01-31', '', local(2026, 0, 31, 0, 0)],
    ['a day and a time', '2026-01-31', '22:05', local(2026, 0, 31, 22, 5)],
    ['no day that could be read is now', 'soon', '', null],
  ])('%s', (_, day, time, expected) => {
    expect(momentOf({ day, time })).toBe(expected)
  })
})

describe('the question as it travels', () => {
  it.each([
    [
      'the customer of the address',
      {},
      'c1',
      { email: null, customerId: 'c1', salesChannel: null },
    ],
    [
      'an e-mail typed says more than the address',
      { email: ' a@b.com ' },
      'c1',
      { email: 'a@b.com', customerId: null },
    ],
    [
      'spaces are no sales channel',
      { salesChannel: ' ' },
      null,
      { salesChannel: null },
    ],
    ['a sales channel', { salesChannel: ' 2 ' }, null, { salesChannel: '2' }],
  ])('%s', (_, change, customerId, expected) => {
    expect(argsOf({ ...emptyQuestion, ...change }, customerId)).toMatchObject(
      expected
    )
  })
})
