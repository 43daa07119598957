import type { Operator, PropertyKind } from './cluster'
import { OPERATORS, PROPERTY_KINDS } from './cluster'
import type { ClusterReason } from './decision'
import { cluster } from './fixtures/builders'
import { judgeCluster } from './judge'
import { operators, operatorsFor } from './operators'

const timeZone = 'America/Sao_Paulo'

interface Row {
  readonly operator: Operator
  readonly kind: PropertyKind
  readonly values: readonly string[]
  readonly fact: unknown
  readonly exact?: boolean
  readonly property?: string
}

const judged = ({ fact, property = 'field', exact = false, ...given }: Row) =>
  judgeCluster(
    cluster({ ...given, property, exact }),
    fact === undefined ? {} : { [property]: fact },
    { timeZone }
  )

describe('which operators a kind has', () => {
  it.each<[PropertyKind, string]>([
    [
      'TEXT',
      'IS IS_NOT CONTAINS NOT_CONTAINS STARTS_WITH ENDS_WITH ANY_OF NONE_OF EMPTY FILLED',
    ],
    [
      'NUMBER',
      'IS IS_NOT ANY_OF NONE_OF GREATER LESS AT_LEAST AT_MOST BETWEEN EMPTY FILLED',
    ],
    ['BOOLEAN', 'IS IS_NOT EMPTY FILLED'],
    [
      'DATE',
      'IS IS_NOT ANY_OF NONE_OF BETWEEN BEFORE AFTER FROM UNTIL EMPTY FILLED',
    ],
    [
      'DATETIME',
      'IS IS_NOT ANY_OF NONE_OF BETWEEN BEFORE AFTER FROM UNTIL EMPTY FILLED',
    ],
  ])('%s', (kind, expected) => {
    expect(operatorsFor(kind).join(' ')).toBe(expected)
  })
})

const SAMPLE: Record<PropertyKind, readonly [string, string]> = {
  TEXT: ['gold', 'silver'],
  NUMBER: ['5', '10'],
  BOOLEAN: ['true', 'false'],
  DATE: ['2026-01-01', '2026-12-31'],
  DATETIME: ['2026-01-01', '2026-12-31'],
}

/** True for these when the customer has no value; false for every other operator. */
const TRUE_WHEN_MISSING = ['IS_NOT', 'NOT_CONTAINS', 'NONE_OF', 'EMPTY']

const grid = PROPERTY_KINDS.flatMap((kind) =>
  operatorsFor(kind).map((operator): [Operator, PropertyKind] => [
    operator,
    kind,
  ])
)

const valuesFor = (operator: Operator, kind: PropertyKind) =>
  SAMPLE[kind].slice(0, Math.min(operators[operator].values.most, 2))

describe('no value', () => {
  describe.each(grid)('%s on %s', (operator, kind) => {
    const values = valuesFor(operator, kind)
    const holds = TRUE_WHEN_MISSING.includes(operator)

    it.each<[string, unknown]>([
      ['absent', undefined],
      ['null', null],
      ['an empty text', ''],
      ['spaces', ' \u00a0\t'],
      ['an empty list', []],
      ['a list of nothing', [null, '', ' ']],
    ])('%s', (_, fact) => {
      expect(judged({ operator, kind, values, fact })).toMatchObject({
        holds,
        reason: 'MISSING',
        actual: null,
      })
    })
  })
})

describe('a value of another kind counts as none, and says so', () => {
  const wrong: Record<PropertyKind, ReadonlyArray<[unknown, string]>> = {
    TEXT: [
      [{ first: 1 }, '{…}'],
      [[{}, []], '{…}, […]'],
    ],
    NUMBER: [
      ['abc', 'abc'],
      ['1,234.50', '1,234.50'],
      [true, 'true'],
      [{}, '{…}'],
      [['x'], 'x'],
    ],
    BOOLEAN: [
      ['yes', 'yes'],
      [1, '1'],
      [{}, '{…}'],
    ],
    DATE: [
      ['2026-02-30', '2026-02-30'],
      ['31/01/2026', '31/01/2026'],
      [20260131, '20260131'],
      [true, 'true'],
    ],
    DATETIME: [
      ['2026-01-31T25:00:00Z', '2026-01-31T25:00:00Z'],
      ['soon', 'soon'],
      [1769828400000, '1769828400000'],
      [{}, '{…}'],
    ],
  }

  describe.each(grid)('%s on %s', (operator, kind) => {
    const values = valuesFor(operator, kind)
    const holds = TRUE_WHEN_MISSING.includes(operator)

    it.each(wrong[kind])('%p', (fact, actual) => {
      expect(judged({ operator, kind, values, fact })).toMatchObject({
        holds,
        reason: 'UNREADABLE',
        actual,
      })
    })
  })
})

