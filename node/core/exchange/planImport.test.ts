import type { StoredRecord } from '../cluster'
import {
  cluster,
  paymentCondition,
  properties,
  record,
  unreadableRecord,
} from '../fixtures/builders'
import type { Issue } from '../issue'
import { MAX_PAYMENT_CONDITIONS } from '../limits'
import type { ImportEntry } from './importEntry'
import type { ImportPlan } from './planImport'
import { planImport } from './planImport'

const paymentConditions = [
  paymentCondition('A', ['30'], { name: 'Net 30' }),
  paymentCondition('B', ['15/30'], { name: 'Two' }),
  paymentCondition('C', ['60'], { name: 'Same' }),
  paymentCondition('D', ['60', '90'], { name: ' sámE ' }),
]

const line = (...values: string[]) => ({
  property: 'payment',
  operator: 'ANY_OF',
  values,
  exact: false,
})

const entry = (
  paymentConditionId: string | null,
  ...values: string[]
): ImportEntry => ({
  paymentConditionId,
  paymentConditionName: null,
  match: 'ALL',
  clusters: [line(...values)],
})

const named = (name: string, ...values: string[]): ImportEntry => ({
  ...entry(null, ...values),
  paymentConditionName: name,
})

const on = (paymentConditionId: string, ...values: string[]): StoredRecord =>
  record({
    paymentConditionId,
    clusters: [cluster({ operator: 'ANY_OF', values })],
  })

const plan = (
  entries: readonly ImportEntry[],
  records: readonly StoredRecord[] = [],
  removeOthers = false
): ImportPlan =>
  planImport(entries, { paymentConditions, properties, records, removeOthers })

/** "A: gold > silver" changes A, "A: - > gold" adds it, "A: gold > -" takes it out. */
const said = ({ changes }: ImportPlan): readonly string[] =>
  changes.map(({ paymentConditionId, before, after }) => {
    const old = before?.readable ? before.condition : null
    const values = (clusters: typeof old | typeof after) =>
      clusters?.clusters.flatMap((one) => one.values).join('+') ?? '-'

    return `${paymentConditionId}: ${values(old)} > ${values(after)}`
  })

const codes = ({ issues }: ImportPlan): readonly string[] =>
  issues.map(({ path, code }: Issue) => `${path.join('.')} ${code}`)

const orphan = on('gone', 'gold')
const twins = [on('A', 'gold'), on('A', 'silver')]
const broken = record({
  paymentConditionId: 'A',
  clusters: [cluster({ property: 'lost' })],
})

const brokenEntry: ImportEntry = {
  ...entry('A'),
  clusters: [{ ...cluster({ property: 'lost' }) }],
}

describe('an import', () => {
  it.each<[string, ImportEntry[], StoredRecord[], boolean, readonly string[]]>([
    ['adds', [entry('A', 'gold')], [], false, ['A: - > gold']],
    [
      'changes',
      [entry('A', 'gold')],
      [on('A', 'silver')],
      false,
      ['A: silver > gold'],
    ],
    [
      'leaves what the file does not name',
      [entry('A', 'gold')],
      [on('B', 'x')],
      false,
      ['A: - > gold'],
    ],
    [
      'takes it out when told to',
      [entry('A', 'gold')],
      [on('B', 'x')],
      true,
      ['A: - > gold', 'B: x > -'],
    ],
    [
      'does nothing about what is on file already',
      [entry('A', 'gold')],
      [on('A', 'gold')],
      true,
      [],
    ],
    [
      'does nothing about spaces that are no part of a value',
      [entry('A', ' gold ')],
      [on('A', 'gold')],
      false,
      [],
    ],
    [
      'finds a condition by its name, whatever its case',
      [named(' net 30', 'gold')],
      [],
      false,
      ['A: - > gold'],
    ],
    [
      'believes the id, whatever the name',
      [{ ...entry('B', 'gold'), paymentConditionName: 'Net 30' }],
      [],
      false,
      ['B: - > gold'],
    ],
    [
      'leaves an orphan as it is, though it could not be saved',
      [entry('gone', 'gold')],
      [orphan],
      true,
      [],
    ],
    ['leaves a broken one as it is', [brokenEntry], [broken], true, []],
    [
      'never takes out what nobody can read',
      [entry('A', 'gold')],
      [unreadableRecord('B'), unreadableRecord(null)],
      true,
      ['A: - > gold'],
    ],
    [
      'never takes out what nobody can read in part',
      [entry('A', 'gold')],
      [on('B', 'x'), unreadableRecord('B')],
      true,
      ['A: - > gold'],
    ],
    [
      'replaces what nobody can read',
      [entry('B', 'gold')],
      [unreadableRecord('B')],
      false,
      ['B: - > gold'],
    ],
    [
      'makes one of two records of a condition',
      [entry('A', 'gold')],
      twins,
      false,
      ['A: gold > gold'],
    ],
  ])('%s', (_, entries, records, removeOthers, expected) => {
    const result = plan(entries, records, removeOthers)

    expect(codes(result)).toEqual([])
    expect(said(result)).toEqual(expected)
  })

  it('counts what is on file already', () => {
    expect(
      plan([entry('A', 'gold'), entry('B', 'gold')], [on('A', 'gold')])
    ).toMatchObject({ unchanged: 1 })
  })

  it.each<[string, ImportEntry[], readonly string[]]>([
    ['nothing', [], [' NO_ENTRIES']],
    [
      'more conditions than are supported',
      Array.from({ length: MAX_PAYMENT_CONDITIONS + 1 }, () => entry('A', 'x')),
      [' TOO_MANY_CONDITIONS'],
    ],
    ['neither id nor name', [entry(' ', 'x')], ['entries.0 NOBODY_NAMED']],
    ['a name nobody has', [named('Net 45', 'x')], ['entries.0 UNKNOWN_NAME']],
    ['a name of two', [named('same', 'x')], ['entries.0 SEVERAL_OF_NAME']],
    [
      'an id nobody has',
      [entry('gone', 'x')],
      ['entries.0.paymentConditionId UNKNOWN_PAYMENT_CONDITION'],
    ],
    [
      'one condition twice, by id and by name',
      [entry('A', 'x'), named('Net 30', 'y')],
      ['entries.1 NAMED_TWICE'],
    ],
    [
      'everything at once, where it stands',
      [
        { ...entry('A', ''), match: 'SOME' },
        named('nobody', 'x', ''),
        { ...entry('B'), clusters: [] },
        {
          ...entry('C', 'x'),
          clusters: [line('x'), { ...line('1'), operator: 'IST' }],
        },
      ],
      [
        'entries.0.match UNKNOWN_MATCH',
        'entries.0.clusters.0.values.0 EMPTY_VALUE',
        'entries.1 UNKNOWN_NAME',
        'entries.1.clusters.0.values.1 EMPTY_VALUE',
        'entries.2.clusters NO_CLUSTERS',
        'entries.3.clusters.1.operator UNKNOWN_OPERATOR',
      ],
    ],
  ])('that says %s is refused', (_, entries, expected) => {
    const result = plan(entries)

    expect(codes(result)).toEqual(expected)
    expect(result.changes).toEqual([])
  })

  it('counts what it takes out before it says there are too many', () => {
    const many = Array.from({ length: MAX_PAYMENT_CONDITIONS }, (_, index) =>
      on(`old ${index}`, 'x')
    )

    expect(codes(plan([entry('B', 'x')], many))).toEqual([
      ' TOO_MANY_CONDITIONS',
    ])
    expect(codes(plan([entry('B', 'x')], many, true))).toEqual([])
  })
})

