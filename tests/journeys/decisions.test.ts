import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { Scene } from './support/scene'
import type { Visitor } from './support/visitor'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'

/**
 * What each cluster says about each value, written down by hand: nothing here is computed by the
 * app's own evaluator. Every customer has one value; every condition is one cluster on one plan.
 */
interface Row {
  readonly property: string
  readonly operator: string
  readonly values: readonly string[]
  readonly exact?: boolean
  /** Of the values listed for the property, those it holds for. */
  readonly holds: readonly string[]
  /** What it says about a customer without a value. */
  readonly missing: boolean
}

const LONG = 'x'.repeat(10_000)

/** By property: a name for each value, and the value as the document has it. */
const VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  payment: {
    plain: 'on-time',
    upper: 'ON-TIME',
    spaced: '  on-time ',
    accents: 'ón-tímé',
    decomposed: 'o\u0301n-ti\u0301me\u0301',
    other: 'delayed',
    longer: 'on-time since 2020',
    quoted: 'he said "on-time"*\\',
    emoji: 'on-time 🚀',
    number: 42,
    long: LONG,
    list: ['delayed', 'On-Time'],
    emptyList: [],
    blank: '   ',
    empty: '',
    null: null,
  },
  creditScore: {
    n700: 700,
    text700: '700',
    decimal700: '700.00',
    exponent700: '7E+2',
    n699: 699.999,
    n701: 701,
    zero: 0,
    negative: -5,
    words: 'about 700',
    none: null,
  },
  taxRegistration: {
    odd: '9007199254740993',
    even: '9007199254740992',
  },
  isCorporate: {
    yes: true,
    no: false,
    yesText: 'true',
    noText: 'False',
    null: null,
  },
  customerSince: {
    before: '2024-02-28',
    leap: '2024-02-29',
    withTime: '2024-02-29T23:59:59',
    after: '2024-03-01',
    yearEnd: '2023-12-31',
    impossible: '2023-02-29',
    null: null,
  },
  lastOrderAt: {
    // America/Sao_Paulo is three hours behind UTC.
    lastOfThe30th: '2026-01-31T02:59:59.9999999Z',
    firstOfThe31st: '2026-01-31T03:00:00.0000000Z',
    lastOfThe31st: '2026-02-01T02:59:59.0000000Z',
    firstOfFebruary: '2026-02-01T03:00:00.0000000Z',
    offset: '2026-01-31T23:30:00-03:00',
    dayOnly: '2026-01-31T00:00:00',
    // The year ends three hours later there.
    lastOf2025: '2026-01-01T02:59:59Z',
    // Summer time began at midnight of this day: its first hour is 01:00.
    beforeSummer: '2018-11-04T02:59:59Z',
    summer: '2018-11-04T03:00:00Z',
    null: null,
  },
  priceTables: {
    one: 'retail',
    several: 'gold, Retail,export',
    longer: 'retail-vip',
    none: null,
  },
  tags: { list: ['key-account', 'Export'], other: ['retail'], none: [] },
}

const is700 = ['n700', 'text700', 'decimal700', 'exponent700']
const NOT_SET = ['emptyList', 'blank', 'empty', 'null']
const ON_TIME = ['plain', 'upper', 'spaced', 'accents', 'decomposed', 'list']

const row = (
  property: string,
  operator: string,
  values: string | readonly string[],
  missing: boolean,
  holds: readonly string[],
  exact = false
): Row => ({
  property,
  operator,
  values: typeof values === 'string' ? [values] : values,
  missing,
  holds,
  exact,
})

/** All values of the property but these. */
const but = (property: string, ...without: readonly string[]) =>
  Object.keys(VALUES[property]).filter((name) => !without.includes(name))

const onDay31 = ['firstOfThe31st', 'lastOfThe31st', 'offset', 'dayOnly']
const past = ['lastOf2025', 'beforeSummer', 'summer']

