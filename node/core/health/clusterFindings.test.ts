import type { Cluster, Match, Operator } from '../cluster'
import { cluster } from '../fixtures/builders'
import { prepareCluster } from '../preparedCluster'
import { clusterFindings } from './clusterFindings'

const said = (match: Match, clusters: readonly Cluster[]) =>
  clusterFindings({
    match,
    clusters: clusters.flatMap((one) => prepareCluster(one) ?? []),
  }).map(({ code, path }) => [code, ...path].join(' ').replace(' clusters', ''))

const text = (operator: Operator, ...values: string[]) =>
  cluster({ operator, values })

const exact = (operator: Operator, ...values: string[]) =>
  cluster({ operator, values, exact: true })

const number = (operator: Operator, ...values: string[]) =>
  cluster({ property: 'score', kind: 'NUMBER', operator, values })

const day = (operator: Operator, ...values: string[]) =>
  cluster({ property: 'since', kind: 'DATE', operator, values })

const flag = (operator: Operator, ...values: string[]) =>
  cluster({ property: 'isCorporate', kind: 'BOOLEAN', operator, values })

const tables = (operator: Operator, ...values: string[]) =>
  cluster({ property: 'priceTables', operator, values })

describe('nobody can meet all of', () => {
  const IMPOSSIBLE = ['CONTRADICTION 0 1']

  it.each<[string, readonly Cluster[], readonly string[]]>([
    ['two different values', [text('IS', 'a'), text('IS', 'b')], IMPOSSIBLE],
    [
      'the same value twice is no contradiction',
      [text('IS', 'a'), text('ANY_OF', 'A ', 'c')],
      [],
    ],
    [
      'lists that share nothing',
      [text('ANY_OF', 'a', 'b'), text('ANY_OF', 'c')],
      IMPOSSIBLE,
    ],
    [
      'lists that share a value',
      [text('ANY_OF', 'a', 'b'), text('ANY_OF', 'b', 'c')],
      [],
    ],
    ['a value and not it', [text('IS', 'a'), text('IS_NOT', 'A')], IMPOSSIBLE],
    ['a value and not another', [text('IS', 'a'), text('IS_NOT', 'b')], []],
    [
      'all of a list refused',
      [text('ANY_OF', 'a', 'b'), text('NONE_OF', 'b', 'a', 'c')],
      IMPOSSIBLE,
    ],
    ['empty and a value', [text('EMPTY'), text('IS', 'a')], IMPOSSIBLE],
    ['empty and not a value', [text('EMPTY'), text('IS_NOT', 'a')], []],
    ['empty and filled', [number('EMPTY'), number('FILLED')], IMPOSSIBLE],
    [
      'a value without a part it has not',
      [text('IS', 'gold'), text('CONTAINS', 'x')],
      IMPOSSIBLE,
    ],
    [
      'a value with a part it has',
      [text('IS', 'gold'), text('ENDS_WITH', 'LD')],
      [],
    ],
    [
      'two beginnings',
      [text('STARTS_WITH', 'go'), text('STARTS_WITH', 'si')],
      IMPOSSIBLE,
    ],
    [
      'a beginning of a beginning',
      [text('STARTS_WITH', 'go'), text('STARTS_WITH', 'gol')],
      [],
    ],
    [
      'two ends',
      [text('ENDS_WITH', 'ld'), text('ENDS_WITH', 'er')],
      IMPOSSIBLE,
    ],
    [
      'a part that is refused',
      [text('CONTAINS', 'gold'), text('NOT_CONTAINS', 'ol')],
      IMPOSSIBLE,
    ],
    [
      'a part and a longer one refused',
      [text('CONTAINS', 'ol'), text('NOT_CONTAINS', 'gold')],
      [],
    ],
    [
      'two spellings, both exact',
      [exact('IS', 'Gold'), exact('IS', 'GOLD')],
      IMPOSSIBLE,
    ],
    [
      'an exact and a folded spelling',
      [exact('IS', 'Gold'), text('IS', 'GOLD')],
      [],
    ],
    [
      'an exact spelling of another word',
      [exact('IS', 'Gold'), text('IS', 'silver')],
      IMPOSSIBLE,
    ],
    [
      'numbers apart',
      [number('AT_LEAST', '10'), number('LESS', '5')],
      IMPOSSIBLE,
    ],
    [
      'numbers that touch',
      [number('AT_LEAST', '10'), number('AT_MOST', '10.0')],
      [],
    ],
    [
      'above and below one number',
      [number('GREATER', '10'), number('LESS', '10')],
      IMPOSSIBLE,
    ],
    [
      'between two numbers',
      [number('GREATER', '10'), number('LESS', '10.1')],
      [],
    ],
    [
      'a number outside',
      [number('BETWEEN', '1', '5'), number('IS', '9')],
      IMPOSSIBLE,
    ],
    [
      'a number among others, none of which is it',
      [number('ANY_OF', '1', '9'), number('IS', '5')],
      IMPOSSIBLE,
    ],
    [
      'a number among others, one of which is it',
      [number('ANY_OF', '1', '5', '9'), number('IS', '5')],
      [],
    ],
    ['a number inside', [number('BETWEEN', '1', '5'), number('IS', '5')], []],
    [
      'days apart',
      [day('BEFORE', '2024-01-01'), day('AFTER', '2024-06-01')],
      IMPOSSIBLE,
    ],
    [
      'between two days in a row',
      [day('AFTER', '2024-02-28'), day('BEFORE', '2024-02-29')],
      IMPOSSIBLE,
    ],
    [
      'between two days in a row, across a leap day',
      [day('AFTER', '2024-02-28'), day('BEFORE', '2024-03-01')],
      [],
    ],
    [
      'between two days in a row, the later one first',
      [day('BEFORE', '2024-02-29'), day('AFTER', '2024-02-28')],
      IMPOSSIBLE,
    ],
    [
      'between two days in a row, beside a third one',
      [
        day('IS_NOT', '2024-01-01'),
        day('AFTER', '2024-02-28'),
        day('BEFORE', '2024-02-29'),
      ],
      ['CONTRADICTION 0 1 2'],
    ],
    ['yes and no', [flag('IS', 'true'), flag('IS', 'false')], IMPOSSIBLE],
    ['not yes, but filled', [flag('IS_NOT', 'true'), flag('FILLED')], []],
    ['yes and not no', [flag('IS', 'true'), flag('IS_NOT', 'false')], []],
    [
      'neither yes nor no, but filled',
      [flag('IS_NOT', 'true'), flag('IS_NOT', 'false'), flag('FILLED')],
      ['CONTRADICTION 0 1 2'],
    ],
    [
      'neither yes nor no: without a value',
      [flag('IS_NOT', 'true'), flag('IS_NOT', 'false')],
      [],
    ],
    [
      'two price tables of a list',
      [tables('IS', 'retail'), tables('IS', 'vip')],
      [],
    ],
    [
      'a price table and not it',
      [tables('IS', 'retail'), tables('NOT_CONTAINS', 'Retail')],
      IMPOSSIBLE,
    ],
    ['different properties', [text('IS', 'a'), number('IS', '1')], []],
  ])('%s', (_, clusters, expected) => {
    expect(said('ALL', clusters)).toEqual(expected)
  })

  it('of any: only when each of them is impossible', () => {
    const reversed = number('BETWEEN', '9', '1')

    expect(
      said('ANY', [reversed, day('BETWEEN', '2024-02-02', '2024-01-01')])
    ).toEqual(IMPOSSIBLE)
    expect(said('ANY', [reversed, text('IS', 'a')])).toEqual([])
    expect(said('ALL', [reversed])).toEqual(['CONTRADICTION 0'])
  })
})

