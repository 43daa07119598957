import { customerProperties } from '../../testing/samples'
import { propertiesByName } from '../../words/clusterSentence'
import type { ConditionFile, FileCode } from './conditionFile'
import { MOST_BYTES, readFile } from './readFile'

const properties = propertiesByName(customerProperties)
const read = (text: string): ConditionFile => readFile(text, properties)

const HEAD = 'paymentConditionId;match;property;operator;exact;values'

const table = (...rows: readonly string[]) => [HEAD, ...rows].join('\n')

const entry = (
  paymentConditionId: string | null,
  clusters: readonly unknown[],
  match = 'ALL',
  paymentConditionName: string | null = ''
) => ({ paymentConditionId, paymentConditionName, match, clusters })

const line = (
  property: string,
  operator: string,
  values: readonly string[],
  exact = false
) => ({ property, operator, values, exact })

const entriesOf = ({ entries }: ConditionFile) =>
  entries.map((each) => each.entry)

const codesOf = ({ problems }: ConditionFile) =>
  problems.map(({ row, code }): [number | null, FileCode] => [row, code])

describe('a table', () => {
  const one = [entry('2', [line('payment', 'IS', ['on-time'])])]

  it.each<[string, string]>([
    ['with semicolons', table('2;ALL;payment;IS;false;on-time')],
    ['with commas', table('2;ALL;payment;IS;false;on-time').replace(/;/g, ',')],
    ['with tabs', table('2;ALL;payment;IS;false;on-time').replace(/;/g, '\t')],
    [
      'with a byte order mark and line ends of Windows',
      `\uFEFF${table('2;ALL;payment;IS;;on-time').replace(/\n/g, '\r\n')}\r\n`,
    ],
    [
      'that says its separator',
      `sep=|\n${table('2;ALL;payment;IS;;on-time').replace(/;/g, '|')}`,
    ],
    [
      'whose columns stand elsewhere, with some of somebody else',
      'Values,note,operator,PROPERTY,paymentconditionid\non-time,x,is,payment,2',
    ],
    ['as a person types it', table(' 2 ; all ; payment ; Is ; NÃO ;on-time')],
    ['with empty rows', table(';;;;;', '2;;payment;IS;;on-time', ';;;;;')],
  ])('%s', (_, text) => {
    expect(entriesOf(read(text))).toEqual(one)
    expect(codesOf(read(text))).toEqual([])
  })

  it('has a row for each cluster of a condition, wherever they stand', () => {
    const file = read(
      table(
        '2;ANY;payment;IS;;on-time',
        '3;;payment;EMPTY;;',
        '2;any;score;AT_LEAST;;1,5'
      )
    )

    expect(entriesOf(file)).toEqual([
      entry(
        '2',
        [
          line('payment', 'IS', ['on-time']),
          line('score', 'AT_LEAST', ['1.5']),
        ],
        'ANY'
      ),
      entry('3', [line('payment', 'EMPTY', [])]),
    ])
    expect(
      file.entries.map(({ row, clusterRows }) => [row, clusterRows])
    ).toEqual([
      [2, [2, 4]],
      [3, [3]],
    ])
  })

  it('names a condition by its name where there is no id', () => {
    expect(
      entriesOf(
        read(
          'paymentConditionName;property;operator;values\nNet 30;payment;IS;a\nNET 30;payment;IS;b'
        )
      )
    ).toEqual([
      {
        ...entry(
          '',
          [line('payment', 'IS', ['a']), line('payment', 'IS', ['b'])],
          ''
        ),
        paymentConditionName: 'Net 30',
      },
    ])
  })

  it('has several values one below the other in a cell', () => {
    expect(
      entriesOf(read(table('2;ALL;payment;ANY_OF;;"on-time\n\nsay ""hi"""')))
    ).toEqual([
      entry('2', [line('payment', 'ANY_OF', ['on-time', 'say "hi"'])]),
    ])
  })

  it.each<[string, string, Array<[number | null, FileCode]>]>([
    ['empty', ' \n', [[null, 'EMPTY_FILE']]],
    ['of something else', 'name;age\nAna;7', [[null, 'NOT_OURS']]],
    [
      'whose quotation mark does not end',
      table('2;ALL;payment;IS;;"on-time'),
      [[null, 'OPEN_QUOTE']],
    ],
    [
      'that is neither exact nor not',
      table('2;ALL;payment;IS;maybe;x', '2;ALL;payment;IS;;y'),
      [[2, 'NOT_A_FLAG']],
    ],
    [
      'whose rows disagree',
      table('2;ALL;payment;IS;;x', '2;ANY;payment;IS;;y'),
      [[3, 'MATCH_DIFFERS']],
    ],
  ])('%s has a problem', (_, text, expected) => {
    expect(codesOf(read(text))).toEqual(expected)
  })

  it('names what can not be read without touching it', () => {
    const file = read(
      'paymentConditionId;state;property;operator;values\n9;UNREADABLE;;;'
    )

    expect(file).toMatchObject({ entries: [], problems: [], unreadable: 1 })
  })
})

describe('JSON', () => {
  const json = (conditions: readonly unknown[], version: unknown = 1) =>
    JSON.stringify({ version, conditions })

  it('is read as it says', () => {
    const clusters = [line('score', 'BETWEEN', ['1', '2'])]

    expect(
      entriesOf(
        read(
          json([
            {
              paymentConditionId: '2',
              match: 'ANY',
              clusters: [
                { property: 'score', operator: 'BETWEEN', values: [1, '2'] },
              ],
            },
          ])
        )
      )
    ).toEqual([entry('2', clusters, 'ANY', null)])
  })

  it.each<[string, string, Array<[number | null, FileCode]>]>([
    ['that does not end', '{"version":1', [[null, 'NOT_JSON']]],
    ['of something else', '[1]', [[null, 'NOT_OURS']]],
    ['without a version', '{"conditions":[]}', [[null, 'NOT_OURS']]],
    ['of a later version', json([], 2), [[null, 'NEWER_FILE']]],
    [
      'with entries of something else, each told',
      json([1, { match: 'ALL', clusters: [{ property: 'x' }] }]),
      [
        [1, 'NOT_A_CONDITION'],
        [2, 'NOT_A_CLUSTER'],
      ],
    ],
  ])('%s has a problem', (_, text, expected) => {
    expect(codesOf(read(text))).toEqual(expected)
  })

  it('larger than a request may be is told before it is sent', () => {
    const values = [`${'x'.repeat(MOST_BYTES)}`]

    expect(
      codesOf(
        read(
          json([
            {
              paymentConditionId: '2',
              match: 'ALL',
              clusters: [line('payment', 'IS', values)],
            },
          ])
        )
      )
    ).toEqual([[null, 'TOO_LARGE']])
  })
})
