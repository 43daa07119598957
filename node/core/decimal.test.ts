import fc from 'fast-check'

import {
  compareDecimals,
  decimalOf,
  parseDecimal,
  parsePlainDecimal,
} from './decimal'

const keyOf = (text: string) => parseDecimal(text)?.key ?? null

describe('parseDecimal', () => {
  it.each([
    ['a whole number', '12', '12'],
    ['a fraction', '12.5', '12.5'],
    ['zeros at the end', '12.50', '12.5'],
    ['only zeros after the point', '12.00', '12'],
    ['zeros in front', '007', '7'],
    ['zeros of a whole number stay', '1000', '1000'],
    ['a sign', '-3', '-3'],
    ['a plus', '+3', '3'],
    ['minus zero', '-0.0', '0'],
    ['no whole part', '.5', '0.5'],
    ['no fraction', '5.', '5'],
    ['an exponent', '1.5E+3', '1500'],
    ['an exponent without a sign', '15e2', '1500'],
    ['a negative exponent', '15e-4', '0.0015'],
    ['the longest exponent', '1e400', `1${'0'.repeat(400)}`],
    ['an exponent beyond it', '1e401', null],
    ['an exponent that leaves zeros', '100e-2', '1'],
    ['an exponent that leaves some zeros', '1200e-3', '1.2'],
    ['outer spaces', ' 12 ', '12'],
    ['more digits than a double', '9007199254740993', '9007199254740993'],
    ['a Long at its limit', '-9223372036854775808', '-9223372036854775808'],
    ['nothing', '', null],
    ['a point alone', '.', null],
    ['a sign alone', '-', null],
    ['an exponent alone', 'e5', null],
    ['thousands', '1,234', null],
    ['a comma as point', '1,5', null],
    ['hexadecimal', '0x10', null],
    ['words', 'Infinity', null],
    ['letters', 'abc', null],
    ['an endless exponent', '1e9999', null],
    ['a longer exponent', '1e99999999999', null],
  ])('%s', (_, text, expected) => {
    expect(keyOf(text)).toBe(expected)
  })

  it('reads ten thousand digits', () => {
    const long = '9'.repeat(10_000)

    expect(keyOf(long)).toBe(long)
  })
})

describe('parsePlainDecimal', () => {
  it.each([
    ['12.5', '12.5'],
    [' -3 ', '-3'],
    ['1e3', null],
    ['+3', null],
    ['.5', null],
    ['5.', null],
    ['1,000', null],
    ['', null],
  ])('%p is %p', (text, expected) => {
    expect(parsePlainDecimal(text)?.key ?? null).toBe(expected)
  })
})

describe('decimalOf', () => {
  it.each([
    ['the noise of binary fractions is gone', 0.1 + 0.2, '0.3'],
    ['a fraction', 1234.56, '1234.56'],
    ['a big whole number', 1e21, `1${'0'.repeat(21)}`],
    ['a small fraction', 1e-7, '0.0000001'],
    ['the smallest double', 5e-324, `0.${'0'.repeat(323)}5`],
    ['minus zero', -0, '0'],
    ['not a number', NaN, null],
    ['infinity', Infinity, null],
  ])('%s', (_, value, expected) => {
    expect(decimalOf(value)?.key ?? null).toBe(expected)
  })
})

const compareTexts = (left: string, right: string): number | null => {
  const [a, b] = [parseDecimal(left), parseDecimal(right)]

  return a === null || b === null ? null : Math.sign(compareDecimals(a, b))
}

describe('compareDecimals', () => {
  it.each([
    ['as numbers, not as texts', '10', '9', 1],
    ['one value in two spellings', '12.50', '12.5', 0],
    ['below zero', '-2', '-1', -1],
    ['beyond doubles', '9007199254740993', '9007199254740992', 1],
    ['beyond doubles, negative', '-9007199254740993', '-9007199254740992', -1],
    ['long against short', '12345678901234567890', '1', 1],
    ['long fractions', '0.12345678901234567891', '0.12345678901234567890', 1],
    [
      'the same long fraction',
      '0.123456789012345678910',
      '0.12345678901234567891',
      0,
    ],
    [
      'long numbers with other fractions',
      '12345678901234567.5',
      '12345678901234567.25',
      1,
    ],
    [
      'long numbers, one of them whole',
      '12345678901234567',
      '12345678901234566.999',
      1,
    ],
    [
      'a long whole number and its fraction',
      '12345678901234567',
      '12345678901234567.001',
      -1,
    ],
    ['where doubles vanish', `0.${'0'.repeat(400)}1`, '0', 1],
    [
      'where doubles overflow',
      `1${'0'.repeat(400)}`,
      `2${'0'.repeat(400)}`,
      -1,
    ],
  ])('%s', (_, left, right, expected) => {
    expect(compareTexts(left, right)).toBe(expected)
    expect(compareTexts(right, left)).toBe(expected === 0 ? 0 : -expected)
  })

  it('orders whole numbers of any length as BigInt does', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (left, right) => {
        const expected = left === right ? 0 : left < right ? -1 : 1

        expect(compareTexts(String(left), String(right))).toBe(expected)
      })
    )
  })

  it('orders money as cents do', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 })
    const written = (value: number) => (value / 100).toFixed(2)

    fc.assert(
      fc.property(cents, cents, (left, right) => {
        expect(compareTexts(written(left), written(right))).toBe(
          Math.sign(left - right)
        )
      })
    )
  })
})
