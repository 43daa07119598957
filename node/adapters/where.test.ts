import { isFieldName, whereIs } from './where'

test.each([
  ['email', 'ana@acme.com', 'email="ana@acme.com"'],
  ['payment', 'on-time 🚀 ÇÃ', 'payment="on-time 🚀 ÇÃ"'],
  ['email', "o'neil+vtex@acme.com", 'email="o\'neil+vtex@acme.com"'],
  ['email', 'a OR b=c', 'email="a OR b=c"'],
  ['email', '', null],
  ['email', 'a"b', null],
  ['email', 'a*', null],
  ['email', 'a\\', null],
  ['email', 'a\u0000', null],
  ['email', 'a\nb', null],
  ['email', 'a\u007f', null],
  ['email=x OR id', 'a', null],
  ['', 'a', null],
])('%j is %j as %j', (field, value, expected) => {
  expect(whereIs(field, value)).toBe(expected)
})

test.each([
  ['payment', true],
  ['_internal', true],
  ['creditScore2', true],
  ['2nd', false],
  ['address.city', false],
  ['a,b', false],
  ['_all ', false],
  ['', false],
])('the field %j may be asked for: %s', (name, expected) => {
  expect(isFieldName(name)).toBe(expected)
})