describe('without a customer nothing holds', () => {
  it.each(grid)('%s on %s', (operator, kind) => {
    const values = valuesFor(operator, kind)
    const nobody = judgeCluster(cluster({ operator, kind, values }), null, {
      timeZone,
    })

    expect(nobody).toMatchObject({
      holds: false,
      reason: 'NO_CUSTOMER',
      actual: null,
    })
  })
})

describe('a cluster that can not be judged holds for nobody', () => {
  it.each<[string, Omit<Row, 'fact'>]>([
    [
      'operator of another kind',
      { operator: 'CONTAINS', kind: 'NUMBER', values: ['5'] },
    ],
    [
      'negative operator of another kind',
      { operator: 'NOT_CONTAINS', kind: 'DATE', values: ['5'] },
    ],
    [
      'value of another kind',
      { operator: 'IS_NOT', kind: 'NUMBER', values: ['five'] },
    ],
    [
      'one bad value among good ones',
      {
        operator: 'NONE_OF',
        kind: 'DATE',
        values: ['2026-01-01', '2026-02-30'],
      },
    ],
    ['empty value', { operator: 'IS_NOT', kind: 'TEXT', values: [' '] }],
    ['no value', { operator: 'IS_NOT', kind: 'TEXT', values: [] }],
    [
      'too many values',
      { operator: 'IS_NOT', kind: 'TEXT', values: ['a', 'b'] },
    ],
    ['half a range', { operator: 'BETWEEN', kind: 'NUMBER', values: ['5'] }],
    [
      'value where none is due',
      { operator: 'EMPTY', kind: 'TEXT', values: ['a'] },
    ],
  ])('%s', (_, row) => {
    for (const fact of [undefined, 'gold', 5]) {
      expect(judged({ ...row, fact })).toMatchObject({
        holds: false,
        reason: 'UNREADABLE',
      })
    }
  })
})

type Case = readonly [
  sentence: string,
  operator: Operator,
  values: readonly string[],
  fact: unknown,
  holds: boolean
]

const check = (
  kind: PropertyKind,
  cases: readonly Case[],
  given: Partial<Row> = {}
) => {
  test.each(cases)('%s: %s %p, %p', (_, operator, values, fact, holds) => {
    const reason: ClusterReason = holds ? 'MATCHED' : 'DIFFERENT'
    const outcome = judged({ operator, kind, values, fact, ...given })

    expect(outcome).toMatchObject({ holds, reason })
  })
}

const LONG = 'ã'.repeat(10_000)
const THOUSAND = Array.from(
  { length: 1000 },
  (_, index) => `buyer${index}@acme.com`
)

