import { fieldChanges, isAddition } from '../../core/fieldChanges'
import type { RuleChange, RuleContent, RuleShape } from './ports'

/** What a change consists of, in this order. */
export type StepName =
  /** A new condition exists, and offers nothing yet. */
  | 'CREATE_DISABLED'
  /** One write, in force at once. */
  | 'WRITE'
  /** Written, and offers nothing until its clusters are as wanted. */
  | 'WRITE_DISABLED'
  | 'SAVE_CLUSTERS'
  | 'REMOVE_CLUSTERS'
  | 'ENABLE'
  | 'DISABLE'
  | 'DELETE'

/** Equal in every field; absent and null are the same. */
export const sameRule = (left: RuleContent, right: RuleContent): boolean =>
  fieldChanges(left, right).length === 0

/**
 * As wanted: the gateway may fill what was empty, as long as nothing we decide by is among it. A plan
 * more or a limit less is never a detail.
 */
export const isSettled = (
  { view }: Pick<RuleShape, 'view'>,
  wanted: RuleContent,
  now: RuleContent
): boolean =>
  fieldChanges(wanted, now).every(isAddition) &&
  fieldChanges(view(wanted), view(now)).length === 0

const clusterSteps = ({ clusters }: RuleChange): readonly StepName[] => {
  switch (clusters.kind) {
    case 'KEEP':
      return []

    case 'REMOVE':
      return ['REMOVE_CLUSTERS']

    default:
      return ['SAVE_CLUSTERS']
  }
}

/**
 * The steps of a change, so ordered that after each of them the store offers no plan to anybody who
 * was not offered it before or will be in the end: clusters change only while their condition is
 * disabled, unless nothing else changes.
 */
export const stepsOf = (
  change: RuleChange,
  shape: RuleShape
): readonly StepName[] => {
  const { prior, target } = change
  const clusters = clusterSteps(change)

  if (target === null) {
    if (prior === null) return clusters

    return shape.view(prior).enabled
      ? ['DISABLE', 'DELETE', ...clusters]
      : ['DELETE', ...clusters]
  }

  const { enabled } = shape.view(target)
  const last: readonly StepName[] = enabled ? ['ENABLE'] : []

  if (prior === null) return ['CREATE_DISABLED', ...clusters, ...last]
  if (sameRule(prior, target)) return clusters
  // The clusters stay what they are, so no customer is offered more by the new plans than in the end.
  if (change.clusters.kind === 'RENEW') return ['WRITE', ...clusters]
  if (clusters.length === 0) return ['WRITE']

  return enabled
    ? ['WRITE_DISABLED', ...clusters, ...last]
    : ['WRITE', ...clusters]
}

export type StepState = 'DONE' | 'STOPPED' | 'NOT_DONE'

export interface Step {
  readonly name: StepName
  readonly state: StepState
}

/** Which of its steps are done; the one after them is where it stopped. */
export const statesOf = (
  names: readonly StepName[],
  done: number
): readonly Step[] =>
  names.map((name, at) => ({
    name,
    state: at < done ? 'DONE' : at === done ? 'STOPPED' : 'NOT_DONE',
  }))