const ROWS: readonly Row[] = [
  row('payment', 'IS', 'on-time', false, ON_TIME),
  row('payment', 'IS', 'ON-TIMÉ', false, ON_TIME),
  row('payment', 'IS', 'on-time', false, ['plain'], true),
  row('payment', 'IS_NOT', 'on-time', true, but('payment', ...ON_TIME)),
  row('payment', 'IS_NOT', 'on-time', true, but('payment', 'plain'), true),
  row('payment', 'CONTAINS', 'TIME', false, [
    ...ON_TIME,
    'longer',
    'quoted',
    'emoji',
  ]),
  row('payment', 'NOT_CONTAINS', 'time', true, [
    'other',
    'number',
    'long',
    ...NOT_SET,
  ]),
  row('payment', 'CONTAINS', '"*\\', false, ['quoted']),
  row('payment', 'CONTAINS', 'on*time', false, []),
  row('payment', 'CONTAINS', '"on-time"*\\', false, ['quoted']),
  row('payment', 'CONTAINS', '🚀', false, ['emoji']),
  row('payment', 'STARTS_WITH', 'On-Time', false, [
    ...ON_TIME,
    'longer',
    'emoji',
  ]),
  row('payment', 'ENDS_WITH', '2020', false, ['longer']),
  row('payment', 'ANY_OF', ['42', 'DELAYED'], false, [
    'other',
    'number',
    'list',
  ]),
  row(
    'payment',
    'NONE_OF',
    ['42', 'delayed'],
    true,
    but('payment', 'other', 'number', 'list')
  ),
  row('payment', 'IS', LONG, false, ['long']),
  row('payment', 'EMPTY', [], true, NOT_SET),
  row('payment', 'FILLED', [], false, but('payment', ...NOT_SET)),

  row('creditScore', 'IS', '700', false, is700),
  row('creditScore', 'IS', '700.0', false, is700),
  row('creditScore', 'IS_NOT', '700', true, but('creditScore', ...is700)),
  row('creditScore', 'GREATER', '700', false, ['n701']),
  row('creditScore', 'AT_LEAST', '700', false, [...is700, 'n701']),
  row('creditScore', 'LESS', '700', false, ['n699', 'zero', 'negative']),
  row('creditScore', 'AT_MOST', '700', false, [
    ...is700,
    'n699',
    'zero',
    'negative',
  ]),
  row('creditScore', 'BETWEEN', ['-5', '0'], false, ['zero', 'negative']),
  row('creditScore', 'ANY_OF', ['0', '701'], false, ['zero', 'n701']),
  row(
    'creditScore',
    'NONE_OF',
    ['0', '701'],
    true,
    but('creditScore', 'zero', 'n701')
  ),
  // What can't be read as a number is as missing for every operator.
  row('creditScore', 'FILLED', [], false, but('creditScore', 'none', 'words')),
  row('creditScore', 'EMPTY', [], true, ['none', 'words']),

  row('taxRegistration', 'IS', '9007199254740993', false, ['odd']),
  row('taxRegistration', 'GREATER', '9007199254740992', false, ['odd']),

  row('isCorporate', 'IS', 'true', false, ['yes', 'yesText']),
  row('isCorporate', 'IS', 'false', false, ['no', 'noText']),
  row('isCorporate', 'IS_NOT', 'true', true, ['no', 'noText', 'null']),
  row('isCorporate', 'FILLED', [], false, but('isCorporate', 'null')),

  row('customerSince', 'IS', '2024-02-29', false, ['leap', 'withTime']),
  row(
    'customerSince',
    'IS_NOT',
    '2024-02-29',
    true,
    but('customerSince', 'leap', 'withTime')
  ),
  row('customerSince', 'BEFORE', '2024-02-29', false, ['before', 'yearEnd']),
  row('customerSince', 'AFTER', '2024-02-29', false, ['after']),
  row('customerSince', 'FROM', '2024-02-29', false, [
    'leap',
    'withTime',
    'after',
  ]),
  row('customerSince', 'UNTIL', '2024-02-29', false, [
    'before',
    'leap',
    'withTime',
    'yearEnd',
  ]),
  row('customerSince', 'BETWEEN', ['2023-12-31', '2024-02-28'], false, [
    'before',
    'yearEnd',
  ]),
  row('customerSince', 'ANY_OF', ['2023-12-31', '2024-03-01'], false, [
    'after',
    'yearEnd',
  ]),
  row('customerSince', 'EMPTY', [], true, ['impossible', 'null']),

  row('lastOrderAt', 'IS', '2026-01-31', false, onDay31),
  row(
    'lastOrderAt',
    'IS_NOT',
    '2026-01-31',
    true,
    but('lastOrderAt', ...onDay31)
  ),
  row('lastOrderAt', 'BEFORE', '2026-01-31', false, ['lastOfThe30th', ...past]),
  row('lastOrderAt', 'AFTER', '2026-01-31', false, ['firstOfFebruary']),
  row('lastOrderAt', 'FROM', '2026-01-31', false, [
    ...onDay31,
    'firstOfFebruary',
  ]),
  row('lastOrderAt', 'UNTIL', '2026-01-30', false, ['lastOfThe30th', ...past]),
  row('lastOrderAt', 'BETWEEN', ['2026-01-30', '2026-01-31'], false, [
    'lastOfThe30th',
    ...onDay31,
  ]),
  row('lastOrderAt', 'BEFORE', '2026-01-01', false, past),
  row('lastOrderAt', 'IS', '2018-11-03', false, ['beforeSummer']),
  row('lastOrderAt', 'IS', '2018-11-04', false, ['summer']),

  row('priceTables', 'CONTAINS', 'retail', false, ['one', 'several']),
  row('priceTables', 'NOT_CONTAINS', 'retail', true, ['longer', 'none']),
  row('priceTables', 'IS', 'EXPORT', false, ['several']),
  row('priceTables', 'STARTS_WITH', 'retail', false, [
    'one',
    'several',
    'longer',
  ]),

  row('tags', 'IS', 'export', false, ['list']),
  row('tags', 'IS_NOT', 'export', true, ['other', 'none']),
  row('tags', 'FILLED', [], false, ['list', 'other']),
]

