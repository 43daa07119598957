import type { FieldChange } from '../../core/fieldChanges'
import { fieldChanges } from '../../core/fieldChanges'
import { Forbidden, Unavailable } from '../unavailable'
import type { RuleChange, RuleContent, WritePorts } from './ports'
import { isSettled, sameRule, type StepName } from './steps'

/** How one step ended. */
export type StepEnd =
  | { readonly status: 'DONE'; readonly change: RuleChange }
  /** Somebody else changed the payment condition in between. */
  | { readonly status: 'CHANGED' }
  /** The gateway took the write and made something else of it. */
  | {
      readonly status: 'DIFFERENT'
      readonly change: RuleChange
      readonly differences: readonly FieldChange[]
    }
  /** The gateway said no. */
  | { readonly status: 'REFUSED' }

/** The payment condition of a change as it is now; of a new one, whatever id it was given. */
export const findRule = async (
  { rules, shape }: Pick<WritePorts, 'rules' | 'shape'>,
  change: RuleChange
): Promise<RuleContent | null> => {
  const known = await rules.one(change.ruleId)

  if (known !== null || change.prior !== null) return known

  return (
    (await rules.all()).find((rule) => {
      const { id, name } = shape.view(rule)

      return name === change.name && !change.namesakes.includes(id)
    }) ?? null
  )
}

/** Runs a write whose answer may be lost; what can be read afterwards is what counts. */
const written = async (
  write: Promise<'DONE' | 'REFUSED'>
): Promise<'DONE' | 'REFUSED' | Unavailable> => {
  try {
    return await write
  } catch (error) {
    // Without the right nothing was written.
    if (error instanceof Forbidden || !(error instanceof Unavailable)) {
      throw error
    }

    return error
  }
}

const compared = (
  { shape }: WritePorts,
  change: RuleChange,
  wanted: RuleContent,
  now: RuleContent
): StepEnd =>
  isSettled(shape, wanted, now)
    ? { status: 'DONE', change: { ...change, written: null } }
    : {
        status: 'DIFFERENT',
        change: { ...change, written: now },
        differences: fieldChanges(wanted, now),
      }

const isAccepted = ({ written: told }: RuleChange, now: RuleContent) =>
  told !== null && sameRule(told, now)

const create = async (
  ports: WritePorts,
  change: RuleChange,
  target: RuleContent
): Promise<StepEnd> => {
  const wanted = ports.shape.switched(target, false)
  const known = await findRule(ports, change)

  const end = (now: RuleContent): StepEnd => {
    const { id } = ports.shape.view(now)
    const found = { ...change, ruleId: id }
    const expected = ports.shape.withId(wanted, id)

    if (isAccepted(change, now)) return { status: 'DONE', change: found }
    // Enabled already, by the last step of an earlier try.
    if (isSettled(ports.shape, ports.shape.withId(target, id), now)) {
      return { status: 'DONE', change: found }
    }

    return compared(ports, found, expected, now)
  }

  if (known !== null) return end(known)
  const answer = await written(ports.writer.create(wanted))

  if (answer === 'REFUSED') return { status: 'REFUSED' }
  const now = await findRule(ports, change)

  if (now !== null) return end(now)
  throw answer instanceof Unavailable ? answer : new Unavailable('GATEWAY')
}

/** Where a write may start from and what it leads to. */
interface Move {
  readonly wanted: (now: RuleContent) => RuleContent
  readonly isFrom: (now: RuleContent) => boolean
  /** There already, or further. */
  readonly isThere: (now: RuleContent) => boolean
  /** Further still: deleted by an earlier try. */
  readonly mayBeGone?: boolean
}

const replace = async (
  ports: WritePorts,
  change: RuleChange,
  { wanted, isFrom, isThere, mayBeGone = false }: Move
): Promise<StepEnd> => {
  const { rules, writer } = ports
  const now = await rules.one(change.ruleId)

  if (now === null) {
    return mayBeGone ? { status: 'DONE', change } : { status: 'CHANGED' }
  }

  if (isThere(now)) return { status: 'DONE', change }
  if (!isFrom(now)) return { status: 'CHANGED' }
  const goal = wanted(now)

  if (sameRule(goal, now)) return { status: 'DONE', change }
  const answer = await written(writer.replace(change.ruleId, goal))

  if (answer === 'REFUSED') return { status: 'REFUSED' }
  const after = await rules.one(change.ruleId)

  if (after === null) return { status: 'CHANGED' }
  // Not there yet, and the answer was lost: the write may still arrive.
  if (answer instanceof Unavailable && sameRule(after, now)) throw answer

  return compared(ports, change, goal, after)
}

const remove = async (
  ports: WritePorts,
  change: RuleChange
): Promise<StepEnd> => {
  const { rules, shape, writer } = ports
  const now = await rules.one(change.ruleId)

  if (now === null) return { status: 'DONE', change }
  const isOurs =
    change.prior !== null &&
    isSettled(shape, shape.switched(change.prior, false), now)

  // A rule deleted while enabled goes on being offered (known issue 994066).
  if (shape.view(now).enabled || !(isOurs || isAccepted(change, now))) {
    return { status: 'CHANGED' }
  }

  const answer = await written(writer.remove(change.ruleId))

  if (answer === 'REFUSED') return { status: 'REFUSED' }
  if ((await rules.one(change.ruleId)) === null) {
    return { status: 'DONE', change }
  }

  throw answer instanceof Unavailable ? answer : new Unavailable('GATEWAY')
}

/** One step at the gateway, from whatever an earlier try has left. Throws Unavailable, Forbidden. */
export const runRuleStep = (
  ports: WritePorts,
  change: RuleChange,
  step: Exclude<StepName, 'SAVE_CLUSTERS' | 'REMOVE_CLUSTERS'>
): Promise<StepEnd> => {
  const { shape } = ports
  const { prior, target, ruleId } = change
  const goal = target && shape.withId(target, ruleId)
  const isPrior = (now: RuleContent) => prior !== null && sameRule(prior, now)
  const isTold = (now: RuleContent) => isAccepted(change, now)
  const isGoal = (now: RuleContent) =>
    goal !== null && isSettled(shape, goal, now)

  const isDisabled = (content: RuleContent | null, now: RuleContent) =>
    content !== null && isSettled(shape, shape.switched(content, false), now)

  switch (step) {
    case 'CREATE_DISABLED':
      return create(ports, change, target ?? {})

    case 'WRITE':
      return replace(ports, change, {
        wanted: (now) => goal ?? now,
        isFrom: isPrior,
        isThere: (now) => isGoal(now) || isTold(now),
      })

    case 'WRITE_DISABLED':
      return replace(ports, change, {
        wanted: (now) => shape.switched(goal ?? now, false),
        isFrom: isPrior,
        isThere: (now) => isDisabled(goal, now) || isGoal(now) || isTold(now),
      })

    case 'ENABLE':
      return replace(ports, change, {
        wanted: (now) => shape.switched(now, true),
        isFrom: (now) => isDisabled(goal, now) || isTold(now),
        isThere: isGoal,
      })

    case 'DISABLE':
      return replace(ports, change, {
        wanted: (now) => shape.switched(now, false),
        isFrom: isPrior,
        isThere: (now) => isDisabled(prior, now) || isTold(now),
        mayBeGone: true,
      })

    case 'DELETE':
      return remove(ports, change)
  }
}
