import { numberFromText, numberToText } from './numberText'

describe('a number as the reader types it', () => {
  it.each([
    ['plain', '1500', '.', '1500'],
    ['with a decimal point', '1500.5', '.', '1500.5'],
    ['with a decimal comma', '1500,5', ',', '1500.5'],
    ['grouped in English', '1,500.5', '.', '1500.5'],
    ['grouped in Portuguese', '1.500,5', ',', '1500.5'],
    ['grouped, without decimals', '1.500', ',', '1500'],
    ['a comma that groups nothing is no English number', '1,5', '.', null],
    ['a point that groups nothing is no Portuguese number', '12.5', ',', null],
    ['grouped wrongly', '1,50,000', '.', null],
    ['negative', '-3', '.', '-3'],
    ['with a plus', '+3', '.', '3'],
    ['with spaces', ' 1 500 ', '.', '1500'],
    ['nothing', '', '.', null],
    ['a word', 'ten', '.', null],
    ['an exponent', '1e3', '.', null],
    ['half a decimal', '1.', '.', null],
    ['longer than a double', '9007199254740993', '.', '9007199254740993'],
  ] as const)('%s', (_, typed, mark, expected) => {
    expect(numberFromText(typed, mark)).toBe(expected)
  })

  it.each(['0', '-3', '1500.5', '0.001', '9007199254740993'])(
    '%s comes back the same through either decimal mark',
    (value) => {
      expect(numberFromText(numberToText(value, '.'), '.')).toBe(value)
      expect(numberFromText(numberToText(value, ','), ',')).toBe(value)
    }
  )
})
