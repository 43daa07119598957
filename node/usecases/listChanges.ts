import { history } from './history'
import type { ChangeEntry, ConditionStore } from './ports'

export interface ChangesQuestion {
  readonly paymentConditionId: string | null
  readonly first: number
  /** Id of the last change of the page before. */
  readonly after: string | null
}

export interface ChangePage {
  readonly items: readonly ChangeEntry[]
  readonly cursor: string | null
}

const MAX_PAGE = 100

/** Who changed what and when, newest first. Throws Unavailable, UnreadableDocument. */
export const listChanges = async (
  { conditions }: { readonly conditions: ConditionStore },
  { paymentConditionId, first, after }: ChangesQuestion
): Promise<ChangePage> => {
  const { document } = await conditions.read()
  const size = Math.min(Math.max(1, first), MAX_PAGE)
  const items: ChangeEntry[] = []
  let started = after === null

  for await (const entry of history(conditions, document)) {
    const wanted =
      paymentConditionId === null ||
      entry.paymentConditionId === paymentConditionId

    if (started && wanted) {
      if (items.length === size) {
        return { items, cursor: items[size - 1].id }
      }

      items.push(entry)
    }

    if (entry.id === after) started = true
  }

  return { items, cursor: null }
}