const FIRST_DAY = 1000
const keyOf = (index: number) => String(FIRST_DAY + index)
const idOf = (index: number) => `row-${index}`

interface Person {
  readonly email: string
  readonly property: string
  readonly name: string
}

const PEOPLE: readonly Person[] = Object.entries(VALUES).flatMap(
  ([property, values]) =>
    Object.keys(values).map((name) => ({
      email: `${property}-${name}@table.example`.toLowerCase(),
      property,
      name,
    }))
)

const expectedFor = ({ property, name }: Person): readonly string[] =>
  ROWS.flatMap((each, index) => {
    const holds =
      each.property === property ? each.holds.includes(name) : each.missing

    return holds ? [keyOf(index)] : []
  })

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  const rule = await scene.rule('a0000001-0030-4000-8000-000000000001')

  for (const [index] of ROWS.entries()) {
    await scene.addRule({
      ...rule,
      id: idOf(index),
      name: `Row ${index}`,
      deadlines: [
        { paymentOptions: [{ days: FIRST_DAY + index, interestRate: 0 }] },
      ],
    })
  }

  let revision = await scene.revision()

  for (const [index, { property, operator, values, exact }] of ROWS.entries()) {
    const saved = await scene.save(
      idOf(index),
      [{ property, operator, values, exact }],
      { revision }
    )

    if (saved.status !== 'SAVED') {
      throw new Error(`Row ${index}: ${JSON.stringify(saved)}`)
    }

    revision = textOf(saved.revision)
  }

  for (const { email, property, name } of PEOPLE) {
    await scene.customer(`${property}-${name}`, {
      email,
      [property]: VALUES[property][name],
    })
  }
}, 120_000)

afterAll(() => store.stop())

test(`there are several hundred decisions`, () => {
  expect(ROWS.length * PEOPLE.length).toBeGreaterThan(3000)
  expect(ROWS.length).toBeLessThanOrEqual(100)
})

