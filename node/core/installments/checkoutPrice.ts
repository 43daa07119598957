import { decimalOf } from '../decimal'

/** What checkout shows for one number of installments. */
export interface CheckoutPrice {
  /** On the label of each installment. */
  readonly installmentCents: number
  readonly totalCents: number
}

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const PERCENT = BigInt(100)

/** A percentage as it is written, without the noise of binary fractions. */
const fractionOf = (percent: number): Fraction => {
  const written = decimalOf(percent)?.key ?? '0'
  const [whole, digits = ''] = written.split('.')

  return {
    over: BigInt(whole + digits),
    under: BigInt(10) ** BigInt(digits.length) * PERCENT,
  }
}

/**
 * VTEX's simple interest for Customer Credit, observed in its published examples: every installment
 * is floor(P * (1 + i * n) / n). Without interest the cents left over are on no label.
 */
export const checkoutPrice = (
  amountCents: number,
  count: number,
  interestPercent: number
): CheckoutPrice => {
  const n = BigInt(count)
  const { over, under } = fractionOf(interestPercent)
  const exact = BigInt(amountCents) * (under + over * n)
  const installmentCents = Number(exact / (under * n))

  return {
    installmentCents,
    // Rounding down must not make interest cost less than none.
    totalCents: Math.max(amountCents, installmentCents * count),
  }
}
