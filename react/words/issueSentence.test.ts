import { english, portuguese } from '../testing/languages'
import { issueSentence } from './issueSentence'

describe('an issue becomes a sentence', () => {
  it.each([
    [
      'a code of ours',
      { code: 'EMPTY_VALUE', path: ['clusters', '0', 'values', '0'] },
      'Write a value.',
    ],
    [
      'a warning that names its line',
      { code: 'BROKEN_PROPERTY_GONE', path: ['clusters', '1'] },
      'Cluster 2: customers no longer have this property, so nobody is offered the condition. Choose another property and save.',
    ],
    [
      'a plan in the path is said as people say it',
      { code: 'PLAN_ALSO_UNRESTRICTED', path: ['plans', '15/30'] },
      'Its plan 2x - 15 and 30 days is offered to everyone by another payment condition, so these clusters do not withhold it. Make the other one for certain customers too, or take the plan out of it.',
    ],
    [
      'an unknown code names the line',
      { code: 'ODD', path: ['clusters', '2', 'values'] },
      'Cluster 3: the value was refused (ODD).',
    ],
    [
      'an unknown code at an unknown place names the condition',
      { code: 'ODD', path: [] },
      'Payment condition: the value was refused (ODD).',
    ],
    [
      'an unknown reason to be broken is still said to be broken',
      { code: 'BROKEN_ODD', path: [] },
      "Its clusters can't be evaluated, so nobody is offered it. Write them again and save.",
    ],
  ])('%s', (_, issue, expected) => {
    expect(issueSentence(english, issue)).toBe(expected)
  })

  it('shows a number as the language writes it', () => {
    const issue = { code: 'NOT_A_NUMBER', path: [] }

    expect(issueSentence(english, issue)).toContain('1500.50')
    expect(issueSentence(portuguese, issue)).toContain('1500,50')
  })
})
