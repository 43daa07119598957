import { english, portuguese, spanish } from '../testing/languages'
import { summarySentence } from './summarySentence'

describe('how many conditions a change touched', () => {
  it.each([
    [
      english,
      { added: 12, changed: 3, removed: 1 },
      '12 added, 3 changed and 1 removed',
    ],
    [english, { added: 0, changed: 1, removed: 0 }, '1 changed'],
    [english, { added: 0, changed: 0, removed: 0 }, 'nothing'],
    [
      portuguese,
      { added: 1, changed: 2, removed: 0 },
      '1 adicionada e 2 alteradas',
    ],
    [spanish, { added: 2, changed: 0, removed: 1 }, '2 agregadas y 1 quitada'],
  ])('%#', (language, summary, expected) => {
    expect(summarySentence(language, summary)).toBe(expected)
  })
})
