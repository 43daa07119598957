import { english, portuguese, spanish } from '../testing/languages'
import { planKeySentence, planSentence } from './plansSentence'

const installments = (...days: number[]) =>
  days.map((each) => ({ days: each, interestPercent: 0 }))

describe('a plan is said as people say it', () => {
  it.each([
    ['one installment', installments(30), '1x - 30 days'],
    ['one day alone is singular', installments(1), '1x - 1 day'],
    ['on the day of purchase', installments(0), '1x - 0 days'],
    ['two installments', installments(15, 30), '2x - 15 and 30 days'],
    [
      'several days are plural, even with 1',
      installments(0, 1),
      '2x - 0 and 1 days',
    ],
    ['three installments', installments(15, 30, 45), '3x - 15, 30 and 45 days'],
    [
      'the same interest is said once',
      [
        { days: 30, interestPercent: 1.5 },
        { days: 60, interestPercent: 1.5 },
      ],
      '2x - 30 and 60 days (1.5% interest)',
    ],
    [
      'different interest is said in order',
      [
        { days: 30, interestPercent: 0 },
        { days: 60, interestPercent: 2 },
      ],
      '2x - 30 and 60 days (0% and 2% interest)',
    ],
  ])('%s', (_, given, expected) => {
    expect(planSentence(english, given)).toBe(expected)
  })

  it.each([
    ['Portuguese', portuguese, '2x - 15 e 30 dias (1,5% de juros)'],
    ['Spanish', spanish, '2x - 15 y 30 días (1,5% de interés)'],
  ])('in %s, with its decimal mark', (_, language, expected) => {
    const plan = [15, 30].map((days) => ({ days, interestPercent: 1.5 }))

    expect(planSentence(language, plan)).toBe(expected)
  })

  it.each([
    ['a key of one', '30', '1x - 30 days'],
    ['a key of several', '15/30', '2x - 15 and 30 days'],
    ['what is no key stays as it is', 'soon', 'soon'],
    ['nothing stays nothing', '', ''],
  ])('by its key: %s', (_, key, expected) => {
    expect(planKeySentence(english, key)).toBe(expected)
  })
})
