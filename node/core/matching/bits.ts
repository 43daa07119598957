/** A set of small whole numbers, 32 to a word. */
export type Bits = Int32Array

export const bitsFor = (count: number): Bits =>
  new Int32Array(Math.ceil(count / 32))

export const hasBit = (bits: Bits, index: number): boolean =>
  (bits[index >> 5] & (1 << (index & 31))) !== 0

export const addBit = (bits: Bits, index: number): void => {
  bits[index >> 5] |= 1 << (index & 31)
}

export const addAll = (bits: Bits, others: Bits): void => {
  for (let word = 0; word < bits.length; word += 1) bits[word] |= others[word]
}

/** Every number below `count` that is not in the set, ascending. */
export const missingBits = (bits: Bits, count: number): number[] => {
  const missing: number[] = []

  for (let word = 0; word < bits.length; word += 1) {
    let left = ~bits[word]

    while (left !== 0) {
      const index = 32 * word + 31 - Math.clz32(left & -left)

      // The last word may be longer than the set.
      if (index >= count) break
      missing.push(index)
      left &= left - 1
    }
  }

  return missing
}
