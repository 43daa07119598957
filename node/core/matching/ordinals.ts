/** Payment conditions by their number in the gateway's order: ascending, each once. */
export type Ordinals = readonly number[]

/** In order, each once. */
export const sortOrdinals = (found: readonly number[]): Ordinals => {
  if (found.length < 2) return found
  const sorted = [...found].sort((left, right) => left - right)

  return sorted.filter(
    (ordinal, index) => index === 0 || ordinal !== sorted[index - 1]
  )
}

/** What is in one of the two. */
export const union = (left: Ordinals, right: Ordinals): Ordinals => {
  if (left.length === 0) return right
  if (right.length === 0) return left
  const all: number[] = []
  let next = 0

  for (const ordinal of left) {
    for (; next < right.length && right[next] <= ordinal; next += 1) {
      if (right[next] < ordinal) all.push(right[next])
    }

    all.push(ordinal)
  }

  for (; next < right.length; next += 1) all.push(right[next])

  return all
}
