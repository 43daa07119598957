import fc from 'fast-check'

import { clusters as anyCluster, matches } from './fixtures/arbitraries'
import { paymentCondition, properties } from './fixtures/builders'
import { prepareCluster } from './preparedCluster'
import type { CustomerProperty } from './property'
import {
  validateClusteredCondition,
  validateClusters,
} from './validateClusteredCondition'

const context = {
  properties,
  paymentConditions: [paymentCondition('A', ['30', '15/30', '30'])],
}

const line = (given: object = {}) => ({
  property: 'payment',
  operator: 'IS',
  values: ['on-time'],
  exact: false,
  ...given,
})

const condition = (given: object = {}) => ({
  paymentConditionId: 'A',
  match: 'ALL',
  clusters: [line()],
  ...given,
})

const issuesOf = (input: unknown) => {
  const result = validateClusteredCondition(input, context)

  return result.ok
    ? []
    : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
}

const issuesOfLine = (given: object) =>
  issuesOf(condition({ clusters: [line(given)] }))

const clusterOf = (given: object) => {
  const result = validateClusteredCondition(
    condition({ clusters: [line(given)] }),
    context
  )

  return result.ok ? result.condition.clusters[0] : result.issues
}

describe('what is refused', () => {
  it.each<[string, unknown, string[]]>([
    [
      'an unknown payment condition',
      condition({ paymentConditionId: 'B' }),
      ['UNKNOWN_PAYMENT_CONDITION paymentConditionId'],
    ],
    [
      'an id that is no text',
      condition({ paymentConditionId: ['A'] }),
      ['UNKNOWN_PAYMENT_CONDITION paymentConditionId'],
    ],
    ['an unknown match', condition({ match: 'all' }), ['UNKNOWN_MATCH match']],
    ['no clusters', condition({ clusters: [] }), ['NO_CLUSTERS clusters']],
    [
      'clusters that are no list',
      condition({ clusters: { 0: line() } }),
      ['NOT_A_LIST clusters'],
    ],
    [
      'six clusters',
      condition({
        clusters: [...'abcdef'].map((value) => line({ values: [value] })),
      }),
      ['TOO_MANY_CLUSTERS clusters'],
    ],
    [
      'six clusters, and what is wrong with the last of them',
      condition({
        match: 'NONE',
        clusters: [
          ...[...'abcde'].map((value) => line({ values: [value] })),
          line({ property: 'segment' }),
        ],
      }),
      [
        'UNKNOWN_MATCH match',
        'TOO_MANY_CLUSTERS clusters',
        'UNKNOWN_PROPERTY clusters.5.property',
      ],
    ],
    [
      'sixty clusters, of which fifty are looked at',
      condition({ clusters: Array(60).fill(null) }),
      [
        'TOO_MANY_CLUSTERS clusters',
        ...Array.from(
          { length: 50 },
          (_, index) => `NOT_A_CLUSTER clusters.${index}`
        ),
      ],
    ],
    [
      'a cluster that is none',
      condition({ clusters: [null] }),
      ['NOT_A_CLUSTER clusters.0'],
    ],
    [
      'a cluster that is a list',
      condition({ clusters: [[]] }),
      ['NOT_A_CLUSTER clusters.0'],
    ],
    [
      'the same cluster twice',
      condition({ clusters: [line(), line()] }),
      ['DUPLICATE_CLUSTER clusters.1'],
    ],
    [
      'the same cluster in other letters',
      condition({ clusters: [line(), line({ values: [' ON-TIME'] })] }),
      ['DUPLICATE_CLUSTER clusters.1'],
    ],
    [
      'the same values in another order',
      condition({
        clusters: [
          line({ operator: 'ANY_OF', values: ['a', 'b'] }),
          line({ operator: 'ANY_OF', values: ['b', 'A', 'b'] }),
        ],
      }),
      ['DUPLICATE_CLUSTER clusters.1'],
    ],
    [
      'nothing at all',
      undefined,
      [
        'UNKNOWN_PAYMENT_CONDITION paymentConditionId',
        'UNKNOWN_MATCH match',
        'NOT_A_LIST clusters',
      ],
    ],
    [
      'a list',
      [],
      [
        'UNKNOWN_PAYMENT_CONDITION paymentConditionId',
        'UNKNOWN_MATCH match',
        'NOT_A_LIST clusters',
      ],
    ],
  ])('%s', (_, input, expected) => {
    expect(issuesOf(input)).toEqual(expected)
  })

  it.each<[string, object, string[]]>([
    [
      'an unknown property',
      { property: 'segment' },
      ['UNKNOWN_PROPERTY clusters.0.property'],
    ],
    [
      'a property in other letters',
      { property: 'Payment' },
      ['UNKNOWN_PROPERTY clusters.0.property'],
    ],
    [
      'a name every object has',
      { property: 'constructor' },
      ['UNKNOWN_PROPERTY clusters.0.property'],
    ],
    [
      'a property that is no text',
      { property: 5 },
      ['UNKNOWN_PROPERTY clusters.0.property'],
    ],
    [
      'a name with a dot',
      { property: 'organization.id' },
      ['RESERVED_PROPERTY clusters.0.property'],
    ],
    [
      'an unknown operator',
      { operator: 'is' },
      ['UNKNOWN_OPERATOR clusters.0.operator'],
    ],
    [
      'an operator of another kind',
      { operator: 'GREATER', values: ['5'] },
      ['OPERATOR_NOT_FOR_KIND clusters.0.operator'],
    ],
    [
      'values that are no list',
      { values: 'on-time' },
      ['NOT_A_LIST clusters.0.values'],
    ],
    ['no value', { values: [] }, ['TOO_FEW_VALUES clusters.0.values']],
    [
      'two values for one',
      { values: ['a', 'b'] },
      ['TOO_MANY_VALUES clusters.0.values'],
    ],
    [
      'two equal values for one',
      { values: ['a', 'a'] },
      ['TOO_MANY_VALUES clusters.0.values'],
    ],
    [
      'a value for none',
      { operator: 'EMPTY', values: ['a'] },
      ['TOO_MANY_VALUES clusters.0.values'],
    ],
    [
      'none of a list',
      { operator: 'ANY_OF', values: [] },
      ['TOO_FEW_VALUES clusters.0.values'],
    ],
    [
      'more than a thousand',
      { operator: 'ANY_OF', values: Array(1001).fill('a') },
      ['TOO_MANY_VALUES clusters.0.values'],
    ],
    [
      'an empty value',
      { operator: 'ANY_OF', values: ['a', ''] },
      ['EMPTY_VALUE clusters.0.values.1'],
    ],
    ['spaces', { values: [' \u00a0\n'] }, ['EMPTY_VALUE clusters.0.values.0']],
    [
      'spaces, exact',
      { values: ['  '], exact: true },
      ['EMPTY_VALUE clusters.0.values.0'],
    ],
    [
      'more than 10,000 characters',
      { values: ['a'.repeat(10_001)] },
      ['VALUE_TOO_LONG clusters.0.values.0'],
    ],
    [
      'a line break inside',
      { values: ['a\nb'] },
      ['CONTROL_CHARACTER clusters.0.values.0'],
    ],
    [
      'a null character',
      { values: ['a\u0000'] },
      ['CONTROL_CHARACTER clusters.0.values.0'],
    ],
    [
      'half an emoji',
      { values: ['a\ud83d'] },
      ['CONTROL_CHARACTER clusters.0.values.0'],
    ],
    [
      'a tab at the end, exact',
      { values: ['a\t'], exact: true },
      ['CONTROL_CHARACTER clusters.0.values.0'],
    ],
    [
      'too long and unprintable',
      { values: [`a\n${'a'.repeat(10_000)}`] },
      [
        'VALUE_TOO_LONG clusters.0.values.0',
        'CONTROL_CHARACTER clusters.0.values.0',
      ],
    ],
    [
      'a number instead of its text',
      { values: [5] },
      ['NOT_A_TEXT clusters.0.values.0'],
    ],
    [
      'null instead of a text',
      { values: [null] },
      ['NOT_A_TEXT clusters.0.values.0'],
    ],
    [
      'exact that is no flag',
      { exact: 'yes' },
      ['NOT_A_FLAG clusters.0.exact'],
    ],
  ])('%s', (_, given, expected) => {
    expect(issuesOfLine(given)).toEqual(expected)
  })

  const NUMBERS = [
    '',
    '5,5',
    '1e3',
    '+5',
    '5.',
    '.5',
    '1 000',
    'five',
    '0x5',
    'NaN',
    '--5',
    '٥',
  ]

  const BOOLEANS = ['TRUE', 'yes', '1', 'null', 'verdadeiro']
  const DATES = [
    '2026-02-30',
    '2026-13-01',
    '31/01/2026',
    '2026-1-1',
    '2026-01-31T00:00:00Z',
    '0000-01-01',
    'today',
  ]

  it.each([
    ...NUMBERS.slice(1).map((text) => ['creditScore', text, 'NOT_A_NUMBER']),
    ...BOOLEANS.map((text) => ['isCorporate', text, 'NOT_A_BOOLEAN']),
    ...DATES.map((text) => ['customerSince', text, 'NOT_A_DATE']),
    ...DATES.map((text) => ['lastOrderAt', text, 'NOT_A_DATE']),
  ])('%s is %p: %s', (property, text, code) => {
    expect(issuesOfLine({ property, values: [text] })).toEqual([
      `${code} clusters.0.values.0`,
    ])
  })

  it.each([
    ['creditScore', ['10', '9'], true],
    ['creditScore', ['10.5', '10.50'], false],
    ['creditScore', ['-1', '0'], false],
    ['creditScore', ['9007199254740993', '9007199254740992'], true],
    ['customerSince', ['2026-01-02', '2026-01-01'], true],
    ['lastOrderAt', ['2026-01-01', '2026-01-01'], false],
  ])('%s between %p reversed: %p', (property, values, isReversed) => {
    expect(issuesOfLine({ property, operator: 'BETWEEN', values })).toEqual(
      isReversed ? ['RANGE_REVERSED clusters.0.values'] : []
    )
  })

  it('an operator this property does not have, though its kind does', () => {
    const attachment: CustomerProperty = {
      name: 'attachment',
      label: 'Attachment',
      kind: 'TEXT',
      operators: ['EMPTY', 'FILLED'],
    }

    const { issues } = validateClusters(
      [line({ property: 'attachment' })],
      new Map([['attachment', attachment]])
    )

    expect(issues).toEqual([
      { path: ['clusters', '0', 'operator'], code: 'OPERATOR_NOT_FOR_KIND' },
    ])
  })

  it('says everything at once', () => {
    const input = {
      paymentConditionId: 'Z',
      match: 'SOME',
      clusters: [
        line({ property: 'gone', operator: 'LIKE', values: ['', 5], exact: 1 }),
        line({ property: 'creditScore', operator: 'BETWEEN', values: ['x'] }),
        'rubbish',
        line(),
      ],
    }

    expect(issuesOf(input)).toEqual([
      'UNKNOWN_PAYMENT_CONDITION paymentConditionId',
      'UNKNOWN_MATCH match',
      'UNKNOWN_PROPERTY clusters.0.property',
      'UNKNOWN_OPERATOR clusters.0.operator',
      'NOT_A_FLAG clusters.0.exact',
      'EMPTY_VALUE clusters.0.values.0',
      'NOT_A_TEXT clusters.0.values.1',
      'TOO_FEW_VALUES clusters.1.values',
      'NOT_A_NUMBER clusters.1.values.0',
      'NOT_A_CLUSTER clusters.2',
    ])
  })
})

