import type { MomentCode, MomentDay, Tallies } from '../usecases/moments'
import { addTallies } from '../usecases/moments'

type Days = Map<string, Tallies>

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** What this process has counted and not yet written, for every store it serves. */
export class MomentTallies {
  private readonly stores = new Map<string, Days>()

  public add(store: string, code: MomentCode, at: number): void {
    this.merge(store, dayOf(at), {
      [code]: { count: 1, lastAt: new Date(at).toISOString() },
    })
  }

  public merge(store: string, day: string, tallies: Tallies): void {
    const days: Days = this.stores.get(store) ?? new Map()

    days.set(day, addTallies(days.get(day) ?? {}, tallies))
    this.stores.set(store, days)
  }

  /** Hands over what was counted; what can't be written is merged back. */
  public take(store: string): readonly MomentDay[] {
    const days = this.pending(store)

    this.stores.delete(store)

    return days
  }

  public pending(store: string): readonly MomentDay[] {
    return [...(this.stores.get(store) ?? [])].map(([day, tallies]) => ({
      day,
      tallies,
    }))
  }
}
