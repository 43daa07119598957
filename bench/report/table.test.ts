import { readable, table } from './table'

test.each<[number, string]>([
  [0.074, '0.07'],
  [4.56, '4.6'],
  [99.94, '99.9'],
  [1204.4, '1,204'],
  [NaN, '-'],
])('%s is read as %s', (value, expected) => {
  expect(readable(value)).toBe(expected)
})

test('columns stand below their heads', () => {
  expect(
    table(
      ['engine', 'us'],
      [
        ['ours', '12.0'],
        ['json-rules-engine', '9'],
      ]
    )
  ).toBe(
    [
      'engine               us',
      '-----------------  ----',
      'ours               12.0',
      'json-rules-engine     9',
    ].join('\n')
  )
})
