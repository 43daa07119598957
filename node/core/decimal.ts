/** A decimal number that loses no digit, whatever its length. */
export interface Decimal {
  /** Equal numbers have equal keys: `12.5`, `-3`, `1e21` is `1` and 21 zeros. */
  readonly key: string
  readonly approximate: number
  /** Whether `approximate` tells it apart from every other exact one. */
  readonly isExact: boolean
}

/** Any two decimals of at most 15 digits differ as doubles, in the same order. */
const EXACT_DIGITS = 15
/** Keeps them away from where doubles overflow or vanish. */
const MAX_EXACT_LENGTH = 200
/** No double goes further; beyond it a text would only cost memory. */
const MAX_EXPONENT = 400

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/
const ANY_NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

const write = (isNegative: boolean, digits: string, scale: number): string => {
  const padded = digits.padStart(scale + 1, '0')
  const whole = padded.slice(0, padded.length - scale)
  const fraction = scale > 0 ? `.${padded.slice(padded.length - scale)}` : ''

  return `${isNegative ? '-' : ''}${whole}${fraction}`
}

const trimZeros = (text: string): string => {
  let end = text.length

  while (text[end - 1] === '0') end -= 1

  return text.slice(0, end)
}

/** Reads a number in any spelling a document may hold: `12.50`, `1E+3`, `.5`. */
export const parseDecimal = (text: string): Decimal | null => {
  const parts = ANY_NUMBER.exec(text.trim())

  if (parts === null) return null

  const [, sign, whole, fraction = '', exponentText = '0'] = parts
  const exponent = Number(exponentText)

  if (whole === '' && fraction === '') return null
  if (Math.abs(exponent) > MAX_EXPONENT) return null

  const significant = trimZeros(fraction)
  const shift = exponent - significant.length
  const written = `${whole}${significant}${'0'.repeat(Math.max(shift, 0))}`
  const digits = written.replace(/^0+/, '')

  if (digits === '') return { key: '0', approximate: 0, isExact: true }

  const scale = Math.max(-shift, 0)
  // An exponent may leave zeros at the end of the fraction: 10e-1 is 1.
  const kept = trimZeros(digits)
  const spare = Math.min(digits.length - kept.length, scale)
  const key = write(
    sign === '-',
    digits.slice(0, digits.length - spare),
    scale - spare
  )

  return {
    key,
    approximate: Number(key),
    isExact: kept.length <= EXACT_DIGITS && key.length <= MAX_EXACT_LENGTH,
  }
}

/** Reads a number as a merchant may write it: no exponent, no thousands. */
export const parsePlainDecimal = (text: string): Decimal | null =>
  PLAIN_NUMBER.test(text.trim()) ? parseDecimal(text) : null

/** Reads a JSON number, without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export const decimalOf = (value: number): Decimal | null => {
  if (Number.isInteger(value)) {
    const key = String(value)

    // Most numbers of customers are small and whole: nothing to take apart.
    return Math.abs(value) < 10 ** EXACT_DIGITS
      ? { key, approximate: Number(key), isExact: true }
      : parseDecimal(key)
  }

  return parseDecimal(String(Number(value.toPrecision(EXACT_DIGITS))))
}

const scaleOf = ({ key }: Decimal): number => {
  const point = key.indexOf('.')

  return point < 0 ? 0 : key.length - point - 1
}

const atScale = (decimal: Decimal, scale: number): bigint =>
  BigInt(decimal.key.replace('.', '') + '0'.repeat(scale - scaleOf(decimal)))

/** Negative, zero or positive, as in `sort`. */
export const compareDecimals = (left: Decimal, right: Decimal): number => {
  if (left.isExact && right.isExact) {
    return left.approximate - right.approximate
  }

  const scale = Math.max(scaleOf(left), scaleOf(right))
  const difference = atScale(left, scale) - atScale(right, scale)

  if (difference === BigInt(0)) return 0

  return difference < BigInt(0) ? -1 : 1
}
