/**
 * Numbers that look random and are the same at every start (mulberry32). A class,
 * because a big store makes 100,000 of them.
 */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 up to, never reaching, 1. */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state

    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, both bounds included. */
  public between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1))
  }

  public pick<T>(choices: readonly [T, ...T[]]): T {
    const choice = choices[this.between(0, choices.length - 1)]

    // Null may be one of the choices.
    return choice === undefined ? choices[0] : choice
  }

  /** True that often: `chance(0.2)` is one in five. */
  public chance(share: number): boolean {
    return this.next() < share
  }

  public guid(): string {
    const [a, b, c, d] = [this.word(), this.word(), this.word(), this.word()]

    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(5)}-${c.slice(
      0,
      4
    )}${d}`
  }

  /** Eight hexadecimal digits. */
  private word(): string {
    return (this.next() * 4294967296).toString(16).padStart(8, '0').slice(0, 8)
  }
}
