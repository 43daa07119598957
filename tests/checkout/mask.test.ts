import fc from 'fast-check'

import { maskText } from '../../checkout/teaching/mask'
import { VOCABULARY } from '../../checkout/teaching/vocabulary'
import { isMasked } from '../../node/core/pageCapture'

const DAYS = new Set([0, 15, 30, 60])
const mask = (text: string): string => maskText(text, DAYS)

describe('of a text stays what recognition needs', () => {
  it.each([
    ['deadlines and counts', '2x - 15/30 dias', '2x - 15/30 dias'],
    ['deadlines in words', '30 y 60 días', '30 y 60 días'],
    ['ordinals', '1ª parcela em 15 dias', '1ª parcela em 15 dias'],
    ['values', '[15,30]', '[15,30]'],
    ['an amount, but for its shape', '2x de R$ 1.050,30', '2x de R$ 0.000,00'],
    ['an amount that is a deadline', '$30 in 30 days', '$00 in 30 days'],
    ['an amount before its currency', '30 € em 30 dias', '00 € em 30 dias'],
    ['a percentage', '15% interest', '00% interest'],
    ['a number that is no deadline', '45 days', '00 days'],
    ['a date', '15/30/2026', '00/00/0000'],
    ['a telephone number', '+55 (15) 99876-3015', '+00 (15) 00000-0000'],
    ['a name', 'Olá, Zoë Núñez', 'Xxx, Xxx Xxxxx'],
    ['a name in another script', 'Дмитрий 30', 'xxxxxxx 30'],
    ['an e-mail', 'ana@acme.example', 'xxx@xxxx.xxxxxxx'],
    ['digits that are no digits', '①²٣', 'xxx'],
    ['a name of a class', 'acmePlanList item-30', 'xxxxPlanList item-30'],
  ])('%s', (_, text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('whatever the text', () => {
  const known = new Set([...VOCABULARY])
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...VOCABULARY),
          fc.constantFrom(' ', '/', '-', 'R$', '.', ',', 'Ana', 'ACME', '€'),
          fc.nat().map(String)
        ),
        { maxLength: 20 }
      )
      .map((parts) => parts.join(''))
  )

  it('no letter outside the vocabulary and no long number survives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = mask(text)
        const words = masked.match(/[a-z]+/gi) ?? []

        expect(
          words
            .flatMap((word) => word.match(/[A-Z]?[^A-Z]+|[A-Z]+/g) ?? [])
            .filter(
              (word) => !/^x+$/i.test(word) && !known.has(word.toLowerCase())
            )
        ).toEqual([])
        expect(masked).not.toMatch(/[1-9]\d{3}|\d[1-9]\d\d|\d\d[1-9]\d/)
      }),
      { numRuns: 2000 }
    )
  })

  it('the service takes what was masked, and masking again changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isMasked(mask(text))).toBe(true)
        expect(mask(mask(text))).toBe(mask(text))
      }),
      { numRuns: 2000 }
    )
  })
})
