import type { FieldChange } from '../../core/fieldChanges'
import { fieldChanges } from '../../core/fieldChanges'
import type { RuleChangeStore, RuleShape } from './ports'
import type { Step } from './steps'
import { statesOf, stepsOf } from './steps'

export interface OpenChange {
  readonly paymentConditionId: string
  readonly name: string
  readonly at: string
  readonly by: string
  readonly fields: readonly FieldChange[]
  readonly steps: readonly Step[]
}

/** Changes that stopped half way, the oldest first. Throws Unavailable. */
export const listOpenChanges = async (
  changes: Pick<RuleChangeStore, 'open'>,
  shape: RuleShape
): Promise<readonly OpenChange[]> =>
  (await changes.open())
    .map(({ change }) => ({
      paymentConditionId: change.ruleId,
      name: change.name,
      at: change.at,
      by: change.by,
      fields: fieldChanges(change.prior ?? {}, change.target ?? {}),
      steps: statesOf(stepsOf(change, shape), change.stepsDone),
    }))
    .sort((left, right) => (left.at < right.at ? -1 : 1))
