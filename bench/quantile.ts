/** The value below which this share of the sorted samples lies. */
export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted.length === 0
    ? NaN
    : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
