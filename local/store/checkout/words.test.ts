import { amountText } from './amountText.js'
import { MARKUPS } from './markups.js'
import { MESSAGES } from './messages.js'

const textOf = (language: 'en' | 'es' | 'pt', days: readonly number[]) =>
  MARKUPS.unknown(
    [{ days, amount: amountText(language, 'BRL', 123450) }],
    MESSAGES[language],
    0
  )
    .replace(/<[^>]+>/g, '')
    .replace(/\s/g, ' ')
    .trim()

test.each([
  ['en', [30], '1x of R$1,234.50'],
  ['en', [30, 60], '2x of R$1,234.50'],
  ['pt', [30], '1x de R$ 1.234,50'],
  ['pt', [30, 60], '2x de R$ 1.234,50'],
  ['es', [30], '1 cuota de R$ 1.234,50'],
  ['es', [30, 60], '2 cuotas de R$ 1.234,50'],
] as const)('a plan reads as one says it in %s: %p', (language, days, text) => {
  expect(textOf(language, days)).toBe(text)
})
