import fc from 'fast-check'

import type { StoredRecord } from '../../core/cluster'
import { cluster, record } from '../../core/fixtures/builders'
import { creditRule } from '../../fixtures/creditRule'
import type { Mishap, RuleWorld } from '../../fixtures/ruleWorld'
import { listedBy, offeredIn, ruleWorld } from '../../fixtures/ruleWorld'
import type { ClusterChange } from './ports'
import type { ChangeRequest, WriteAction } from './prepareChange'
import { previewChange } from './previewChange'
import type { WriteOutcome } from './savePaymentCondition'
import { resumeChange, savePaymentCondition } from './savePaymentCondition'
import { writeBack } from './writeBack'

const KEYS = ['30', '15/30', '45', '30/60']
const PAYMENTS = ['on-time', 'delayed', 'in advance']

const someKeys = fc.uniqueArray(fc.constantFrom(...KEYS), {
  minLength: 1,
  maxLength: 3,
})

const line = fc.constantFrom(...PAYMENTS).map((value) => ({
  property: 'payment',
  operator: 'IS',
  values: [value],
  exact: false,
}))

const clusterChange: fc.Arbitrary<ClusterChange> = fc.oneof(
  fc.constant({ kind: 'KEEP' as const }),
  fc.constant({ kind: 'REMOVE' as const }),
  fc.record({
    kind: fc.constant('SET' as const),
    match: fc.constantFrom('ALL', 'ANY'),
    clusters: fc.uniqueArray(line, {
      minLength: 1,
      maxLength: 2,
      selector: ({ values }) => values[0],
    }),
  })
)

/** Two conditions, each enabled or not and clustered or not; a third one was deleted, with the plans of the first. */
const scenery = fc.record({
  keys: fc.tuple(someKeys, someKeys),
  enabled: fc.tuple(fc.boolean(), fc.boolean()),
  payments: fc.tuple(
    fc.option(fc.constantFrom(...PAYMENTS)),
    fc.option(fc.constantFrom(...PAYMENTS))
  ),
  gone: fc.option(fc.constantFrom(...PAYMENTS)),
  heedsNewId: fc.boolean(),
})

type Scenery = typeof scenery extends fc.Arbitrary<infer T> ? T : never

const recordOf = (
  paymentConditionId: string,
  planKeys: readonly string[],
  payment: string | null
): readonly StoredRecord[] =>
  payment === null
    ? []
    : [
        record({
          paymentConditionId,
          planKeys,
          clusters: [cluster({ values: [payment] })],
        }),
      ]

const worldOf = ({
  keys,
  enabled,
  payments,
  gone,
  heedsNewId,
}: Scenery): RuleWorld =>
  ruleWorld({
    heedsNewId,
    rules: ['A', 'B'].map((id, at) =>
      creditRule(id, keys[at], { enabled: enabled[at] })
    ),
    records: [
      ...recordOf('A', keys[0], payments[0]),
      ...recordOf('B', keys[1], payments[1]),
      // Orphans share what both knew: which of them had it last nobody can say.
      ...recordOf('gone', keys[0], payments[0] === null ? gone : null),
    ],
  })

const requests: fc.Arbitrary<ChangeRequest> = fc
  .record({
    action: fc.constantFrom<WriteAction>(
      'CREATE',
      'EDIT',
      'EDIT',
      'ENABLE',
      'DISABLE',
      'DELETE'
    ),
    copyOf: fc.option(fc.constant('B')),
    name: fc.constantFrom('Condition A', 'Another'),
    plans: someKeys,
    enabled: fc.boolean(),
    clusters: clusterChange,
  })
  .map(({ action, copyOf, name, plans, enabled, clusters }) => ({
    action,
    id: action === 'CREATE' ? null : 'A',
    copyOf: action === 'CREATE' ? copyOf : null,
    paymentCondition: {
      name,
      enabled,
      plans: plans.map((days) => ({ days })),
      salesChannels: [],
    },
    clusters:
      action === 'DELETE' && clusters.kind === 'SET'
        ? { kind: 'REMOVE' }
        : clusters,
  }))

const troubles = fc.record({
  at: fc.integer({ min: 1, max: 40 }),
  mishap: fc.constantFrom<Mishap>('REFUSED', 'ANSWER_LOST'),
  isLasting: fc.boolean(),
})

const save = async (
  world: RuleWorld,
  request: ChangeRequest,
  before: () => void = () => undefined
): Promise<WriteOutcome> => {
  const { fingerprint, revision } = await previewChange(
    world.merchant(),
    request
  )

  before()

  return savePaymentCondition(
    world.merchant(),
    request,
    fingerprint ?? 'none',
    revision
  )
}

const offered = async (world: RuleWorld) =>
  offeredIn(world.conditions(), (await world.document()).records)

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((one) => all.has(one))

const equal = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  within(left, right) && within(right, left)

/** What is left to compare two worlds by: which id a new rule gets is a matter of chance. */
const stateOf = async (world: RuleWorld) => {
  const { records } = await world.document()
  const names = new Map(
    world.conditions().map(({ id, name }) => [id, name] as const)
  )

  return {
    rules: [...world.rules.values()]
      .map(({ id: _, ...rule }) => JSON.stringify(rule))
      .sort(),
    records: records
      .map((one) => {
        if (!one.readable) return null
        const { paymentConditionId, match, clusters, planKeys } = one.condition
        const of = names.get(paymentConditionId) ?? 'gone'

        return JSON.stringify([of, match, clusters, planKeys])
      })
      .map(String)
      .sort(),
  }
}