describe('everybody meets any of', () => {
  const ALWAYS = ['ALWAYS_TRUE 0 1']

  it.each<[string, readonly Cluster[], readonly string[]]>([
    ['filled and empty', [text('FILLED'), text('EMPTY')], ALWAYS],
    ['a value and not it', [text('IS', 'a'), text('IS_NOT', 'A ')], ALWAYS],
    ['a value and not another', [text('IS', 'a'), text('IS_NOT', 'b')], []],
    [
      'not one and not another value',
      [text('IS_NOT', 'a'), text('IS_NOT', 'b')],
      ALWAYS,
    ],
    [
      'lists that refuse nothing in common',
      [text('NONE_OF', 'a', 'b'), text('NONE_OF', 'c')],
      ALWAYS,
    ],
    [
      'lists that refuse a value in common',
      [text('NONE_OF', 'a', 'b'), text('NONE_OF', 'b')],
      [],
    ],
    [
      'numbers from both sides: one without a number is missing',
      [number('AT_LEAST', '5'), number('LESS', '5')],
      [],
    ],
    [
      'numbers from both sides, and none',
      [number('AT_LEAST', '5'), number('LESS', '5'), number('EMPTY')],
      ['ALWAYS_TRUE 0 1 2'],
    ],
    [
      'yes, no and none',
      [flag('IS', 'true'), flag('IS', 'false'), flag('EMPTY')],
      ['ALWAYS_TRUE 0 1 2'],
    ],
    ['yes and no', [flag('IS', 'true'), flag('IS', 'false')], []],
    [
      'a part and not it',
      [text('CONTAINS', 'a'), text('NOT_CONTAINS', 'a')],
      ALWAYS,
    ],
    [
      'not one price table and not another: a list may have both',
      [tables('IS_NOT', 'retail'), tables('IS_NOT', 'vip')],
      [],
    ],
    ['different properties', [text('FILLED'), number('EMPTY')], []],
  ])('%s', (_, clusters, expected) => {
    expect(said('ANY', clusters)).toEqual(expected)
  })
})

describe('the same cluster twice', () => {
  it.each<[string, readonly Cluster[], readonly string[]]>([
    [
      'in other letters',
      [text('IS', 'Gold'), text('IS', 'GÓLD ')],
      ['SAME_CLUSTER_TWICE 1'],
    ],
    [
      'as a list of one',
      [text('IS_NOT', 'a'), text('NONE_OF', 'a', 'A')],
      ['SAME_CLUSTER_TWICE 1'],
    ],
    [
      'in other letters, both exact',
      [exact('IS_NOT', 'Gold'), exact('IS_NOT', 'GOLD')],
      [],
    ],
    [
      'of numbers written differently',
      [number('GREATER', '5'), number('GREATER', '5.0')],
      ['SAME_CLUSTER_TWICE 1'],
    ],
    [
      'as written and in any letters',
      [text('IS_NOT', 'GOLD'), exact('IS_NOT', 'GOLD')],
      [],
    ],
    [
      'filled, in any letters',
      [text('FILLED'), exact('FILLED')],
      ['SAME_CLUSTER_TWICE 1'],
    ],
    [
      'of numbers, which have no letters',
      [number('LESS', '5'), { ...number('LESS', '5'), exact: true }],
      ['SAME_CLUSTER_TWICE 1'],
    ],
    [
      'a range and its like',
      [number('BETWEEN', '1', '2'), number('BETWEEN', '1', '3')],
      [],
    ],
    [
      'a range and its reverse',
      [number('BETWEEN', '1', '2'), number('BETWEEN', '2', '1')],
      ['CONTRADICTION 0 1'],
    ],
  ])('%s', (_, clusters, expected) => {
    expect(said('ALL', clusters)).toEqual(expected)
  })
})