describe('what is stored', () => {
  it('the condition with its kinds and plan keys', () => {
    expect(
      validateClusteredCondition(condition({ more: 'ignored' }), context)
    ).toEqual({
      ok: true,
      condition: {
        paymentConditionId: 'A',
        match: 'ALL',
        clusters: [
          {
            property: 'payment',
            kind: 'TEXT',
            operator: 'IS',
            values: ['on-time'],
            exact: false,
          },
        ],
        planKeys: ['30', '15/30'],
      },
    })
  })

  it.each<[string, object, object]>([
    ['texts are trimmed', { values: ['  on-time\n'] }, { values: ['on-time'] }],
    [
      'exact texts are not',
      { values: [' on-time '], exact: true },
      { values: [' on-time '], exact: true },
    ],
    ['exact may be left out', { exact: undefined }, { exact: false }],
    ['exact may be null', { exact: null }, { exact: false }],
    [
      'exact means nothing for numbers',
      { property: 'creditScore', values: ['5'], exact: true },
      { kind: 'NUMBER', exact: false },
    ],
    [
      'exact means nothing without values',
      { operator: 'EMPTY', values: [], exact: true },
      { exact: false, values: [] },
    ],
    [
      'numbers are trimmed, not rewritten',
      { property: 'creditScore', values: [' 12.50 '] },
      { values: ['12.50'] },
    ],
    [
      'equal texts are kept once',
      { operator: 'ANY_OF', values: ['Gold', 'gold ', 'silver', 'gòld'] },
      { values: ['Gold', 'silver'] },
    ],
    [
      'exact texts are equal as written',
      { operator: 'ANY_OF', values: ['Gold', 'gold', 'Gold'], exact: true },
      { values: ['Gold', 'gold'] },
    ],
    [
      'equal numbers are kept once',
      {
        property: 'creditScore',
        operator: 'NONE_OF',
        values: ['5', '5.0', '6'],
      },
      { values: ['5', '6'] },
    ],
    [
      'a range may have equal ends',
      { property: 'creditScore', operator: 'BETWEEN', values: ['5', '5'] },
      { values: ['5', '5'] },
    ],
    [
      'a datetime is compared by day',
      { property: 'lastOrderAt', values: ['2024-02-29'] },
      { kind: 'DATETIME', values: ['2024-02-29'] },
    ],
    [
      'a boolean',
      { property: 'isCorporate', values: [' true '] },
      { kind: 'BOOLEAN', values: ['true'] },
    ],
    [
      'a thousand values',
      {
        operator: 'ANY_OF',
        values: Array.from({ length: 1000 }, (_, index) => `${index}`),
      },
      { operator: 'ANY_OF' },
    ],
    [
      '10,000 characters',
      { values: [` ${'ã'.repeat(10_000)} `] },
      { values: ['ã'.repeat(10_000)] },
    ],
    [
      'quotes, stars, backslashes, emoji',
      { values: ['"*\\ 👩‍💼'] },
      { values: ['"*\\ 👩‍💼'] },
    ],
  ])('%s', (_, given, expected) => {
    expect(clusterOf(given)).toMatchObject(expected)
  })

  it('the same property with another value is another cluster', () => {
    const clusters = [
      line(),
      line({ values: ['delayed'] }),
      line({ exact: true }),
    ]

    expect(issuesOf(condition({ match: 'ANY', clusters }))).toEqual([])
  })
})

