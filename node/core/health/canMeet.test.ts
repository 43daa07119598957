import type { Cluster, Match } from '../cluster'
import { OPERATORS } from '../cluster'
import { cluster } from '../fixtures/builders'
import type { PreparedCluster } from '../preparedCluster'
import { prepareCluster } from '../preparedCluster'
import { oneOf } from '../untrusted'
import type { Audience } from './audience'
import { isWithin } from './audience'
import { canMeet, impossibleGroup } from './canMeet'
import { fails, holds } from './literal'

const prepared = (given: Partial<Cluster>): PreparedCluster => {
  const one = prepareCluster(cluster(given))

  if (one === null) throw new Error('a cluster nobody can judge')

  return one
}

/** `STARTS_WITH go`; `exactly` marks it exact, and a comma parts values. */
const line = (text: string, given: Partial<Cluster> = {}): PreparedCluster => {
  const exact = text.startsWith('exactly ')
  const [operator, ...words] = text.replace('exactly ', '').split(' ')

  return prepared({
    operator: oneOf(OPERATORS, operator) ?? 'IS',
    values: words.length === 0 ? [] : words.join(' ').split(','),
    exact,
    ...given,
  })
}

/** A line after `not` must not hold. */
const literal = (text: string, given: Partial<Cluster> = {}) =>
  text.startsWith('not ')
    ? fails(line(text.slice(4), given))
    : holds(line(text, given))

describe('one text', () => {
  it.each<[boolean, ...string[]]>([
    [true, 'IS gold'],
    [true, 'IS gold', 'IS GOLD'],
    [false, 'IS gold', 'IS silver'],
    [true, 'ANY_OF gold,silver', 'IS silver'],
    [false, 'ANY_OF gold,silver', 'IS bronze'],
    [false, 'IS gold', 'IS_NOT gold'],
    [true, 'IS gold', 'IS_NOT silver'],
    [true, 'ANY_OF gold,silver', 'NONE_OF gold'],
    [false, 'ANY_OF gold,silver', 'NONE_OF gold,silver'],
    [false, 'IS gold', 'EMPTY'],
    [true, 'IS gold', 'FILLED'],
    [true, 'IS gold', 'STARTS_WITH go'],
    [false, 'IS gold', 'STARTS_WITH si'],
    [false, 'IS gold', 'NOT_CONTAINS ol'],
    [false, 'EMPTY', 'FILLED'],
    [false, 'EMPTY', 'CONTAINS o'],
    [true, 'EMPTY', 'NOT_CONTAINS o'],
    [true, 'FILLED', 'CONTAINS o'],
    [false, 'not FILLED', 'not EMPTY'],
    [true, 'FILLED', 'NOT_CONTAINS o'],
    [true, 'CONTAINS ol', 'CONTAINS ilv'],
    [true, 'CONTAINS gold', 'IS_NOT silver'],
    [true, 'STARTS_WITH gold', 'IS_NOT gold'],
    [true, 'ENDS_WITH gold', 'IS_NOT gold'],
    [false, 'CONTAINS gold', 'NOT_CONTAINS ol'],
    [true, 'CONTAINS ol', 'NOT_CONTAINS gold'],
    [false, 'STARTS_WITH gold', 'NOT_CONTAINS ol'],
    [false, 'ENDS_WITH gold', 'NOT_CONTAINS ol'],
    [false, 'STARTS_WITH go', 'STARTS_WITH si'],
    [true, 'STARTS_WITH go', 'STARTS_WITH gold'],
    [true, 'STARTS_WITH gold', 'STARTS_WITH go'],
    [false, 'ENDS_WITH ld', 'ENDS_WITH er'],
    [true, 'ENDS_WITH ld', 'ENDS_WITH old'],
    [true, 'ENDS_WITH old', 'ENDS_WITH ld'],
    [true, 'STARTS_WITH go', 'ENDS_WITH er'],
    [false, 'STARTS_WITH gold', 'not STARTS_WITH go'],
    [true, 'STARTS_WITH go', 'not STARTS_WITH gold'],
    [true, 'STARTS_WITH go', 'not STARTS_WITH si'],
    [true, 'ENDS_WITH ld', 'not ENDS_WITH er'],
    [false, 'ENDS_WITH gold', 'not ENDS_WITH ld'],
    [true, 'ENDS_WITH ld', 'not ENDS_WITH gold'],
    [true, 'ENDS_WITH gold', 'not STARTS_WITH gold'],
    [true, 'STARTS_WITH gold', 'not ENDS_WITH gold'],
    [true, 'CONTAINS gold', 'not STARTS_WITH gold'],
    [true, 'CONTAINS gold', 'not ENDS_WITH gold'],
    [true, 'not STARTS_WITH go', 'not STARTS_WITH si'],
    [true, 'NOT_CONTAINS go', 'NOT_CONTAINS gold'],
    // Exact and folded: in doubt it can be met.
    [true, 'exactly STARTS_WITH Go', 'STARTS_WITH si'],
    [true, 'exactly CONTAINS Gold', 'NOT_CONTAINS gold'],
    [false, 'exactly CONTAINS Gold', 'exactly NOT_CONTAINS Go'],
    [true, 'CONTAINS gold', 'exactly NOT_CONTAINS GOLD'],
    [false, 'exactly IS Gold', 'IS silver'],
    [true, 'exactly ANY_OF Gold,Silver', 'exactly IS_NOT Gold'],
    [true, 'exactly IS Gold', 'IS gold'],
    [false, 'exactly IS Gold', 'exactly IS gold'],
    [false, 'exactly IS Gold', 'exactly STARTS_WITH go'],
    [true, 'exactly IS Gold', 'STARTS_WITH go'],
    [true, 'IS gold', 'exactly STARTS_WITH GO'],
    [true, 'IS gold', 'exactly STARTS_WITH go'],
    [true, 'IS gold', 'exactly NOT_CONTAINS Go'],
    [true, 'exactly IS_NOT Gold', 'IS gold'],
  ])('can meet it: %p: %s, %s', (expected, ...texts) => {
    expect(canMeet(texts.map((text) => literal(text)))).toBe(expected)
    expect(canMeet([...texts].reverse().map((text) => literal(text)))).toBe(
      expected
    )
  })
})