describe('TEXT', () => {
  check('TEXT', [
    ['the same', 'IS', ['gold'], 'gold', true],
    ['letter case', 'IS', ['GOLD'], 'Gold', true],
    ['accents of the customer', 'IS', ['Sao Paulo'], 'São Paulo', true],
    ['accents of the merchant', 'IS', ['São Paulo'], 'SAO PAULO', true],
    ['composed and decomposed', 'IS', ['S\u00e3o'], 'Sa\u0303o', true],
    ['outer spaces', 'IS', ['delayed'], ' delayed ', true],
    ['outer spaces of the merchant', 'IS', [' delayed '], 'delayed', true],
    ['inner spaces count', 'IS', ['New York'], 'New  York', false],
    ['a part is not the whole', 'IS', ['gold'], 'golden', false],
    ['an asterisk is no wildcard', 'IS', ['g*'], 'gold', false],
    ['an asterisk is itself', 'IS', ['g*'], 'G*', true],
    ['quotes', 'IS', ['"a" \'b\''], '"A" \'B\'', true],
    ['backslash', 'IS', ['a\\b'], 'A\\B', true],
    ['percent and underscore are no wildcards', 'IS', ['a%_'], 'abc', false],
    ['emoji', 'IS', ['👩‍💼 vip'], '👩‍💼 VIP', true],
    ['another emoji', 'IS', ['👩‍💼'], '👨‍💼', false],
    ['ten thousand characters', 'IS', [LONG], LONG.toUpperCase(), true],
    ['ten thousand and one', 'IS', [LONG], `${LONG}a`, false],
    ['a number as text', 'IS', ['42'], 42, true],
    ['a number is compared as written', 'IS', ['42.0'], 42, false],
    ['a boolean as text', 'IS', ['true'], true, true],
    ['the word null', 'IS', ['null'], 'null', true],
    ['is not the same', 'IS_NOT', ['gold'], 'GOLD ', false],
    ['is not another', 'IS_NOT', ['gold'], 'silver', true],
    ['an element of a list', 'IS', ['vip'], ['b2b', 'VIP'], true],
    ['no element of a list', 'IS', ['vip'], ['b2b', 'vip-2'], false],
    ['is not any element of a list', 'IS_NOT', ['vip'], ['b2b', 'vip'], false],
    ['is no element of a list', 'IS_NOT', ['vip'], ['b2b'], true],
    ['readable elements among others', 'IS', ['vip'], [{}, null, 'vip'], true],
    ['a comma is a character', 'IS', ['b'], 'a,b', false],

    ['contains the middle', 'CONTAINS', ['OLD'], 'gold-class', true],
    ['contains without accents', 'CONTAINS', ['sao'], 'Grande São Paulo', true],
    ['contains itself', 'CONTAINS', ['gold'], 'gold', true],
    ['contains nothing more', 'CONTAINS', ['golden'], 'gold', false],
    ['contains an inner space', 'CONTAINS', ['w y'], 'New York', true],
    ['contains in one element', 'CONTAINS', ['ip'], ['a', 'vip'], true],
    ['not across elements', 'CONTAINS', ['ab'], ['a', 'b'], false],
    ['does not contain', 'NOT_CONTAINS', ['silver'], 'gold', true],
    ['does contain', 'NOT_CONTAINS', ['OL'], 'gold', false],
    ['contained in one element', 'NOT_CONTAINS', ['ip'], ['a', 'vip'], false],
    ['contained in no element', 'NOT_CONTAINS', ['x'], ['a', 'vip'], true],

    ['starts with', 'STARTS_WITH', ['11'], '11.222.333/0001-81', true],
    ['starts without accents', 'STARTS_WITH', ['SAO'], 'são Paulo', true],
    ['outer spaces before', 'STARTS_WITH', ['go'], '  gold', true],
    ['starts with the end', 'STARTS_WITH', ['ld'], 'gold', false],
    ['one element starts', 'STARTS_WITH', ['v'], ['a', 'vip'], true],
    ['ends with', 'ENDS_WITH', ['@ACME.com'], 'buyer@acme.com', true],
    ['outer spaces after', 'ENDS_WITH', ['ld'], 'gold  ', true],
    ['ends with the start', 'ENDS_WITH', ['go'], 'gold', false],
    ['ends with more', 'ENDS_WITH', ['xgold'], 'gold', false],

    ['one of several', 'ANY_OF', ['silver', 'GOLD'], 'gold', true],
    ['none of several', 'ANY_OF', ['silver', 'bronze'], 'gold', false],
    ['one of a thousand', 'ANY_OF', THOUSAND, 'BUYER999@acme.com', true],
    ['none of a thousand', 'ANY_OF', THOUSAND, 'buyer1000@acme.com', false],
    ['one element is one of them', 'ANY_OF', ['a', 'b'], ['x', 'B'], true],
    ['is none of them', 'NONE_OF', ['silver', 'bronze'], 'gold', true],
    ['is one of them', 'NONE_OF', ['silver', 'Gold'], 'gold', false],
    ['one element is', 'NONE_OF', ['a', 'b'], ['x', 'B'], false],
    ['no element is', 'NONE_OF', ['a', 'b'], ['x', 'y'], true],

    ['empty', 'EMPTY', [], 'gold', false],
    ['filled', 'FILLED', [], 'gold', true],
    ['zero is a value', 'FILLED', [], 0, true],
    ['false is a value', 'FILLED', [], false, true],
  ])

  describe('exact', () => {
    check(
      'TEXT',
      [
        ['the same', 'IS', ['Gold'], 'Gold', true],
        ['letter case', 'IS', ['Gold'], 'gold', false],
        ['accents', 'IS', ['Sao'], 'São', false],
        ['outer spaces of the customer', 'IS', ['Gold'], 'Gold ', false],
        ['outer spaces of both', 'IS', ['Gold '], 'Gold ', true],
        ['composed and decomposed', 'IS', ['S\u00e3o'], 'Sa\u0303o', true],
        ['is not, by letter case', 'IS_NOT', ['Gold'], 'gold', true],
        ['contains, by letter case', 'CONTAINS', ['OL'], 'gold', false],
        ['contains an outer space', 'CONTAINS', ['d '], 'gold plus', true],
        ['starts after a space', 'STARTS_WITH', ['go'], ' gold', false],
        ['ends before a space', 'ENDS_WITH', ['ld'], 'gold ', false],
        ['one of several', 'ANY_OF', ['gold', 'GOLD'], 'Gold', false],
        ['none of several', 'NONE_OF', ['gold', 'GOLD'], 'Gold', true],
        ['filled', 'FILLED', [], 'gold', true],
      ],
      { exact: true }
    )
  })

  describe('a list joined by commas', () => {
    check(
      'TEXT',
      [
        ['one table', 'IS', ['retail'], 'retail', true],
        ['one of the tables', 'IS', ['Retail'], 'wholesale, retail', true],
        ['part of a name', 'IS', ['retail'], 'retail-vip', false],
        ['contains a table', 'CONTAINS', ['retail'], 'gold,retail', true],
        [
          'contains no part of a name',
          'CONTAINS',
          ['retail'],
          'retail-vip',
          false,
        ],
        ['does not contain', 'NOT_CONTAINS', ['retail'], 'retail-vip', true],
        ['does contain', 'NOT_CONTAINS', ['retail'], 'gold, RETAIL', false],
        ['is not', 'IS_NOT', ['retail'], 'gold,retail', false],
        ['empty places', 'IS', ['retail'], ',,retail,', true],
        ['starts with, each', 'STARTS_WITH', ['ret'], 'gold,retail-vip', true],
        ['any of', 'ANY_OF', ['a', 'gold'], 'gold,retail', true],
        ['none of', 'NONE_OF', ['a', 'b'], 'gold,retail', true],
        ['a real list', 'IS', ['retail'], ['gold', 'retail'], true],
      ],
      { property: 'priceTables' }
    )

    it('of commas alone is empty', () => {
      const row: Row = {
        operator: 'EMPTY',
        kind: 'TEXT',
        values: [],
        fact: ' , ,',
        property: 'priceTables',
      }

      expect(judged(row)).toMatchObject({ holds: true, reason: 'MISSING' })
    })
  })
})

