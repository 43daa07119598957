import {
  clearCookie,
  parseCookies,
  parseSetCookie,
  printCookies,
  setCookie,
} from './cookies'

test.each([
  ['none', undefined, []],
  [
    'several',
    'a=1; b=2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'a value with equals signs',
    'checkout.vtex.com=__ofid=7',
    [['checkout.vtex.com', '__ofid=7']],
  ],
  ['an empty value', 'a=', [['a', '']]],
  ['words that are no cookie', 'a; =b', []],
])('reads %s', (_, header, expected) => {
  expect([...parseCookies(header)]).toEqual(expected)
})

test('prints what it reads', () => {
  expect(printCookies(parseCookies('a=1; b=c=d'))).toBe('a=1; b=c=d')
})

test.each([
  ['a cookie set', setCookie('a', 'b=c'), ['a', 'b=c']],
  ['a cookie taken away', clearCookie('a'), ['a', '']],
  ['a session cookie of the platform', 'x=1; path=/; Secure', ['x', '1']],
])('understands %s', (_, header, expected) => {
  expect(parseSetCookie(header)).toEqual(expected)
})
