import { customerProperties } from '../../testing/samples'
import { propertiesByName } from '../../words/clusterSentence'
import type { Draft, DraftCluster } from './draft'
import { tieToLines, unwrittenIssues } from './lineIssue'

const properties = propertiesByName(customerProperties)

const line = (change: Partial<DraftCluster>): DraftCluster => ({
  key: 7,
  property: 'payment',
  operator: 'IS',
  values: ['late'],
  exact: false,
  ...change,
})

const draft = (...clusters: readonly DraftCluster[]): Draft => ({
  match: 'ALL',
  clusters,
  nextKey: 9,
})

describe('issues of the service are tied to the lines they are about', () => {
  const given = draft(line({ key: 3 }), line({ key: 8 }))

  it.each([
    ['a value', ['clusters', '1', 'values', '2'], 8, 'values', 2],
    ['all values', ['clusters', '1', 'values'], 8, 'values', null],
    ['an operator', ['clusters', '0', 'operator'], 3, 'operator', null],
    ['a whole line', ['clusters', '0'], 3, 'property', null],
    ['the condition', ['paymentConditionId'], null, 'property', null],
    ['a line that is not there', ['clusters', '5'], null, 'property', null],
    ['nothing', [], null, 'property', null],
  ])('%s', (_, path, key, field, value) => {
    const issue = { path, code: 'ANY' }

    expect(tieToLines([issue], given)).toEqual([{ key, field, value, issue }])
  })
})

describe('what is not written yet is found before asking', () => {
  const found = (given: Draft, mark: '.' | ',' = '.') =>
    unwrittenIssues(given, properties, mark).map(
      ({ key, field, value, issue }) => ({
        key,
        field,
        value,
        code: issue.code,
      })
    )

  it.each([
    ['a written line', draft(line({})), []],
    [
      'no line at all',
      draft(),
      [{ key: null, field: 'property', value: null, code: 'NO_CLUSTERS' }],
    ],
    [
      'no property',
      draft(line({ property: '', operator: null, values: [] })),
      [{ key: 7, field: 'property', value: null, code: 'PROPERTY_NOT_CHOSEN' }],
    ],
    [
      'spaces for a value',
      draft(line({ values: ['  '] })),
      [{ key: 7, field: 'values', value: 0, code: 'EMPTY_VALUE' }],
    ],
    [
      'no value of many',
      draft(line({ operator: 'ANY_OF', values: [] })),
      [{ key: 7, field: 'values', value: null, code: 'TOO_FEW_VALUES' }],
    ],
    [
      'no value where none is asked',
      draft(line({ operator: 'EMPTY', values: [] })),
      [],
    ],
    [
      'half a range',
      draft(
        line({ property: 'score', operator: 'BETWEEN', values: ['1', ''] })
      ),
      [{ key: 7, field: 'values', value: 1, code: 'EMPTY_VALUE' }],
    ],
    [
      'a word for a number',
      draft(line({ property: 'score', values: ['ten'] })),
      [{ key: 7, field: 'values', value: 0, code: 'NOT_A_NUMBER' }],
    ],
    [
      'every line that lacks something',
      draft(line({ key: 1, values: [''] }), line({ key: 2, values: [''] })),
      [
        { key: 1, field: 'values', value: 0, code: 'EMPTY_VALUE' },
        { key: 2, field: 'values', value: 0, code: 'EMPTY_VALUE' },
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected)
  })

  it('reads numbers as the language writes them', () => {
    const given = draft(line({ property: 'score', values: ['1,5'] }))

    expect(found(given, ',')).toEqual([])
    expect(found(given, '.')).toHaveLength(1)
  })
})
