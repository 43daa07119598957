/**
 * Shares an amount out over a number of installments: the sum is exact, none is negative, no two
 * differ by more than a cent, and the larger ones come first.
 */
export const shareOut = (
  amountCents: number,
  count: number
): readonly number[] => {
  const each = Math.floor(amountCents / count)
  const larger = amountCents - each * count

  return Array.from({ length: count }, (_, index) =>
    index < larger ? each + 1 : each
  )
}