describe('a condition created again', () => {
  const gone = record({ paymentConditionId: 'gone', planKeys: ['60'] })

  it('settles the orphan it inherits from, as a save does', () => {
    const { changes } = plan([entry('C', 'x')], [gone])

    expect(
      changes.map(({ paymentConditionId, after }) => [
        paymentConditionId,
        after === null,
      ])
    ).toEqual([
      ['C', false],
      ['gone', true],
    ])
  })

  it('takes an orphan out once, as it was', () => {
    const { changes } = plan([entry('C', 'x')], [gone], true)

    expect(changes.map((each) => each.paymentConditionId)).toEqual([
      'C',
      'gone',
    ])
    expect(changes[1]).toEqual({
      paymentConditionId: 'gone',
      before: gone,
      after: null,
    })
  })

  it('leaves an orphan that the file names', () => {
    const same = gone.readable ? gone.condition : null
    const kept: ImportEntry = {
      ...entry('gone'),
      match: same?.match ?? '',
      clusters: same?.clusters ?? [],
    }

    expect(said(plan([entry('C', 'x'), kept], [gone]))).toEqual(['C: - > x'])
  })

  it('leaves an orphan that another condition still needs', () => {
    const again = paymentCondition('E', ['60'])
    const { changes } = planImport([entry('C', 'x')], {
      paymentConditions: [...paymentConditions, again],
      properties,
      records: [gone],
      removeOthers: false,
    })

    expect(changes.map((each) => each.paymentConditionId)).toEqual(['C'])
  })
})

test('what is on file is imported without a change, whatever it is', () => {
  const records = [orphan, broken, on('B', 'gold'), unreadableRecord('C')]
  const entries = records.flatMap((each) =>
    each.readable ? [{ ...each.condition, paymentConditionName: null }] : []
  )

  const result = plan(entries, records, true)

  expect(result).toEqual({ changes: [], unchanged: 3, issues: [] })
})

describe('as many conditions as there may be', () => {
  const unread = (count: number) =>
    Array.from({ length: count }, (_, at) => unreadableRecord(`r${at}`))

  it('can be named by a file', () => {
    const entries = Array.from({ length: MAX_PAYMENT_CONDITIONS }, () =>
      entry(null)
    )

    expect(plan(entries).issues.map(({ code }) => code)).not.toContain(
      'TOO_MANY_CONDITIONS'
    )
  })

  it('can be on file, and not one more', () => {
    const last = [entry('A', 'gold')]

    expect(said(plan(last, unread(MAX_PAYMENT_CONDITIONS - 1)))).toEqual([
      'A: - > gold',
    ])
    expect(plan(last, unread(MAX_PAYMENT_CONDITIONS))).toEqual({
      changes: [],
      unchanged: 0,
      issues: [{ code: 'TOO_MANY_CONDITIONS', path: [] }],
    })
  })
})
