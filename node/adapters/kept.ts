import { isDeepStrictEqual } from 'util'

import type { Clock, Held } from '../usecases/ports'

export interface KeptOptions {
  /** Younger than this a value is given without asking. */
  readonly freshMs: number
  /** Older than this a value is of no use. */
  readonly keptMs: number
  /** After a failure the value at hand is given at once for this long. */
  readonly retryAfterMs: number
  /** A pod serves several accounts: the ones least recently used go. */
  readonly maxEntries?: number
  /** Called after another value took the place of the one there was. */
  readonly onChange?: (key: string) => void
}

interface Entry<T> {
  value: T | null
  loadedAt: number
  failedAt: number
  loading: Promise<T> | null
  /** Grows with each value put by a save, so that a read begun before it can't undo it. */
  version: number
}

const NEVER = Number.NEGATIVE_INFINITY

/**
 * Values of the platform kept in this process, one per key (`account:workspace`). Concurrent readers
 * share one load; past half its time a value is renewed behind the answer.
 */
export class Kept<T> {
  private readonly entries = new Map<string, Entry<T>>()

  constructor(
    private readonly clock: Clock,
    private readonly options: KeptOptions
  ) {}

  /** A fresh value, or the last good one when loading fails. Rejects as `load` does when there is none. */
  public async get(key: string, load: () => Promise<T>): Promise<Held<T>> {
    const entry = this.entry(key)
    const now = this.clock.now()
    const age = now - entry.loadedAt
    const { freshMs, keptMs, retryAfterMs } = this.options

    if (entry.value !== null && age < freshMs) {
      if (age > freshMs / 2) this.load(key, entry, load).catch(() => undefined)

      return { value: entry.value, stale: false }
    }

    const failing = now - entry.failedAt < retryAfterMs

    if (entry.value !== null && age < keptMs && failing) {
      return { value: entry.value, stale: true }
    }

    return this.latest(key, load)
  }

  /** Asked now, else the last good value. */
  public async latest(key: string, load: () => Promise<T>): Promise<Held<T>> {
    const entry = this.entry(key)

    try {
      return { value: await this.load(key, entry, load), stale: false }
    } catch (error) {
      const age = this.clock.now() - entry.loadedAt

      if (entry.value === null || age >= this.options.keptMs) throw error

      return { value: entry.value, stale: true }
    }
  }

  /** The value at hand, however old; null when there is none. Nothing is asked. */
  public peek(key: string): T | null {
    return this.entries.get(key)?.value ?? null
  }

  public put(key: string, value: T): void {
    const entry = this.entry(key)

    entry.value = value
    entry.loadedAt = this.clock.now()
    entry.version += 1
    entry.loading = null
    this.options.onChange?.(key)
  }

  private load(
    key: string,
    entry: Entry<T>,
    load: () => Promise<T>
  ): Promise<T> {
    if (entry.loading) return entry.loading
    const { version } = entry
    const startedAt = this.clock.now()

    const loading = load().then(
      (value) => {
        if (entry.loading === loading) entry.loading = null
        if (entry.version !== version && entry.value !== null) {
          return entry.value
        }

        entry.loadedAt = startedAt
        entry.failedAt = NEVER

        // The same again: what was prepared from it stays good.
        if (entry.value !== null && isDeepStrictEqual(value, entry.value)) {
          return entry.value
        }

        entry.value = value
        this.options.onChange?.(key)

        return value
      },
      (error) => {
        if (entry.loading === loading) entry.loading = null
        entry.failedAt = this.clock.now()
        throw error
      }
    )

    entry.loading = loading

    return loading
  }

  private entry(key: string): Entry<T> {
    const found = this.entries.get(key) ?? {
      value: null,
      loadedAt: NEVER,
      failedAt: NEVER,
      loading: null,
      version: 0,
    }

    // Set again: a Map keeps the order of insertion, so the first key is the one longest unused.
    this.entries.delete(key)
    this.entries.set(key, found)

    if (this.entries.size > (this.options.maxEntries ?? 500)) {
      const [oldest] = this.entries.keys()

      this.entries.delete(oldest)
    }

    return found
  }
}
