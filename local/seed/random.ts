/** Numbers that look random and are the same at every start (mulberry32). */
export interface Random {
  /** From 0 up to, never reaching, 1. */
  next(): number
  /** A whole number, both bounds included. */
  between(first: number, last: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
  /** True that often: `chance(0.2)` is one in five. */
  chance(share: number): boolean
  guid(): string
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (first: number, last: number): number =>
    first + Math.floor(next() * (last - first + 1))
  /** Eight hexadecimal digits. */
  const word = (): string =>
    (next() * 4294967296).toString(16).padStart(8, '0').slice(0, 8)
  const guid = (): string => {
    const [a, b, c, d] = [word(), word(), word(), word()]
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(5)}-${c.slice(0, 4)}${d}`
  }

  return {
    next,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    chance: (share) => next() < share,
    guid,
  }
}
