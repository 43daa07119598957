import type { Cluster } from '../cluster'
import { cluster } from '../fixtures/builders'
import { prepareCluster } from '../preparedCluster'
import type { Facts } from '../property'
import { meantValue, readHeld, slips } from './meantValue'
import { unseenValues } from './unseenValues'

const paying = (...values: unknown[]) => values.map((payment) => ({ payment }))
const CUSTOMERS = paying(
  'GOLD ',
  'GOLD ',
  'on-time',
  'on-time',
  'São Paulo',
  null,
  7
)

const unseenBy = (
  customers: readonly Facts[],
  ...clusters: readonly Cluster[]
) =>
  unseenValues(
    clusters.flatMap((one) => prepareCluster(one) ?? []),
    customers
  ).map(({ value, meant, distance }) => `${value} | ${meant} | ${distance}`)

const unseen = (...clusters: readonly Cluster[]) =>
  unseenBy(CUSTOMERS, ...clusters)

const exact = { exact: true }

describe('values no customer holds', () => {
  it.each<[string, Cluster, readonly string[]]>([
    ['in other letters is held', cluster({ values: ['Gold'] }), []],
    [
      'exactly, "Gold" when customers hold "GOLD "',
      cluster({ values: ['Gold'], ...exact }),
      ['Gold | GOLD  | 0'],
    ],
    ['exactly as they hold it', cluster({ values: ['GOLD '], ...exact }), []],
    [
      'another separator',
      cluster({ values: ['on time'] }),
      ['on time | on-time | 1'],
    ],
    [
      'a letter left out',
      cluster({ values: ['Sao Palo'] }),
      ['Sao Palo | São Paulo | 2'],
    ],
    [
      'nothing alike',
      cluster({ values: ['platinum'] }),
      ['platinum | null | null'],
    ],
    [
      'one of a list',
      cluster({ operator: 'ANY_OF', values: ['gold', 'platinum'] }),
      ['platinum | null | null'],
    ],
    [
      'refused, too',
      cluster({ operator: 'NONE_OF', values: ['ontime'] }),
      ['ontime | on-time | 1'],
    ],
    [
      'a single one refused',
      cluster({ operator: 'IS_NOT', values: ['on time'] }),
      ['on time | on-time | 1'],
    ],
    ['a number in a text', cluster({ values: ['7'] }), []],
    [
      'a part that is held',
      cluster({ operator: 'CONTAINS', values: ['paulo'] }),
      [],
    ],
    [
      'a part that is not',
      cluster({ operator: 'STARTS_WITH', values: ['paulo'] }),
      ['paulo | null | null'],
    ],
    [
      'a part that is refused',
      cluster({ operator: 'NOT_CONTAINS', values: ['time'] }),
      [],
    ],
    [
      'a refused part that is not held',
      cluster({ operator: 'NOT_CONTAINS', values: ['zinc'] }),
      ['zinc | null | null'],
    ],
    ['no value is asked for', cluster({ operator: 'FILLED' }), []],
    [
      'numbers are not looked for',
      cluster({ kind: 'NUMBER', operator: 'IS', values: ['3'] }),
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(unseen(one)).toEqual(expected)
  })

  it('are said once, however a cluster asks for the whole of them', () => {
    const tin = { values: ['tin'] }
    const tables = { property: 'priceTables', ...tin }

    expect(
      unseen(
        cluster(tin),
        cluster({ operator: 'NONE_OF', ...tin }),
        // A list of price tables contains one when one of them is it.
        cluster(tables),
        cluster({ operator: 'CONTAINS', ...tables })
      )
    ).toEqual(['tin | null | null', 'tin | null | null'])
  })

  it('are said for each way to ask for a part of them', () => {
    const tin = { values: ['tin'] }

    expect(
      unseen(
        cluster({ operator: 'CONTAINS', ...tin }),
        cluster({ operator: 'STARTS_WITH', ...tin })
      )
    ).toEqual(['tin | null | null', 'tin | null | null'])
  })

  it('were probably meant as most customers write them', () => {
    const silwer = cluster({ values: ['silwer'] })

    expect(
      unseenBy(paying('silver', 'silber', 'silber', 'sliver'), silwer)
    ).toEqual(['silwer | silber | 2'])
    expect(
      unseenBy(paying('silver', 'silver', 'silber', 'sliver'), silwer)
    ).toEqual(['silwer | silver | 2'])
  })

  it('of one property leave no room for those of another with more', () => {
    const numbered = (property: string, count: number) =>
      cluster({
        property,
        operator: 'ANY_OF',
        values: Array.from({ length: count }, (_, at) => `${property} ${at}`),
      })

    const found = unseen(numbered('email', 400), numbered('phone', 300))

    expect(found).toHaveLength(200)
    expect(found.every((line) => line.startsWith('phone'))).toBe(true)
  })

  it('of a property with many values are looked for last, and not all', () => {
    const emails = Array.from(
      { length: 500 },
      (_, index) => `buyer${index}@acme.com`
    )

    const found = unseen(
      cluster({ property: 'email', operator: 'ANY_OF', values: emails }),
      cluster({ values: ['platinum'] })
    )

    expect(found).toHaveLength(200)
    expect(found[0]).toMatch(/^platinum/)
  })
})

describe('what was probably meant', () => {
  const held = [
    'delayed',
    'net 30',
    'buyer1@acme.com',
    'A1',
    'on-time',
    'debit',
    'cash',
    'vip',
    '---',
  ].map((value) => readHeld({ value, customers: 1 }))

  it.each([
    ['two letters swapped', 'dealyed', 'delayed'],
    ['two slips in a word of eight', 'deleyedd', 'delayed'],
    ['three slips', 'dileyett', null],
    ['another figure is another thing', 'net 60', null],
    ["nor is it another customer's e-mail", 'buyer2@acme.com', null],
    ['nor is one with a figure meant for one without', 'delayed1', null],
    ['another sign in front of the same figure', 'net-30', 'net 30'],
    ['short words are too alike', 'vap', null],
    ['so is a short one and a longer one', 'cas', null],
    ['one slip in a word of four', 'cach', 'cash'],
    ['two slips in a word of four', 'kach', null],
    ['two slips, the longer word has five', 'ebti', 'debit'],
    ['signs alone', '***', null],
  ])('%s', (_, written, expected) => {
    expect(meantValue(written, held)?.value ?? null).toBe(expected)
  })

  it('is the closest, then what comes first', () => {
    const silver = readHeld({ value: 'silver', customers: 9 })
    const silber = readHeld({ value: 'silber', customers: 9 })

    expect(meantValue('silbre', [silver, silber])?.value).toBe('silber')
    expect(meantValue('silwer', [silver, silber])?.value).toBe('silver')
    expect(meantValue('silwer', [silber, silver])?.value).toBe('silber')
  })

  it.each([
    ['', '', 3, 0],
    ['abc', 'abc', 3, 0],
    ['abc', 'acb', 3, 1],
    ['ab', 'xa', 3, 2],
    ['abc', 'abcd', 3, 1],
    ['abc', 'abcdef', 3, 3],
    ['abc', 'xyz', 3, 3],
    // More than the most are not counted.
    ['abc', 'abcdef', 1, 2],
    ['abcdef', 'uvwxyz', 1, 2],
  ])('%j and %j are, up to %i, %i apart', (one, other, most, expected) => {
    expect(slips(one, other, most)).toBe(expected)
    expect(slips(other, one, most)).toBe(expected)
  })
})
