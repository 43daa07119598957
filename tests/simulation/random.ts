/** Numbers that look like chance and follow from the seed alone. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0
  }

  /** At least 0, less than 1. */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state

    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  public between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  public happens(probability: number): boolean {
    return this.next() < probability
  }

  public pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]
  }
}
