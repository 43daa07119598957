import { parseEntity } from './parseEntity'

const field = (given: object) => ({
  name: 'payment',
  type: 'Varchar 100',
  displayName: 'Payment',
  isInternal: false,
  ...given,
})

const parseField = (given: object) =>
  [...(parseEntity({ fields: [field(given)] })?.values() ?? [])][0]

test.each([
  ['Varchar 100', 'TEXT'],
  ['varchar 750', 'TEXT'],
  ['Text', 'TEXT'],
  ['Email', 'TEXT'],
  ['CPF / CNPJ', 'TEXT'],
  ['Time', 'TEXT'],
  ['Integer', 'NUMBER'],
  ['Long', 'NUMBER'],
  ['Decimal', 'NUMBER'],
  ['Currency', 'NUMBER'],
  ['Percent', 'NUMBER'],
  ['Auto Increment', 'NUMBER'],
  ['Boolean', 'BOOLEAN'],
  ['Date', 'DATE'],
  ['Date and Time', 'DATETIME'],
  [' DATE AND TIME ', 'DATETIME'],
  ['Relationship', 'TEXT'],
  ['Something New', 'TEXT'],
  [null, 'TEXT'],
])('a field of type %j is of kind %s', (type, kind) => {
  expect(parseField({ type })?.kind).toBe(kind)
})

test.each([
  ['File', ['EMPTY', 'FILLED']],
  ['Relationship', ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', 'EMPTY', 'FILLED']],
  ['Something New', ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', 'EMPTY', 'FILLED']],
])('a field of type %s has few operators', (type, operators) => {
  expect(parseField({ type })?.operators).toEqual(operators)
})

test.each([
  ['a score', { type: 'Score2' }, false],
  ['bookkeeping', { isInternal: true }, false],
  [
    'the day a customer was created',
    { isInternal: true, name: 'createdIn' },
    true,
  ],
  ['tags', { isInternal: true, name: 'tags' }, true],
  ['a name with a dot', { name: 'address.city' }, false],
  ['no name', { name: null }, false],
])('%s is shown: %s', (_, given, isShown) => {
  expect(parseField(given) !== undefined).toBe(isShown)
})

test.each([
  ['Payment', 'Payment'],
  [' Payment ', 'Payment'],
  ['', 'payment'],
  [null, 'payment'],
])('labeled %j it is shown as %j', (displayName, label) => {
  expect(parseField({ displayName })?.label).toBe(label)
})

test.each([null, '', '<html>', [], {}, { fields: null }, { fields: {} }])(
  '%j is no answer',
  (answer) => {
    expect(parseEntity(answer)).toBeNull()
  }
)

test('rubbish among the fields is left out', () => {
  expect([
    ...(parseEntity({ fields: [null, 'x', field({})] })?.keys() ?? []),
  ]).toEqual(['payment'])
})
