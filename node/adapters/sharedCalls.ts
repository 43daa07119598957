import type { Clock } from '../usecases/ports'

/**
 * Lets requests that come at the same moment share one call of the platform. Only a call just begun
 * is shared, and none outlives its answer: whoever asks after a change must not get what was read before.
 */
export class SharedCalls<T> {
  private readonly calls = new Map<string, { at: number; call: Promise<T> }>()

  constructor(
    private readonly clock: Clock,
    private readonly withinMs: number
  ) {}

  public share(key: string, ask: () => Promise<T>): Promise<T> {
    const now = this.clock.now()
    const known = this.calls.get(key)

    if (known !== undefined && now - known.at < this.withinMs) return known.call

    const call = ask().finally(() => {
      if (this.calls.get(key)?.call === call) this.calls.delete(key)
    })

    this.calls.set(key, { at: now, call })

    return call
  }
}
