import { Unavailable } from '../../node/usecases/unavailable'
import type { Upstream } from '../../node/usecases/unavailable'
import type { Random } from './random'
import type { VirtualTime } from './virtualTime'

/** What a storm does to an API while it lasts. */
const STORMS = ['ERROR', 'LOST_ANSWER', 'SLOW', 'FLAKY'] as const

type Storm = (typeof STORMS)[number]

type Fate = 'WELL' | 'BEFORE' | 'AFTER'

/** Weather of one account's APIs, by name. */
export class Faults {
  private readonly storms = new Map<string, Storm>()
  private isFairForGood = false

  constructor(
    private readonly random: Random,
    private readonly time: VirtualTime
  ) {}

  public begin(api: string): void {
    this.storms.set(api, this.random.pick(STORMS))
  }

  public end(api: string): void {
    this.storms.delete(api)
  }

  /** Fair weather for good: not even the usual mishaps. */
  public endAll(): void {
    this.storms.clear()
    this.isFairForGood = true
  }

  /**
   * One call: its effect comes half-way, the answer at the end. A caller's limit ends his waiting,
   * not the call: what was on its way still arrives.
   */
  public call<T>(
    api: Upstream,
    limitMs: number,
    isCallerAlive: () => boolean,
    effect: () => T
  ): Promise<T> {
    const { latency, fate } = this.draw(api)

    return new Promise<T>((resolve, reject) => {
      let result: { readonly value: T } | { readonly error: unknown } | null =
        null

      if (fate !== 'BEFORE') {
        this.time.after(latency / 2, () => {
          try {
            result = { value: effect() }
          } catch (error) {
            result = { error }
          }
        })
      }

      this.time.after(Math.min(latency, limitMs), () => {
        // Whoever asked is gone; nobody will ever hear the answer.
        if (!isCallerAlive()) return
        if (result === null || fate !== 'WELL' || latency > limitMs) {
          reject(new Unavailable(api))
        } else if ('error' in result) {
          reject(result.error)
        } else {
          resolve(result.value)
        }
      })
    })
  }

  private draw(api: Upstream): { latency: number; fate: Fate } {
    const { random } = this
    const storm = this.storms.get(api)

    if (this.isFairForGood) {
      return { latency: random.between(4, 160), fate: 'WELL' }
    }

    const latency = random.happens(0.02)
      ? random.between(500, 6000)
      : random.between(4, 160)

    switch (storm) {
      case 'ERROR':
        return { latency, fate: 'BEFORE' }

      case 'LOST_ANSWER':
        return { latency, fate: random.pick(['AFTER', 'WELL'] as const) }

      case 'SLOW':
        return { latency: random.between(600, 9000), fate: 'WELL' }

      case 'FLAKY':
        return {
          latency,
          fate: random.pick(['BEFORE', 'AFTER', 'WELL'] as const),
        }

      default:
        return { latency, fate: random.happens(0.004) ? 'BEFORE' : 'WELL' }
    }
  }
}
