import type { Bits } from './bits'
import { bitsFor, forEachBit } from './bits'

/**
 * A set of ordinals that is quick to walk through when it is nearly empty: a bit per word of bits says
 * whether there is anything in it.
 */
export class OrdinalSet {
  private readonly bits: Bits
  private readonly words: Bits

  constructor(count: number) {
    this.bits = bitsFor(count)
    this.words = bitsFor(this.bits.length)
  }

  public add(ordinal: number): void {
    this.bits[ordinal >> 5] |= 1 << (ordinal & 31)
    this.words[ordinal >> 10] |= 1 << ((ordinal >> 5) & 31)
  }

  /** Adds the ordinals whose places are not in a set. */
  public addMissing(places: Bits, ordinals: ArrayLike<number>): void {
    for (let word = 0; word < places.length; word += 1) {
      for (let left = ~places[word]; left !== 0; left &= left - 1) {
        const place = 32 * word + 31 - Math.clz32(left & -left)

        // The last word may be longer than the list.
        if (place < ordinals.length) this.add(ordinals[place])
      }
    }
  }

  /** Becomes the same as a set of the same count. */
  public copy(other: OrdinalSet): void {
    this.bits.set(other.bits)
    this.words.set(other.words)
  }

  /** Ascending. */
  public forEach(take: (ordinal: number) => void): void {
    forEachBit(this.words, (word) => {
      for (let left = this.bits[word]; left !== 0; left &= left - 1) {
        take(32 * word + 31 - Math.clz32(left & -left))
      }
    })
  }
}
