/** Sets of small whole numbers, 32 to a word; several of one size lie behind each other as rows. */
export type Bits = Int32Array

export const wordsFor = (count: number): number => Math.ceil(count / 32)

export const bitsFor = (count: number, rows = 1): Bits =>
  new Int32Array(rows * wordsFor(count))

export const hasBit = (bits: Bits, index: number): boolean =>
  (bits[index >> 5] & (1 << (index & 31))) !== 0

/** `from` is the word in which the row begins. */
export const addBit = (bits: Bits, index: number, from = 0): void => {
  bits[from + (index >> 5)] |= 1 << (index & 31)
}

/** Adds a row of others, from the word in which it begins. */
export const addRow = (bits: Bits, others: Bits, from: number): void => {
  for (let word = 0; word < bits.length; word += 1) {
    bits[word] |= others[from + word]
  }
}

/** Calls with every number in the set, ascending. */
export const forEachBit = (bits: Bits, take: (index: number) => void): void => {
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word]; left !== 0; left &= left - 1) {
      take(32 * word + 31 - Math.clz32(left & -left))
    }
  }
}
