import { complies, DEFAULT_SWITCHES } from './evaluateWhere'
import { comparingOf } from './fieldType'
import { demandedLiteral, parseWhere } from './parseWhere'

const TYPES: Readonly<Record<string, string>> = {
  email: 'Email',
  score: 'Integer',
  active: 'Boolean',
  since: 'Date',
  lastOrderAt: 'Date and Time',
}

const customer = {
  name: 'São Paulo (Centro)',
  email: 'Ana@Shop.example',
  score: 700,
  active: true,
  since: '2020-05-10',
  lastOrderAt: '2026-01-31T02:59:59.9999999Z',
  tags: ['coffee', 'export'],
  address: { city: 'Recife' },
  empty: '',
  nothing: null,
}

const matches = (where: string, switches = DEFAULT_SWITCHES): boolean =>
  complies(parseWhere(where), customer, {
    switches,
    comparing: (field) => comparingOf(TYPES[field] ?? 'Varchar 100'),
  })

test.each([
  [
    'quoted text with spaces and parentheses',
    'name="São Paulo (Centro)"',
    true,
  ],
  ['text in another case', 'name="são paulo (centro)"', false],
  ['an e-mail in another case', 'email=ana@shop.example', true],
  ['a wildcard inside quotes', 'name="*Paulo*"', true],
  ['a wildcard at the end only', 'name="Paulo*"', false],
  ['a number as a number', 'score=700.0', true],
  ['greater, exclusive', 'score>700', false],
  ['less', 'score<701', true],
  ['between, both bounds included', 'score between 700 AND 900', true],
  ['a boolean', 'active=true', true],
  ['a date', 'since<2020-05-11', true],
  ['an instant before another', 'lastOrderAt<2026-01-31T03:00:00.000Z', true],
  ['a bare day as a whole UTC day', 'lastOrderAt=2026-01-31', true],
  ['the day after', 'lastOrderAt=2026-02-01', false],
  ['an element of an array', 'tags=export', true],
  ['no element of an array', 'tags<>retail', true],
  ['a field one level down', 'address.city="Recife"', true],
  ['null', 'nothing is null', true],
  ['an absent field', 'unheard is null', true],
  ['an empty text, which is not null', 'empty is null', false],
  ['not null', 'score is not null', true],
  ['difference on a missing field', 'nothing<>x', true],
  ['AND before OR', 'score=1 AND active=true OR since=2020-05-10', true],
  ['parentheses', 'score=1 AND (active=true OR since=2020-05-10)', false],
  ['OR without spaces', '(score=1)OR(active=true)', true],
])('finds %s', (_, where, expected) => {
  expect(matches(where)).toBe(expected)
})

test.each([
  ['at least', 'score>=5'],
  ['not equal by !=', 'score!=5'],
  ['NOT', 'NOT score=5'],
  ['IN', 'score IN (1,2)'],
  ['single quotes around spaces', "name='São Paulo'"],
  ['an open parenthesis', '(score=5'],
  ['an open quote', 'name="x'],
  ['no value', 'score='],
  ['nothing after AND', 'score=5 AND'],
  ['a quoted field', '"score"=5'],
])('refuses %s', (_, where) => {
  expect(() => parseWhere(where)).toThrow(
    expect.objectContaining({ status: 400 })
  )
})

test.each([
  [{ caseSensitive: false }, 'name="são paulo (centro)"', true],
  [{ neqMatchesMissing: false }, 'nothing<>x', false],
  [{ neqMatchesMissing: false }, '(nothing<>x OR nothing is null)', true],
  [{ betweenInclusive: false }, 'score between 700 AND 900', false],
  [{ emptyStringIsNull: true }, 'empty is null', true],
])('with %j, %s is %s', (change, where, expected) => {
  expect(matches(where, { ...DEFAULT_SWITCHES, ...change })).toBe(expected)
})

test.each([
  ['email=a@b.example', 'a@b.example'],
  ['score>1 AND email="a@b.example"', 'a@b.example'],
  ['email="a@b.example" OR score>1', null],
  ['email="*@b.example"', null],
  ['email<>"a@b.example"', null],
])('takes the key from %s only when it must hold', (where, expected) => {
  expect(demandedLiteral(parseWhere(where), 'email')).toBe(expected)
})