describe('a list', () => {
  it.each<[string, boolean, ...string[]]>([
    ['tags', true, 'IS gold', 'IS silver'],
    ['followers', true, 'IS gold', 'IS silver'],
    ['priceTables', true, 'IS gold', 'IS silver'],
    ['payment', false, 'IS gold', 'IS silver'],
    ['tags', false, 'IS gold', 'IS silver', 'IS_NOT silver'],
    ['tags', true, 'IS_NOT gold', 'IS_NOT silver'],
  ])('of %s can meet it: %p: %s, %s', (property, expected, ...texts) => {
    const literals = texts.map((text) => literal(text, { property }))

    expect(canMeet(literals)).toBe(expected)
    expect(impossibleGroup(literals)).toEqual(expected ? null : literals)
  })
})

test('several properties can be met each by itself', () => {
  const gold = literal('IS gold')
  const silver = literal('IS silver', { property: 'location' })

  expect(canMeet([gold, silver])).toBe(true)
  expect(canMeet([gold, silver, literal('IS_NOT gold')])).toBe(false)
})

test('a range that ends before it begins is met by nobody', () => {
  const range = (...values: string[]) =>
    holds(
      prepared({
        property: 'creditScore',
        kind: 'NUMBER',
        operator: 'BETWEEN',
        values,
      })
    )

  expect(canMeet([range('1', '2')])).toBe(true)
  expect(canMeet([range('2', '1')])).toBe(false)
})

describe('everybody one condition is for is one the other is for', () => {
  const audience = (match: Match, ...texts: string[]): Audience => ({
    match,
    clusters: texts.map((text) => line(text)),
  })

  it.each<[string, Audience, Audience, boolean]>([
    ['the same', audience('ALL', 'IS gold'), audience('ALL', 'IS gold'), true],
    [
      'another',
      audience('ALL', 'IS gold'),
      audience('ALL', 'IS silver'),
      false,
    ],
    [
      'one of several',
      audience('ALL', 'IS gold'),
      audience('ANY', 'IS gold', 'IS silver'),
      true,
    ],
    [
      'both of several',
      audience('ANY', 'IS gold', 'IS silver'),
      audience('ANY', 'IS silver', 'IS gold', 'IS bronze'),
      true,
    ],
    [
      'none of several',
      audience('ALL', 'IS bronze'),
      audience('ANY', 'IS gold', 'IS silver'),
      false,
    ],
    [
      'one of two alone',
      audience('ANY', 'IS gold', 'IS silver'),
      audience('ALL', 'IS gold'),
      false,
    ],
    [
      'more is asked',
      audience('ALL', 'STARTS_WITH go'),
      audience('ALL', 'STARTS_WITH go', 'ENDS_WITH ld'),
      false,
    ],
    [
      'less is asked',
      audience('ALL', 'STARTS_WITH go', 'ENDS_WITH ld'),
      audience('ALL', 'STARTS_WITH go'),
      true,
    ],
    [
      'all that is asked, and more',
      audience('ALL', 'IS gold'),
      audience('ALL', 'STARTS_WITH go', 'ENDS_WITH ld'),
      true,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(isWithin(one, other)).toBe(expected)
  })
})
