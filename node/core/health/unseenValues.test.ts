import type { Cluster } from '../cluster'
import { cluster } from '../fixtures/builders'
import { prepareCluster } from '../preparedCluster'
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

const unseen = (...clusters: readonly Cluster[]) =>
  unseenValues(
    clusters.flatMap((one) => prepareCluster(one) ?? []),
    CUSTOMERS
  ).map(({ value, meant, distance }) => `${value} | ${meant} | ${distance}`)

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
    ['no value is asked for', cluster({ operator: 'FILLED' }), []],
    [
      'numbers are not looked for',
      cluster({ kind: 'NUMBER', operator: 'LESS', values: ['3'] }),
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(unseen(one)).toEqual(expected)
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
  const held = ['delayed', 'net 30', 'buyer1@acme.com', 'A1', 'on-time'].map(
    (value) => readHeld({ value, customers: 1 })
  )

  it.each([
    ['two letters swapped', 'dealyed', 'delayed'],
    ['two slips in a word of eight', 'deleyedd', 'delayed'],
    ['three slips', 'dileyett', null],
    ['another figure is another thing', 'net 60', null],
    ["nor is it another customer's e-mail", 'buyer2@acme.com', null],
    ['short words are too alike', 'A2', null],
  ])('%s', (_, written, expected) => {
    expect(meantValue(written, held)?.value ?? null).toBe(expected)
  })

  it('is the closest, then what most customers hold', () => {
    const few = readHeld({ value: 'silver', customers: 1 })
    const many = readHeld({ value: 'silber', customers: 9 })

    expect(meantValue('silvre', [few, many])?.value).toBe('silver')
    expect(meantValue('silwer', [few, many])?.value).toBe('silber')
  })

  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abc', 'xyz', 3],
  ])('%j and %j are %i apart', (one, other, expected) => {
    expect(slips(one, other, 3)).toBe(expected)
    expect(slips(other, one, 3)).toBe(expected)
  })
})
