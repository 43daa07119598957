import { readDays, readValue } from '../../checkout/readDays'

const keyOf = (text: string): string | null => {
  const reading = readDays(text)

  return reading?.isClear ? reading.key : null
}

describe('readDays', () => {
  it.each([
    ['days after a count', '2x - 15/30 dias', '15/30'],
    ['Spanish, with y', '30 y 60 días', '30/60'],
    ['English, with in', 'in 15 and 30 days', '15/30'],
    ['a list with commas and and', '15, 30, and 45 days', '15/30/45'],
    ['commas without spaces', '15,30,45 dias', '15/30/45'],
    ['commas and e', '15, 30 e 45 dias', '15/30/45'],
    ['the unit said each time', '15 dias e 30 dias', '15/30'],
    ['the unit on a line of its own', '30\ndays', '30'],
    ['short units', '15d/30d', '15/30'],
    ['D plus days', 'D+15/D+30', '15/30'],
    ['DDL, the Brazilian abbreviation', '28/35/42 DDL', '28/35/42'],
    ['net, the English term', 'Net 30', '30'],
    ['a heading before the numbers', 'Prazo: 15/30', '15/30'],
    ['a plan without the word for it', 'Plan 30/60 days', '30/60'],
    ['the first installment at once', '0/30 dias', '0/30'],
    ['prices in reais', '3x de R$ 114,63 - 15/30/45 dias', '15/30/45'],
    ['prices in dollars', '1x of $1,343.90 in 30 days', '30'],
    [
      'prices without a currency',
      '2 parcelas de 171,95 (15 e 30 dias)',
      '15/30',
    ],
    ['interest', '2 payments in 15 and 30 days, 1.5% interest', '15/30'],
    ['a due date', '30 days (due 21/12/2026)', '30'],
    ['plus signs', '15 + 30 + 45 days', '15/30/45'],
    [
      'one deadline per installment, with a count',
      '2x: 15 days - $50, 30 days - $50',
      '15/30',
    ],
    [
      'one deadline per installment, with ordinals',
      '1ª parcela: 15 dias; 2ª parcela: 30 dias',
      '15/30',
    ],
    ['English ordinals', '1st: 15 days, 2nd: 30 days', '15/30'],
    ['a count on another line', '2\n15/30 dias', '15/30'],
    ['a hyphen confirmed by the count', '2x 15-30 dias', '15/30'],
    ['a bare list confirmed by the count', '2x 15/30', '15/30'],
    ['capitals and wide spaces', '2X DE R$\u00a050,00 – 15/30 DIAS', '15/30'],
  ])('reads %s', (_, text, key) => {
    expect(keyOf(text)).toBe(key)
  })

  it.each([
    ['a span in words', '15 a 30 dias'],
    ['a span in English', '15 to 30 days'],
    ['a hyphen that could be a span', '15-30 dias'],
    ['a span with between', 'between 15 and 30 days'],
    ['a discount term', '2/10 net 30'],
    ['a rhythm', 'every 30 days'],
    ['a rhythm with a count', '3x a cada 30 dias'],
    ['a count of something else', '3x in 30 days'],
    ['two counts', '2x or 3x in 15/30 days'],
    ['days in no order', '30/15 dias'],
    ['numbers with only a space between', '15 30 days'],
    ['two plans in one text', '30 days 15/30 days'],
    ['days of a month', 'dias: 15 e 30 do mês'],
    ['business days', '5 dias úteis'],
    ['a list with something struck out of it', 'R$ 50/30 dias'],
    ['more than', 'mais de 30 dias'],
    ['numbers without a unit', '15/30/45'],
    ['another list beside the plan', '15/30 days 21/42'],
  ])('is not sure about %s', (_, text) => {
    expect(keyOf(text)).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['words', 'à vista'],
    ['a count and a price', '2x de R$ 50,00'],
    ['a date', '21/12/2026'],
  ])('finds no days in %s', (_, text) => {
    expect(readDays(text)).toMatchObject({ key: '' })
  })
})

describe('readValue', () => {
  it.each([
    ['15/30', '15/30'],
    ['15,30', '15/30'],
    ['15-30', '15/30'],
    ['[15,30]', '15/30'],
    ['30', '30'],
    ['30/15', ''],
    ['on', ''],
    ['2x', ''],
    ['21/12/2026', ''],
    ['', ''],
  ])('of %j is %j', (value, key) => {
    expect(readValue(value)).toBe(key)
  })
})
