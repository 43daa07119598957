import { exactText, foldText } from './text'

describe('foldText', () => {
  it.each([
    ['letter case', 'GOLD', 'gold'],
    ['outer spaces', '  gold\u00a0', 'gold'],
    ['accents', 'São Paulo', 'sao paulo'],
    ['accents written as marks', 'Sa\u0303o Paulo', 'SÃO PAULO'],
    ['cedilla and diaeresis', 'Curaçao Köln', 'curacao koln'],
    ['accents alone', 'ÀÉ', 'ae'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['capital sharp s', 'STRAẞE', 'strasse'],
    ['both small sigmas', 'οδος', 'ΟΔΟΣ'],
    ['the Turkish capital i', 'İzmir', 'izmir'],
  ])('%s makes no difference', (_, left, right) => {
    expect(foldText(left)).toBe(foldText(right))
  })

  it.each([
    ['inner spaces', 'New York', 'NewYork'],
    ['punctuation', 'on-time', 'on time'],
    ['another letter', 'gold', 'golf'],
    ['marks that are letters: Japanese', 'か', 'が'],
    ['marks that are letters: Hindi', 'कि', 'की'],
    ['emoji', '😀', '😁'],
    ['wildcards are letters', 'g*', 'gold'],
    ['backslash and quote', '\\"', '"'],
  ])('%s makes one', (_, left, right) => {
    expect(foldText(left)).not.toBe(foldText(right))
  })

  it('does not find a syllable inside another one', () => {
    expect(foldText('각')).not.toContain(foldText('가'))
  })
})

describe('exactText', () => {
  it.each([
    ['one letter written in two ways is the same', 'S\u0303', 'S̃', true],
    ['composed and decomposed are the same', 'Sa\u0303o', 'S\u00e3o', true],
    ['letter case differs', 'Gold', 'gold', false],
    ['accents differ', 'São', 'Sao', false],
    ['outer spaces differ', 'gold ', 'gold', false],
  ])('%s', (_, left, right, expected) => {
    expect(exactText(left) === exactText(right)).toBe(expected)
  })
})