/** Watches every call: what is offered is what was before, less, or what is meant in the end. */
const watched = (
  world: RuleWorld,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>
): Array<Promise<string | null>> => {
  const looks: Array<Promise<string | null>> = []

  world.onCall(() => {
    const conditions = world.conditions()

    looks.push(
      world.document().then(({ records }) => {
        const now = offeredIn(conditions, records)

        return within(now, before) || equal(now, after)
          ? null
          : JSON.stringify([[...now], [...before], [...after]])
      })
    )
  })

  return looks
}

const isRunning = ({ status }: WriteOutcome): boolean =>
  status === 'SAVED' || status === 'STOPPED'

const RUNS = { numRuns: 150 }

test('whatever fails at whatever call, nobody is offered more than before or than was meant', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenery,
      requests,
      troubles,
      async (given, request, trouble) => {
        const smooth = worldOf(given)
        const meant = await save(smooth, request)

        fc.pre(isRunning(meant))
        expect(meant.status).toBe('SAVED')
        const world = worldOf(given)
        const before = await offered(world)
        const looks = watched(world, before, await offered(smooth))

        await save(world, request, () => world.strike(trouble)).catch(
          () => null
        )
        world.strike(null)
        expect((await Promise.all(looks)).filter(Boolean)).toEqual([])
      }
    ),
    RUNS
  )
})

/** An edit of A that offers no listed plan anew: what it takes away is what lingers. */
const narrowing = (
  world: RuleWorld,
  listed: ReadonlySet<string>,
  {
    action,
    plans,
    enabled,
  }: { action: WriteAction; plans: readonly string[]; enabled: boolean }
): ChangeRequest => {
  const now = world.conditions().find(({ id }) => id === 'A')
  const keys = now?.plans.map(({ key }) => key) ?? []
  const left = plans.filter((key) => keys.includes(key) || !listed.has(key))

  return {
    action,
    id: 'A',
    copyOf: null,
    paymentCondition: {
      name: 'Condition A',
      enabled: enabled && now?.enabled === true,
      plans: (left.length > 0 ? left : keys).map((days) => ({ days })),
      salesChannels: [],
    },
    clusters: { kind: 'KEEP' },
  }
}

const narrowings = fc.record({
  action: fc.constantFrom<WriteAction>('EDIT', 'EDIT', 'DISABLE', 'DELETE'),
  plans: fc.uniqueArray(fc.constantFrom(...KEYS, '75'), { minLength: 1 }),
  enabled: fc.boolean(),
})

test('while checkout still lists the old plans, no edit gives one to a customer who did not have it', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenery,
      fc.array(narrowings, { minLength: 1, maxLength: 3 }),
      troubles,
      async (given, edits, trouble) => {
        const world = worldOf(given)
        const before = await offered(world)
        const listed = listedBy(world.conditions())
        const looks: Array<Promise<string | null>> = []

        world.onCall(() => {
          const conditions = world.conditions()

          looks.push(
            world.document().then(({ records }) => {
              const now = offeredIn(conditions, records, listed)

              return within(now, before)
                ? null
                : JSON.stringify([[...now], [...before]])
            })
          )
        })

        for (const edit of edits) {
          await save(world, narrowing(world, listed, edit), () =>
            world.strike(trouble)
          ).catch(() => null)
          world.strike(null)
        }

        expect((await Promise.all(looks)).filter(Boolean)).toEqual([])
      }
    ),
    RUNS
  )
})

test('neither does writing back, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenery,
      requests,
      troubles,
      async (given, request, trouble) => {
        const world = worldOf(given)
        const meant = await offered(world)
        const saved = await save(world, request)

        fc.pre(saved.status === 'SAVED' && saved.steps.length > 0)
        const id = 'change' in saved ? saved.change.ruleId : ''
        const looks = watched(world, await offered(world), meant)
        const revision = await world.revision()

        world.strike(trouble)
        await writeBack(world.merchant(), id, revision).catch(() => null)
        world.strike(null)
        expect((await Promise.all(looks)).filter(Boolean)).toEqual([])
      }
    ),
    RUNS
  )
})

test('what stopped half way is resumed to the very end', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenery,
      requests,
      troubles,
      async (given, request, trouble) => {
        const smooth = worldOf(given)

        fc.pre(isRunning(await save(smooth, request)))
        const world = worldOf(given)

        await save(world, request, () => world.strike(trouble)).catch(
          () => null
        )
        world.strike(null)
        const [open] = await world.merchant().changes.open()

        fc.pre(open !== undefined)
        const resumed = await resumeChange(world.merchant(), open.change.ruleId)

        expect(resumed).toMatchObject({ status: 'SAVED' })
        expect(await stateOf(world)).toEqual(await stateOf(smooth))
        expect(await world.merchant().changes.open()).toEqual([])
      }
    ),
    RUNS
  )
})

test('what stopped half way, or went through, is written back to what was there', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenery,
      requests,
      troubles,
      async (given, request, trouble) => {
        const world = worldOf(given)
        const before = await stateOf(world)
        const wasOffered = await offered(world)
        const outcome = await save(world, request, () =>
          world.strike(trouble)
        ).catch(() => null)

        world.strike(null)
        const [open] = await world.merchant().changes.open()
        const id =
          open?.change.ruleId ??
          (outcome && 'change' in outcome ? outcome.change.ruleId : 'none')

        const last = await world.merchant().changes.last(id)

        fc.pre(open !== undefined || last !== null)
        const back = await writeBack(
          world.merchant(),
          id,
          await world.revision()
        )

        expect(back).toMatchObject({ status: 'SAVED' })
        expect((await stateOf(world)).rules).toEqual(before.rules)
        expect(equal(await offered(world), wasOffered)).toBe(true)
      }
    ),
    RUNS
  )
})
