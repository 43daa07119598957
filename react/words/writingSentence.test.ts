import { english } from '../testing/languages'
import { warningOfChange, writingSentence } from './writingSentence'

describe('what is wrong with a payment condition one writes', () => {
  it.each([
    [
      'a code of ours',
      'NOT_DAYS',
      'Write the days of each installment, for example 30/60/90.',
    ],
    [
      'one that means something else elsewhere',
      'EMPTY_VALUE',
      'Write something here.',
    ],
    [
      'a trouble of the platform',
      'STORAGE_UNAVAILABLE',
      'The storage of the app is not answering. Try again in a moment.',
    ],
    [
      'a right that is missing',
      'GATEWAY_FORBIDDEN',
      'Your user may not change payment rules. Ask whoever manages users for that permission.',
    ],
    [
      'a code nobody knows',
      'ODD',
      'Payment condition: the value was refused (ODD).',
    ],
  ])('%s', (_, code, expected) => {
    expect(writingSentence(english, { code, path: [] })).toBe(expected)
  })

  it('a plan that lingers is named as people say it', () => {
    expect(
      warningOfChange(english, {
        code: 'PLAN_LINGERS',
        path: ['plans', '15/30'],
      })
    ).toMatch(/^Checkout may show the plan 2x - 15 and 30 days for up to ten/)
  })
})