describe('NUMBER', () => {
  check('NUMBER', [
    ['the same', 'IS', ['5'], 5, true],
    ['as numbers, not as texts', 'IS', ['5.0'], 5, true],
    ['as text in the document', 'IS', ['12.5'], '12.50', true],
    ['with an exponent', 'IS', ['1200'], '1.2E+3', true],
    ['with spaces', 'IS', ['5'], ' 5 ', true],
    ['the noise of binary fractions', 'IS', ['0.3'], 0.1 + 0.2, true],
    ['another', 'IS', ['5'], 5.01, false],
    ['zero is a value', 'IS', ['0'], 0, true],
    ['minus zero', 'IS', ['-0'], 0, true],
    ['below zero', 'IS', ['-3.5'], -3.5, true],
    ['beyond 2^53', 'IS', ['9007199254740993'], '9007199254740993', true],
    [
      'beyond 2^53, the neighbor',
      'IS',
      ['9007199254740993'],
      '9007199254740992',
      false,
    ],
    [
      'beyond 2^53, as a number',
      'IS',
      ['9007199254740992'],
      9007199254740992,
      true,
    ],
    ['is not the same', 'IS_NOT', ['5'], 5, false],
    ['is not another', 'IS_NOT', ['5'], 6, true],
    [
      'is not the neighbor',
      'IS_NOT',
      ['9007199254740993'],
      '9007199254740992',
      true,
    ],
    ['one of them', 'ANY_OF', ['1', '5.00'], 5, true],
    ['none of them', 'ANY_OF', ['1', '2'], 5, false],
    ['is none of them', 'NONE_OF', ['1', '2'], 5, true],
    ['is one of them', 'NONE_OF', ['1', '5.0'], '5', false],
    ['greater', 'GREATER', ['9'], 10, true],
    ['greater, as text', 'GREATER', ['9'], '10', true],
    ['not greater than itself', 'GREATER', ['5'], 5, false],
    ['greater by a cent', 'GREATER', ['99.99'], 100, true],
    [
      'greater beyond 2^53',
      'GREATER',
      ['9007199254740992'],
      '9007199254740993',
      true,
    ],
    ['less', 'LESS', ['10'], 9, true],
    ['not less than itself', 'LESS', ['5'], 5, false],
    ['less, below zero', 'LESS', ['-1'], -2, true],
    ['at least itself', 'AT_LEAST', ['700'], 700, true],
    ['at least', 'AT_LEAST', ['700'], 699.99, false],
    ['at most itself', 'AT_MOST', ['700'], '700.00', true],
    ['at most', 'AT_MOST', ['700'], 700.01, false],
    ['between, at its start', 'BETWEEN', ['18', '25'], 18, true],
    ['between, at its end', 'BETWEEN', ['18', '25'], 25, true],
    ['between, inside', 'BETWEEN', ['9', '10.5'], '9.75', true],
    ['below a range', 'BETWEEN', ['18', '25'], 17.99, false],
    ['above a range', 'BETWEEN', ['18', '25'], 25.01, false],
    ['a range of one', 'BETWEEN', ['5', '5'], 5, true],
    ['one of several inside', 'BETWEEN', ['1', '9'], [5, 100], true],
    ['a reversed range holds nothing', 'BETWEEN', ['25', '18'], 20, false],
    ['an element of a list', 'AT_LEAST', ['10'], [5, '12'], true],
    ['a range needs one element inside', 'BETWEEN', ['4', '6'], [1, 9], false],
    ['a list with rubbish', 'IS', ['5'], ['x', 5], true],
    ['empty', 'EMPTY', [], 0, false],
    ['filled', 'FILLED', [], '0', true],
  ])
})

