/** Plans in the order a payment step lists them: fewer installments first, then earlier ones. */
export const inOrder = (keys: readonly string[]): readonly string[] =>
  [...keys].sort((a, b) => {
    const [left, right] = [a, b].map((key) => key.split('/').map(Number))
    const at = left.findIndex((days, index) => days !== right[index])

    return left.length - right.length || (left[at] ?? 0) - (right[at] ?? 0)
  })
