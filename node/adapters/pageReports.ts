import type {
  PageReportCount,
  PageReportDay,
  PageReportOutcome,
} from '../usecases/reportPage'

interface Tally {
  count: number
  lastAt: number
}

type Day = Map<PageReportOutcome, Tally>

const DAYS_KEPT = 90

/** Adds up the page reports of every store this process serves, by day. */
export class PageReportTallies {
  private readonly stores = new Map<string, Map<string, Day>>()

  public add(store: string, outcome: PageReportOutcome, at: number): void {
    const days = this.stores.get(store) ?? new Map<string, Day>()
    const name = new Date(at).toISOString().slice(0, 10)
    const day = days.get(name) ?? new Map<PageReportOutcome, Tally>()
    const { count } = day.get(outcome) ?? { count: 0 }

    day.set(outcome, { count: count + 1, lastAt: at })
    days.set(name, day)
    this.stores.set(store, days)

    if (days.size > DAYS_KEPT) {
      const [oldest] = days.keys()

      days.delete(oldest)
    }
  }

  public days(store: string): readonly PageReportDay[] {
    const days = this.stores.get(store) ?? new Map<string, Day>()

    return [...days].map(([day, outcomes]) => ({
      day,
      counts: [...outcomes].map(
        ([outcome, { count, lastAt }]): PageReportCount => ({
          outcome,
          count,
          lastAt: new Date(lastAt).toISOString(),
        })
      ),
    }))
  }
}
