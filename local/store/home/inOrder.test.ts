import { inOrder } from './inOrder'

const rows: ReadonlyArray<
  readonly [string, readonly string[], readonly string[]]
> = [
  ['fewer installments first', ['15/30', '45'], ['45', '15/30']],
  ['days compare as numbers', ['120', '30', '90'], ['30', '90', '120']],
  [
    'the first day that differs decides',
    ['30/90', '30/60'],
    ['30/60', '30/90'],
  ],
  ['nothing stays nothing', [], []],
]

test.each(rows)('%s', (_, keys, expected) => {
  expect(inOrder(keys)).toEqual(expected)
})