describe('clusters alone', () => {
  it.each<[string, unknown, string]>([
    ['no list', 'x', 'NOT_A_LIST'],
    ['none', [], 'NO_CLUSTERS'],
  ])('%s', (_, input, code) => {
    expect(validateClusters(input, properties)).toEqual({
      clusters: [],
      issues: [{ code, path: ['clusters'] }],
    })
  })

  it('may be five', () => {
    const five = [1, 2, 3, 4, 5].map((value) => line({ values: [`${value}`] }))

    expect(validateClusters(five, properties).issues).toEqual([])
  })

  it.each<[string, object, string[]]>([
    [
      'too many values, whatever the operator',
      { operator: 'LIKE', values: Array(1001).fill('x') },
      ['UNKNOWN_OPERATOR', 'TOO_MANY_VALUES'],
    ],
    [
      'numbers that are no list',
      { property: 'creditScore', operator: 'ANY_OF', values: '5' },
      ['NOT_A_LIST'],
    ],
  ])('%s', (_, given, codes) => {
    expect(
      validateClusters([line(given)], properties).issues.map(({ code }) => code)
    ).toEqual(codes)
  })

  it('of a million bad values have no million issues', () => {
    const values = Array(5000).fill('')

    expect(
      validateClusters([line({ operator: 'ANY_OF', values })], properties)
        .issues
    ).toHaveLength(1001)
  })
})

