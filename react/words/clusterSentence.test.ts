import { english, portuguese, spanish } from '../testing/languages'
import { customerProperties } from '../testing/samples'
import type { Match, Operator } from '../typings/schema'
import type { SpokenCluster } from './clusterSentence'
import {
  clusterSentence,
  clustersSentence,
  propertiesByName,
} from './clusterSentence'

const properties = propertiesByName(customerProperties)

const cluster = (
  property: string,
  operator: Operator | null,
  values: readonly string[] = [],
  exact = false
): SpokenCluster => ({ property, operator, values, exact })

const onTime = cluster('payment', 'IS', ['on-time'])
const corporate = cluster('isCorporate', 'IS', ['true'])

describe('a cluster in a sentence', () => {
  it.each([
    ['text', onTime, 'Payment is on-time'],
    [
      'one of several values',
      cluster('payment', 'ANY_OF', ['on-time', 'in advance']),
      'Payment is on-time or in advance',
    ],
    [
      'none of several values',
      cluster('payment', 'NONE_OF', ['late', 'never']),
      'Payment is none of late and never',
    ],
    [
      'many values are counted after three',
      cluster('payment', 'ANY_OF', ['a', 'b', 'c', 'd', 'e']),
      'Payment is a, b, c or 2 others',
    ],
    [
      'a value taken as written',
      cluster('payment', 'IS', ['GOLD'], true),
      'Payment is GOLD (exactly as written)',
    ],
    ['no value at all', cluster('payment', 'EMPTY'), 'Payment is empty'],
    ['yes or no', corporate, 'Corporate is yes'],
    [
      'a number',
      cluster('score', 'AT_LEAST', ['1500.5']),
      'Credit score is at least 1,500.5',
    ],
    [
      'a number too long for a double stays as it is',
      cluster('score', 'IS', ['9007199254740993']),
      'Credit score is 9007199254740993',
    ],
    [
      'a range',
      cluster('score', 'BETWEEN', ['1', '2']),
      'Credit score is between 1 and 2',
    ],
    [
      'a day is the same day in every time zone',
      cluster('customerSince', 'IS', ['2026-01-31']),
      'Customer since is on Jan 31, 2026',
    ],
    [
      'a property that is gone goes by its name',
      cluster('tier', 'IS', ['gold']),
      'tier is gold',
    ],
    ['nothing chosen yet', cluster('', null), '… …'],
    ['no operator yet', cluster('payment', null), 'Payment …'],
    ['no value yet', cluster('payment', 'IS', ['']), 'Payment is …'],
    ['no values yet', cluster('payment', 'ANY_OF'), 'Payment is …'],
    [
      'half a range',
      cluster('score', 'BETWEEN', ['1', '']),
      'Credit score is between 1 and …',
    ],
  ])('%s', (_, given, expected) => {
    expect(clusterSentence(english, properties, given)).toBe(expected)
  })

  it.each([
    [
      'Portuguese',
      portuguese,
      'Credit score é no mínimo 1.500,5',
      'Customer since é a partir de 31 de jan. de 2026',
    ],
    [
      'Spanish',
      spanish,
      'Credit score es como mínimo 1500,5',
      'Customer since es a partir del 31 ene 2026',
    ],
  ])('numbers and days as %s writes them', (_, language, number, day) => {
    expect(
      clusterSentence(
        language,
        properties,
        cluster('score', 'AT_LEAST', ['1500.5'])
      )
    ).toBe(number)

    expect(
      clusterSentence(
        language,
        properties,
        cluster('customerSince', 'FROM', ['2026-01-31'])
      )
    ).toBe(day)
  })
})

describe('clusters in a sentence', () => {
  const cases: ReadonlyArray<
    [string, Match, readonly SpokenCluster[], string | null]
  > = [
    ['none', 'ALL', [], null],
    ['one', 'ANY', [onTime], 'Payment is on-time'],
    [
      'all of two',
      'ALL',
      [onTime, corporate],
      'Payment is on-time, and Corporate is yes',
    ],
    [
      'any of three',
      'ANY',
      [onTime, corporate, cluster('score', 'LESS', ['5'])],
      'Payment is on-time, or Corporate is yes, or Credit score is less than 5',
    ],
    [
      'any of two values of one property says the property once',
      'ANY',
      [onTime, cluster('payment', 'IS', ['in advance']), corporate],
      'Payment is on-time or in advance, or Corporate is yes',
    ],
    [
      'all of two values of one property are two sentences',
      'ALL',
      [onTime, cluster('payment', 'IS', ['in advance'])],
      'Payment is on-time, and Payment is in advance',
    ],
    [
      'what is taken as written stays apart',
      'ANY',
      [onTime, cluster('payment', 'IS', ['GOLD'], true)],
      'Payment is on-time, or Payment is GOLD (exactly as written)',
    ],
  ]

  it.each(cases)('%s', (_, match, clusters, expected) => {
    expect(clustersSentence(english, properties, match, clusters)).toBe(
      expected
    )
  })
})
