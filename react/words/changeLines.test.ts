import { english } from '../testing/languages'
import { customerProperties } from '../testing/samples'
import type { Cluster, Match } from '../typings/schema'
import { changeLines } from './changeLines'
import { propertiesByName } from './clusterSentence'

const properties = propertiesByName(customerProperties)

const cluster = (
  property: string,
  operator: Cluster['operator'],
  ...values: readonly string[]
): Cluster => ({ property, operator, values, exact: false })

const record = (match: Match, ...clusters: readonly Cluster[]) => ({
  match,
  clusters,
})

const onTime = cluster('payment', 'IS', 'on-time')
const late = cluster('payment', 'IS', 'late')
const scored = cluster('score', 'AT_LEAST', '700')
const many = cluster('payment', 'ANY_OF', 'a', 'b', 'c')
const more = cluster('payment', 'ANY_OF', 'b', 'c', 'd', 'e')

describe('what a change did', () => {
  it.each([
    [
      'a first save',
      null,
      record('ALL', onTime),
      ['Added: Payment is on-time'],
    ],
    ['a removal', record('ALL', onTime), null, ['Removed: Payment is on-time']],
    [
      'another value',
      record('ALL', onTime),
      record('ALL', late),
      ['Payment is on-time → Payment is late'],
    ],
    [
      'another way to combine',
      record('ALL', onTime, scored),
      record('ANY', onTime, scored),
      ['All of these must hold → Any one of these is enough'],
    ],
    [
      'one line less, one more',
      record('ALL', onTime),
      record('ALL', scored),
      ['Removed: Payment is on-time', 'Added: Credit score is at least 700'],
    ],
    [
      'values of a list',
      record('ALL', many),
      record('ALL', more),
      ['Payment: 2 values added (d, e), 1 value removed (a)'],
    ],
    ['nothing', record('ALL', onTime), record('ALL', onTime), []],
  ])('%s', (_, before, after, expected) => {
    expect(changeLines(english, properties, before, after)).toEqual(expected)
  })
})