describe.each(Object.keys(VALUES))('customers by %s', (property) => {
  const people = PEOPLE.filter((person) => person.property === property)

  it.each(people.map((person): [string, Person] => [person.name, person]))(
    '%s',
    async (_, person) => {
      const shopper = await scene.shopper(person.email)
      const keys = ROWS.map((__, index) => keyOf(index))
      const expected = expectedFor(person)
      const answer = await decided(shopper, keys)
      const preview = await scene.preview({ email: person.email })

      expect(preview).toMatchObject({ status: 'OK', customerFound: true })
      const previewed = listOf(preview.plans)
        .map(objectOf)
        .filter(({ key, offered }) => offered && keys.includes(textOf(key)))
        .map(({ key }) => textOf(key))

      expect(answer).toMatchObject({ status: 'ok', identified: true })
      expect(answer.offered.map(describeKey)).toEqual(expected.map(describeKey))
      expect(previewed.map(describeKey)).toEqual(expected.map(describeKey))
    }
  )
})

/** Which answer is given, not how soon, is the matter here: a busy machine may take too long. */
const decided = async (shopper: Visitor, keys: readonly string[]) => {
  const answer = await shopper.decision(keys)

  return answer.status === 'degraded' ? shopper.decision(keys) : answer
}

/** Names the row, so that a difference says what it is about. */
const describeKey = (key: string): string => {
  const { property, operator, values } = ROWS[Number(key) - FIRST_DAY]

  return `${key}: ${property} ${operator} ${values.join().slice(0, 30)}`
}

test('a signed-out shopper is in none of these clusters', async () => {
  const keys = ROWS.map((_, index) => keyOf(index))

  expect((await scene.visitor().decision(keys)).offered).toEqual([])
})

describe('how clusters combine', () => {
  const ID = idOf(0)
  const yes: Json = { property: 'payment', operator: 'IS', values: ['on-time'] }
  const no: Json = { property: 'payment', operator: 'IS', values: ['never'] }
  const unset: Json = { property: 'location', operator: 'EMPTY', values: [] }

  it.each<[string, readonly Json[], boolean]>([
    ['ALL', [yes], true],
    ['ALL', [yes, unset], true],
    ['ALL', [yes, no], false],
    ['ALL', [no, yes, unset], false],
    ['ANY', [no], false],
    ['ANY', [no, yes], true],
    ['ANY', [yes, no], true],
    ['ALL', [no, { ...no, values: ['ever'] }], false],
  ])('%s of %j: %s', async (match, clusters, isOffered) => {
    const saved = await scene.save(ID, clusters, { match })
    const shopper = await scene.shopper('payment-plain@table.example')

    expect(saved.status).toBe('SAVED')
    expect((await shopper.decision([keyOf(0)])).offered).toEqual(
      isOffered ? [keyOf(0)] : []
    )
  })

  it('a list of 1,000 values is searched whole', async () => {
    const values = Array.from({ length: 999 }, (_, index) => `value ${index}`)
    const saved = await scene.save(ID, [
      {
        property: 'payment',
        operator: 'ANY_OF',
        values: [...values, 'ON-time'],
      },
    ])

    const shopper = await scene.shopper('payment-plain@table.example')

    expect(saved.status).toBe('SAVED')
    expect((await shopper.decision([keyOf(0)])).offered).toEqual([keyOf(0)])
  })
})

test('the preview of clusters counts by the same evaluator', async () => {
  const rows = ROWS.filter(({ operator }) => operator !== 'EMPTY')

  for (const {
    property,
    operator,
    values,
    exact,
    holds,
    missing,
  } of rows.slice(0, 30)) {
    const preview = await scene.merchant.field(
      `query ($clusters: [ClusterInput!]!) {
        clusterPreview(match: ALL, clusters: $clusters) { total scanned matching cursor issues { code } }
      }`,
      {
        clusters: [
          { property, operator, values, exact },
          // Of this table's customers only.
          {
            property: 'email',
            operator: 'ENDS_WITH',
            values: ['@table.example'],
          },
        ],
      }
    )

    const others = PEOPLE.filter((person) => person.property !== property)
    const expected = holds.length + (missing ? others.length : 0)

    expect({
      operator,
      values: values.join().slice(0, 40),
      preview,
    }).toMatchObject({
      preview: { matching: expected, cursor: null, issues: [] },
    })
  }
})