describe('every input', () => {
  it('never throws, and answers with issues or a condition that can be judged', () => {
    const noise = fc.record(
      {
        paymentConditionId: fc.oneof(fc.constant('A'), fc.jsonValue()),
        match: fc.oneof(matches, fc.jsonValue()),
        clusters: fc.oneof(
          fc.array(
            fc.record(
              {
                property: fc.oneof(
                  fc.constantFrom(...properties.keys()),
                  fc.jsonValue()
                ),
                operator: fc.oneof(
                  fc.constantFrom('IS', 'ANY_OF', 'BETWEEN', 'EMPTY'),
                  fc.jsonValue()
                ),
                values: fc.oneof(
                  fc.array(fc.constantFrom('5', 'true', '2026-01-01', 'x')),
                  fc.jsonValue()
                ),
                exact: fc.oneof(fc.boolean(), fc.jsonValue()),
              },
              { requiredKeys: [] }
            ),
            { maxLength: 6 }
          ),
          fc.jsonValue()
        ),
      },
      { requiredKeys: [] }
    )

    fc.assert(
      fc.property(fc.oneof(noise, fc.jsonValue()), (input) => {
        const result = validateClusteredCondition(input, context)

        const isSettled = result.ok
          ? !result.condition.clusters.map(prepareCluster).includes(null)
          : result.issues.length > 0

        expect(isSettled).toBe(true)
      }),
      { numRuns: 1000 }
    )
  })

  it('a stored cluster passes again, unchanged', () => {
    fc.assert(
      fc.property(anyCluster, (given) => {
        const own = new Map<string, CustomerProperty>([
          [
            given.property,
            {
              name: given.property,
              label: '',
              kind: given.kind,
              operators: [given.operator],
            },
          ],
        ])

        const first = validateClusters([given], own)

        fc.pre(first.issues.length === 0)
        expect(validateClusters(first.clusters, own)).toEqual(first)
      })
    )
  })
})
