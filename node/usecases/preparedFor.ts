import type { StoredRecord } from '../core/cluster'
import type { PaymentCondition } from '../core/paymentCondition'
import type { PreparedDecisions } from '../core/prepareDecisions'
import { prepareDecisions } from '../core/prepareDecisions'
import { factFields } from './factFields'
import type { Properties } from './ports'

/** All of a decision that is the same for every shopper. */
export interface Prepared extends PreparedDecisions {
  /** The customer fields to read. */
  readonly fields: readonly string[]
}

interface Entry {
  readonly records: readonly StoredRecord[]
  readonly properties: Properties | null
  readonly prepared: Prepared
}

// By identity: what is kept for one store is never another's, and goes when its conditions go.
const entries = new WeakMap<readonly PaymentCondition[], Entry>()

/** Prepares deciding once for what is kept between requests, and gives it again while that stays. */
export const preparedFor = (
  paymentConditions: readonly PaymentCondition[],
  records: readonly StoredRecord[],
  properties: Properties | null
): Prepared => {
  const known = entries.get(paymentConditions)

  if (known?.records === records && known.properties === properties) {
    return known.prepared
  }

  const prepared = {
    ...prepareDecisions(paymentConditions, records, properties),
    fields: factFields(records, properties),
  }

  entries.set(paymentConditions, { records, properties, prepared })

  return prepared
}
