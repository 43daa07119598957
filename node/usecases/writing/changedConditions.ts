import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import type { PaymentCondition } from '../../core/paymentCondition'
import { validatePaymentCondition } from '../../core/validatePaymentCondition'
import type { ChangeRequest } from './prepareChange'

export type ChangedConditions =
  | {
      readonly ok: true
      /** Of the condition the change is about. */
      readonly id: string
      readonly paymentConditions: readonly PaymentCondition[]
    }
  | { readonly ok: false; readonly issues: readonly Issue[] }

type Conditions = readonly PaymentCondition[]
type Changing = (
  known: PaymentCondition,
  request: ChangeRequest,
  timeZone: string
) =>
  | { readonly condition: PaymentCondition | null }
  | { readonly issues: readonly Issue[] }

/** No condition of the gateway is called so. */
const NEW_ID = 'new'

const unknown = (field: 'id' | 'copyOf'): ChangedConditions => ({
  ok: false,
  issues: [issue('UNKNOWN_PAYMENT_CONDITION', field)],
})

const changing: Record<Exclude<ChangeRequest['action'], 'CREATE'>, Changing> = {
  DELETE: () => ({ condition: null }),
  ENABLE: (known) => ({ condition: { ...known, enabled: true } }),
  DISABLE: (known) => ({ condition: { ...known, enabled: false } }),
  EDIT: (known, { paymentCondition }, timeZone) => {
    const valid = validatePaymentCondition(paymentCondition, {
      known,
      timeZone,
    })

    return valid.ok ? { condition: { ...known, ...valid.draft } } : valid
  },
}

const withNew = (
  all: Conditions,
  { copyOf, paymentCondition }: ChangeRequest,
  timeZone: string
): ChangedConditions => {
  const known = all.find(({ id }) => id === copyOf) ?? null

  if (copyOf !== null && known === null) return unknown('copyOf')
  const valid = validatePaymentCondition(paymentCondition, { known, timeZone })

  if (!valid.ok) return { ok: false, issues: valid.issues }
  const added = { windows: [], unjudged: [], ...known, ...valid.draft }

  return {
    ok: true,
    id: NEW_ID,
    paymentConditions: [...all, { ...added, id: NEW_ID }],
  }
}

/** The payment conditions as a change would leave them, as far as decisions go by them. */
export const changedConditions = (
  all: Conditions,
  request: ChangeRequest,
  timeZone: string
): ChangedConditions => {
  if (request.action === 'CREATE') return withNew(all, request, timeZone)
  const known = all.find(({ id }) => id === request.id)

  if (known === undefined) return unknown('id')
  const changed = changing[request.action](known, request, timeZone)

  if ('issues' in changed) return { ok: false, issues: changed.issues }

  return {
    ok: true,
    id: known.id,
    paymentConditions: all.flatMap((condition) =>
      condition === known ? changed.condition ?? [] : condition
    ),
  }
}
