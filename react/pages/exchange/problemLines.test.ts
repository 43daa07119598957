import { english, portuguese } from '../../testing/languages'
import type { ConditionFile } from './conditionFile'
import { problem } from './conditionFile'
import { problemLines } from './problemLines'

const cluster = (...values: readonly string[]) => ({
  property: 'score',
  operator: 'ANY_OF',
  exact: false,
  values,
})

const file: ConditionFile = {
  format: 'CSV',
  entries: [
    {
      entry: {
        paymentConditionId: '2',
        match: 'ALL',
        clusters: [cluster('1'), cluster('2', 'x', '')],
      },
      row: 2,
      clusterRows: [2, 7],
    },
  ],
  problems: [problem('NOT_A_FLAG', 4)],
  unreadable: 0,
}

const values = ['entries', '0', 'clusters', '1', 'values']

const issues = [
  { path: [...values, '1'], code: 'NOT_A_NUMBER' },
  { path: [...values, '2'], code: 'EMPTY_VALUE' },
  { path: ['entries', '0'], code: 'UNKNOWN_NAME' },
  { path: [], code: 'TOO_MANY_CONDITIONS' },
]

describe('problems of a file', () => {
  it('stand in the order of its rows, each with its row and value', () => {
    expect(problemLines(english, file, issues)).toEqual([
      'That would be more than 2,000 clustered conditions.',
      'Row 2: No payment condition has this name.',
      'Row 4: The column exact takes true or false.',
      expect.stringMatching(/^Row 7: .*\(“x”\)$/),
      'Row 7: Write a value.',
    ])
  })

  it('of JSON name the condition', () => {
    expect(
      problemLines(portuguese, { ...file, format: 'JSON' }, issues)
    ).toContain('Condição 2: Nenhuma condição de pagamento tem este nome.')
  })

  it('are told once, however often they come', () => {
    expect(
      problemLines(english, { ...file, problems: [] }, [
        ...issues.slice(2, 3),
        ...issues.slice(2, 3),
      ])
    ).toHaveLength(1)
  })
})
