interface Timer {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

const drained = (): Promise<void> =>
  new Promise((resolve) => setImmediate(resolve))

/** A clock that moves only when nothing is left to do at the moment it shows. */
export class VirtualTime {
  private time: number
  private count = 0
  /** A binary heap, the next timer first. */
  private readonly heap: Timer[] = []
  private readonly gone = new Set<number>()

  constructor(startsAt: number) {
    this.time = startsAt
  }

  public now = (): number => this.time

  public after = (ms: number, run: () => void): number => {
    this.count += 1
    this.push({ at: this.time + Math.max(0, ms), order: this.count, run })

    return this.count
  }

  public cancel = (order: number): void => {
    this.gone.add(order)
  }

  public sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => this.after(ms, resolve))

  /** Runs what is due until then; `afterEach` sees the world between two steps. */
  public async runUntil(end: number, afterEach: () => void): Promise<void> {
    await drained()

    while (this.heap.length > 0 && this.heap[0].at <= end) {
      const { at, order, run } = this.pop()

      if (this.gone.delete(order)) continue
      this.time = at
      run()

      await drained()
      afterEach()
    }

    this.time = Math.max(this.time, end)
  }

  /** The code under test sets its time limits by the global timers: they follow this clock meanwhile. */
  public async governing<T>(work: () => Promise<T>): Promise<T> {
    const { setTimeout: set, clearTimeout: clear } = globalThis

    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms = 0) => this.after(ms, run),
      clearTimeout: this.cancel,
    })
    try {
      return await work()
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
    }
  }

  private push(timer: Timer): void {
    const { heap } = this
    let at = heap.push(timer) - 1

    while (at > 0) {
      const parent = (at - 1) >> 1

      if (isBefore(heap[parent], timer)) break
      heap[at] = heap[parent]
      at = parent
    }

    heap[at] = timer
  }

  private pop(): Timer {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()

    if (last === undefined || heap.length === 0) return first
    let at = 0

    for (;;) {
      const left = 2 * at + 1

      if (left >= heap.length) break
      const right = left + 1
      const child =
        right < heap.length && isBefore(heap[right], heap[left]) ? right : left

      if (isBefore(last, heap[child])) break
      heap[at] = heap[child]
      at = child
    }

    heap[at] = last

    return first
  }
}

const isBefore = (left: Timer, right: Timer): boolean =>
  left.at < right.at || (left.at === right.at && left.order < right.order)
