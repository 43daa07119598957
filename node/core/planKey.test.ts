import fc from 'fast-check'

import { comparePlanKeys, parsePlanKey, planKey } from './planKey'

describe('planKey', () => {
  it.each([
    ['one installment', [30], '30'],
    ['several, in their order', [15, 30, 45], '15/30/45'],
    ['an order that is not ascending is kept', [60, 30], '60/30'],
    ['due at once', [0], '0'],
    ['none', [], ''],
  ])('%s', (_, days, expected) => {
    expect(planKey(days.map((day) => ({ days: day })))).toBe(expected)
  })
})

describe('parsePlanKey', () => {
  it.each<[string, string, number[] | null]>([
    ['one installment', '30', [30]],
    ['several', '15/30', [15, 30]],
    ['due at once', '0/30', [0, 30]],
    ['48 installments', Array(48).fill('30').join('/'), Array(48).fill(30)],
    ['49 installments are too many', Array(49).fill('30').join('/'), null],
    ['nothing', '', null],
    ['an empty part', '15//30', null],
    ['a slash at the end', '15/', null],
    ['a leading zero', '015', null],
    ['a sign', '-15', null],
    ['a fraction', '1.5', null],
    ['an exponent', '1e3', null],
    ['spaces', ' 30', null],
    ['a line break at the end', '30\n', null],
    ['another separator', '15+30', null],
    ['other digits', '３０', null],
    ['more days than a life has', '1000000', null],
  ])('%s', (_, text, expected) => {
    expect(parsePlanKey(text)).toEqual(expected)
  })

  it('reads what planKey writes', () => {
    const days = fc.array(fc.nat(999_999), { minLength: 1, maxLength: 48 })

    fc.assert(
      fc.property(days, (list) => {
        const key = planKey(list.map((day) => ({ days: day })))

        expect(parsePlanKey(key)).toEqual(list)
      })
    )
  })

  it('accepts no text that planKey would write otherwise', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/ ]{0,8}$/), (text) => {
        const days = parsePlanKey(text)

        expect(
          days === null ? text : planKey(days.map((day) => ({ days: day })))
        ).toBe(text)
      })
    )
  })
})

test('sorts plan keys by their days', () => {
  const keys = ['100', '30', '15/30', '5', '30/60', '15']

  expect(keys.sort(comparePlanKeys)).toEqual([
    '5',
    '15',
    '15/30',
    '30',
    '30/60',
    '100',
  ])
})
