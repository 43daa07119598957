import type { FieldChange } from '../../core/fieldChanges'
import type { Issue } from '../../core/issue'
import { issue } from '../../core/issue'
import type { Conflict } from '../changeDocument'
import { Forbidden, Unavailable, UnreadableDocument } from '../unavailable'
import { attempt } from '../within'
import { runClusterStep } from './clusterSteps'
import type { RevisedChange, RuleChange, WritePorts } from './ports'
import { runRuleStep } from './ruleSteps'
import type { Step, StepName } from './steps'
import { statesOf, stepsOf } from './steps'

/** How a change ended, or where it stopped: then it is open and can be resumed or written back. */
export interface ChangeRun {
  readonly status: 'SAVED' | 'STOPPED'
  readonly change: RuleChange
  /** Whether it waits to be resumed or written back. */
  readonly isOpen: boolean
  readonly steps: readonly Step[]
  /** Why it stopped. */
  readonly issues: readonly Issue[]
  readonly differences: readonly FieldChange[]
  readonly conflict: Conflict | null
  /** What kept us from knowing; its code is the resolver's affair. */
  readonly failure: Unavailable | UnreadableDocument | null
}

interface Stop {
  /** Surely not written, not even in part. */
  readonly isUntouched?: boolean
  readonly issues?: readonly Issue[]
  readonly differences?: readonly FieldChange[]
  readonly conflict?: Conflict
  readonly failure?: Unavailable | UnreadableDocument
}

type StepRun =
  | { readonly isDone: true; readonly change: RuleChange }
  | { readonly isDone: false; readonly change: RuleChange; readonly stop: Stop }

const runStep = async (
  ports: WritePorts,
  change: RuleChange,
  name: StepName
): Promise<StepRun> => {
  if (name === 'SAVE_CLUSTERS' || name === 'REMOVE_CLUSTERS') {
    const end = await runClusterStep(ports, change)

    if (end.status === 'DONE') return { isDone: true, change }

    return {
      isDone: false,
      change,
      stop:
        end.status === 'CONFLICT'
          ? { conflict: end.conflict, issues: [issue('CLUSTERS_CHANGED')] }
          : { issues: end.issues },
    }
  }

  const end = await runRuleStep(ports, change, name)

  switch (end.status) {
    case 'DONE':
      return { isDone: true, change: end.change }

    case 'DIFFERENT':
      return {
        isDone: false,
        change: end.change,
        stop: {
          issues: [issue('GATEWAY_WROTE_OTHERWISE')],
          differences: end.differences,
        },
      }

    case 'CHANGED':
      return {
        isDone: false,
        change,
        stop: { isUntouched: true, issues: [issue('RULE_CHANGED')] },
      }

    case 'REFUSED':
      return {
        isDone: false,
        change,
        stop: { isUntouched: true, issues: [issue('GATEWAY_REFUSED')] },
      }
  }
}

/** A failure we know how to tell; anything else is a bug and goes on. */
const tried = async (
  change: RuleChange,
  running: Promise<StepRun>
): Promise<StepRun> => {
  try {
    return await running
  } catch (error) {
    if (error instanceof Unavailable || error instanceof UnreadableDocument) {
      const isUntouched = error instanceof Forbidden

      return { isDone: false, change, stop: { isUntouched, failure: error } }
    }

    throw error
  }
}

const isNoted = (left: RuleChange, right: RuleChange): boolean =>
  left.ruleId === right.ruleId &&
  left.written === right.written &&
  left.stepsDone === right.stepsDone

/** How far it is. Finding an earlier step done again is no step back; after the last one it is finished in a moment. */
const doneUntil = (
  { stepsDone }: RuleChange,
  { isDone }: StepRun,
  at: number,
  isLast: boolean
): number => {
  if (!isDone) return at

  return isLast ? stepsDone : Math.max(stepsDone, at + 1)
}

/**
 * Runs the steps of a change that is written down, from the first one: each finds out by itself
 * whether an earlier try has done it. Stops at the first that isn't done.
 */
export const runChange = async (
  ports: WritePorts,
  open: RevisedChange,
  isNew: boolean
): Promise<ChangeRun> => {
  const names = stepsOf(open.change, ports.shape)
  let { change, revision } = open

  for (const [at, name] of names.entries()) {
    const run = await tried(change, runStep(ports, change, name))
    const isLast = at === names.length - 1
    const stepsDone = doneUntil(change, run, at, isLast)
    const next = { ...run.change, stepsDone }

    if (!isNoted(change, next)) {
      const noted = await attempt(ports.changes.save(next, revision))

      if (noted.ok && noted.value !== 'CONFLICT')
        revision = noted.value.revision
    }

    change = next
    if (!run.isDone) {
      ports.log('rule-change', { id: change.id, step: name, status: 'STOPPED' })
      const isNothing = isNew && at === 0 && run.stop.isUntouched === true

      if (isNothing) await attempt(ports.changes.drop(change))

      return {
        status: 'STOPPED',
        change,
        isOpen: !isNothing,
        steps: statesOf(names, at),
        issues: run.stop.issues ?? [],
        differences: run.stop.differences ?? [],
        conflict: run.stop.conflict ?? null,
        failure: run.stop.failure ?? null,
      }
    }

    // This process decides by the condition as it is from now on.

    await attempt(ports.gateway.latest())
  }

  ports.log('rule-change', { id: change.id, step: null, status: 'SAVED' })
  // Left open, it finds everything done when it is resumed.
  await attempt(ports.changes.finish(change))

  return {
    status: 'SAVED',
    change,
    isOpen: false,
    steps: statesOf(names, names.length),
    issues: [],
    differences: [],
    conflict: null,
    failure: null,
  }
}