describe('BOOLEAN', () => {
  check('BOOLEAN', [
    ['true', 'IS', ['true'], true, true],
    ['true as text', 'IS', ['true'], 'true', true],
    ['true as another text', 'IS', ['true'], ' True ', true],
    ['false is not true', 'IS', ['true'], false, false],
    ['false', 'IS', ['false'], false, true],
    ['false as text', 'IS', ['false'], 'False', true],
    ['true is not false', 'IS', ['false'], true, false],
    ['is not true', 'IS_NOT', ['true'], false, true],
    ['is not true, but it is', 'IS_NOT', ['true'], true, false],
    ['is not false', 'IS_NOT', ['false'], true, true],
    ['false is a value', 'EMPTY', [], false, false],
    ['filled with false', 'FILLED', [], false, true],
  ])
})

describe('DATE', () => {
  check('DATE', [
    ['the day', 'IS', ['2026-01-31'], '2026-01-31', true],
    [
      'the day with midnight behind it',
      'IS',
      ['1992-11-17'],
      '1992-11-17T00:00:00',
      true,
    ],
    [
      'the day whatever the zone',
      'IS',
      ['1992-11-17'],
      '1992-11-17T00:00:00Z',
      true,
    ],
    ['another day', 'IS', ['2026-01-31'], '2026-02-01', false],
    ['is not the day', 'IS_NOT', ['2026-01-31'], '2026-01-31', false],
    ['is not another day', 'IS_NOT', ['2026-01-31'], '2026-02-01', true],
    [
      'one of the days',
      'ANY_OF',
      ['2026-01-01', '2026-01-31'],
      '2026-01-31',
      true,
    ],
    [
      'none of the days',
      'ANY_OF',
      ['2026-01-01', '2026-01-30'],
      '2026-01-31',
      false,
    ],
    ['is none of the days', 'NONE_OF', ['2026-01-01'], '2026-01-31', true],
    ['is one of the days', 'NONE_OF', ['2026-01-31'], '2026-01-31', false],
    ['before', 'BEFORE', ['2026-01-01'], '2025-12-31', true],
    ['not before itself', 'BEFORE', ['2026-01-01'], '2026-01-01', false],
    ['after', 'AFTER', ['2025-12-31'], '2026-01-01', true],
    ['not after itself', 'AFTER', ['2025-12-31'], '2025-12-31', false],
    ['from itself', 'FROM', ['2024-02-29'], '2024-02-29', true],
    ['from, the day before', 'FROM', ['2024-03-01'], '2024-02-29', false],
    ['until itself', 'UNTIL', ['2024-02-29'], '2024-02-29', true],
    ['until, the day after', 'UNTIL', ['2024-02-29'], '2024-03-01', false],
    [
      'between, at its start',
      'BETWEEN',
      ['2026-01-01', '2026-01-31'],
      '2026-01-01',
      true,
    ],
    [
      'between, at its end',
      'BETWEEN',
      ['2026-01-01', '2026-01-31'],
      '2026-01-31',
      true,
    ],
    ['outside', 'BETWEEN', ['2026-01-01', '2026-01-31'], '2026-02-01', false],
    ['an early year', 'BEFORE', ['1900-01-01'], '0001-01-01T00:00:00', true],
    ['empty', 'EMPTY', [], '2026-01-01', false],
    ['filled', 'FILLED', [], '2026-01-01', true],
  ])
})

