import type { PaymentCondition } from '../paymentCondition'
import { foldText, isBlank } from '../text'
import type { ImportCode, ImportEntry } from './importEntry'

export type Named =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: ImportCode }

/** Which payment condition an entry means: its id decides, and a name only where there is none. */
export const nameResolver = (
  paymentConditions: readonly PaymentCondition[]
): ((entry: ImportEntry) => Named) => {
  const idsByName = new Map<string, string[]>()

  for (const { id, name } of paymentConditions) {
    const folded = foldText(name)

    idsByName.set(folded, [...(idsByName.get(folded) ?? []), id])
  }

  return ({ paymentConditionId, paymentConditionName }) => {
    const id = paymentConditionId?.trim() ?? ''

    if (id !== '') return { ok: true, id }
    if (isBlank(paymentConditionName ?? '')) {
      return { ok: false, code: 'NOBODY_NAMED' }
    }

    const ids = idsByName.get(foldText(paymentConditionName ?? '')) ?? []

    if (ids.length > 1) return { ok: false, code: 'SEVERAL_OF_NAME' }

    return ids.length === 1
      ? { ok: true, id: ids[0] }
      : { ok: false, code: 'UNKNOWN_NAME' }
  }
}