describe('DATETIME, in São Paulo (UTC-3)', () => {
  const lastMoment = '2026-02-01T02:59:59.9999999Z'
  const firstMoment = '2026-02-01T03:00:00.0000000Z'

  check('DATETIME', [
    ['the last moment of the day', 'IS', ['2026-01-31'], lastMoment, true],
    ['the first moment of the next', 'IS', ['2026-01-31'], firstMoment, false],
    ['the first moment of the day', 'IS', ['2026-02-01'], firstMoment, true],
    ['is not, at the last moment', 'IS_NOT', ['2026-01-31'], lastMoment, false],
    ['is not, at the next', 'IS_NOT', ['2026-01-31'], firstMoment, true],
    [
      'any of the days',
      'ANY_OF',
      ['2026-01-30', '2026-01-31'],
      lastMoment,
      true,
    ],
    [
      'none of the days',
      'NONE_OF',
      ['2026-01-30', '2026-01-31'],
      firstMoment,
      true,
    ],
    ['before the day', 'BEFORE', ['2026-02-01'], lastMoment, true],
    ['not before the day it is', 'BEFORE', ['2026-02-01'], firstMoment, false],
    ['after the day', 'AFTER', ['2026-01-31'], firstMoment, true],
    ['not after the day it is', 'AFTER', ['2026-01-31'], lastMoment, false],
    ['from the day', 'FROM', ['2026-02-01'], firstMoment, true],
    ['from the day, a moment early', 'FROM', ['2026-02-01'], lastMoment, false],
    ['until the day', 'UNTIL', ['2026-01-31'], lastMoment, true],
    [
      'until the day, a moment late',
      'UNTIL',
      ['2026-01-31'],
      firstMoment,
      false,
    ],
    [
      'between, its last moment',
      'BETWEEN',
      ['2026-01-01', '2026-01-31'],
      lastMoment,
      true,
    ],
    [
      'between, a moment late',
      'BETWEEN',
      ['2026-01-01', '2026-01-31'],
      firstMoment,
      false,
    ],
    ['the year end', 'IS', ['2025-12-31'], '2026-01-01T01:30:00Z', true],
    [
      'a birthday stays on its day',
      'IS',
      ['1990-10-11'],
      '1990-10-11T00:00:00',
      true,
    ],
    ['no offset is UTC', 'IS', ['2026-01-31'], '2026-02-01T02:00:00', true],
    ['an offset', 'IS', ['2026-01-31'], '2026-01-31T23:30:00-03:00', true],
    [
      'the day without midnight',
      'IS',
      ['2018-11-04'],
      '2018-11-04T03:00:00Z',
      true,
    ],
    [
      'before the day without midnight',
      'BEFORE',
      ['2018-11-04'],
      '2018-11-04T02:59:59Z',
      true,
    ],
    ['empty', 'EMPTY', [], lastMoment, false],
    ['filled', 'FILLED', [], lastMoment, true],
  ])
})

describe('what is shown of the customer', () => {
  it.each<[string, PropertyKind, unknown, string | null]>([
    ['a text as it is', 'TEXT', ' Gold ', ' Gold '],
    ['a number', 'NUMBER', 12.5, '12.5'],
    ['a boolean', 'BOOLEAN', false, 'false'],
    ['a list', 'TEXT', ['a', null, 'b'], 'a, b'],
    ['nothing', 'TEXT', '', null],
    ['an object, closed', 'TEXT', { secret: 1 }, '{…}'],
  ])('%s', (_, kind, fact, actual) => {
    expect(judged({ operator: 'FILLED', kind, values: [], fact }).actual).toBe(
      actual
    )
  })
})

describe('names every object has are no facts', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    '%s',
    (property) => {
      const filled = cluster({ property, operator: 'FILLED' })

      expect(judgeCluster(filled, {}, { timeZone })).toMatchObject({
        holds: false,
        reason: 'MISSING',
      })
    }
  )
})

test('has a row for every operator', () => {
  expect(Object.keys(operators).sort()).toEqual([...OPERATORS].sort())
})
