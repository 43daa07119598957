import { cluster, record } from '../../core/fixtures/builders'
import { creditRule } from '../../fixtures/creditRule'
import type { RuleWorld, RuleWorldNeeds } from '../../fixtures/ruleWorld'
import { ruleWorld } from '../../fixtures/ruleWorld'
import type { ClusterChange, RuleContent } from './ports'
import { listOpenChanges } from './listOpenChanges'
import type { ChangeRequest } from './prepareChange'
import { previewChange } from './previewChange'
import {
  leaveChange,
  resumeChange,
  savePaymentCondition,
} from './savePaymentCondition'
import type { StepName } from './steps'
import { writeBack } from './writeBack'

const KEEP: ClusterChange = { kind: 'KEEP' }
const REMOVE: ClusterChange = { kind: 'REMOVE' }
const clustersFor = (value: string): ClusterChange => ({
  kind: 'SET',
  match: 'ALL',
  clusters: [
    { property: 'payment', operator: 'IS', values: [value], exact: false },
  ],
})

const ON_TIME = record({
  paymentConditionId: 'A',
  clusters: [cluster({ values: ['on-time'] })],
})

const world = (given: Partial<RuleWorldNeeds> = {}): RuleWorld =>
  ruleWorld({
    rules: [creditRule('A', ['30'])],
    records: [ON_TIME],
    ...given,
  })

const request = (given: Partial<ChangeRequest> = {}): ChangeRequest => ({
  action: 'EDIT',
  id: 'A',
  copyOf: null,
  clusters: KEEP,
  ...given,
  paymentCondition: {
    name: 'Condition A',
    enabled: true,
    plans: [{ days: '30' }, { days: '60' }],
    salesChannels: [],
    ...Object(given.paymentCondition),
  },
})

const save = async (
  given: RuleWorld,
  asked: ChangeRequest,
  between: () => void = () => undefined
) => {
  const { fingerprint, revision } = await previewChange(given.merchant(), asked)

  between()

  return savePaymentCondition(
    given.merchant(),
    asked,
    fingerprint ?? 'none',
    revision
  )
}

const openIn = async (given: RuleWorld) =>
  (await given.merchant().changes.open()).length

const put = (given: RuleWorld, fields: object) =>
  given.rules.set('A', { ...given.rules.get('A'), ...fields })

describe('the steps of a change', () => {
  const table: ReadonlyArray<
    [string, Partial<ChangeRequest>, RuleContent | null, readonly StepName[]]
  > = [
    ['a new plan, its clusters kept', {}, null, ['WRITE', 'SAVE_CLUSTERS']],
    [
      'a new name',
      { paymentCondition: { name: 'New', plans: [{ days: '30' }] } },
      null,
      ['WRITE'],
    ],
    [
      'other clusters alone',
      {
        paymentCondition: { plans: [{ days: '30' }] },
        clusters: clustersFor('delayed'),
      },
      null,
      ['SAVE_CLUSTERS'],
    ],
    [
      'the clusters it has',
      {
        paymentCondition: { plans: [{ days: '30' }] },
        clusters: clustersFor('on-time'),
      },
      null,
      [],
    ],
    [
      'a new plan and other clusters',
      { clusters: clustersFor('delayed') },
      null,
      ['WRITE_DISABLED', 'SAVE_CLUSTERS', 'ENABLE'],
    ],
    [
      'a new plan for everybody',
      { clusters: REMOVE },
      null,
      ['WRITE_DISABLED', 'REMOVE_CLUSTERS', 'ENABLE'],
    ],
    [
      'a disabled one with other clusters',
      {
        paymentCondition: { enabled: false },
        clusters: clustersFor('delayed'),
      },
      creditRule('A', ['30'], { enabled: false }),
      ['WRITE', 'SAVE_CLUSTERS'],
    ],
    ['disabling', { action: 'DISABLE' }, null, ['WRITE']],
    [
      'disabling, its clusters removed',
      { action: 'DISABLE', clusters: REMOVE },
      null,
      ['WRITE', 'REMOVE_CLUSTERS'],
    ],
    ['deleting', { action: 'DELETE' }, null, ['DISABLE', 'DELETE']],
    [
      'deleting a disabled one with its clusters',
      { action: 'DELETE', clusters: REMOVE },
      creditRule('A', ['30'], { enabled: false }),
      ['DELETE', 'REMOVE_CLUSTERS'],
    ],
    [
      'a new condition',
      {
        action: 'CREATE',
        id: null,
        paymentCondition: { name: 'New' },
        clusters: clustersFor('delayed'),
      },
      null,
      ['CREATE_DISABLED', 'SAVE_CLUSTERS', 'ENABLE'],
    ],
    [
      'a new condition that stays disabled',
      {
        action: 'CREATE',
        id: null,
        paymentCondition: { name: 'New', enabled: false },
      },
      null,
      ['CREATE_DISABLED'],
    ],
  ]

  it.each(table)('of %s', async (_, given, rule, steps) => {
    const asked = world(rule ? { rules: [rule] } : {})
    const preview = await previewChange(asked.merchant(), request(given))

    expect(preview).toMatchObject({ status: 'OK', issues: [] })
    expect(preview.steps).toEqual(steps)
    expect(asked.writes).toEqual([])
  })
})

describe('a preview warns', () => {
  const table: ReadonlyArray<
    [string, Partial<ChangeRequest>, readonly string[]]
  > = [
    ['of nothing, mostly', {}, []],
    [
      'of plans that linger at checkout',
      { paymentCondition: { plans: [{ days: '60' }] } },
      ['PLAN_LINGERS plans.30'],
    ],
    [
      'of all of them, when it is disabled',
      { action: 'DISABLE' },
      ['PLAN_LINGERS plans.30'],
    ],
    [
      'but not of one another condition has',
      { paymentCondition: { plans: [{ days: '60' }] }, id: 'C' },
      [],
    ],
    ['or deleted', { action: 'DELETE' }, ['PLAN_LINGERS plans.30']],
    [
      'of a plan everybody has anyway',
      { paymentCondition: { plans: [{ days: '30' }, { days: '45' }] } },
      ['PLAN_ALSO_UNRESTRICTED plans.45'],
    ],
    [
      'of another interest for the same count',
      {
        paymentCondition: {
          plans: [{ days: '30' }, { days: '15/45', interestPercent: [1] }],
        },
      },
      ['SAME_COUNT_DIFFERENT_INTEREST plans.15/45'],
    ],
    [
      'with the clusters it will have',
      {
        clusters: REMOVE,
        paymentCondition: { plans: [{ days: '30' }, { days: '45' }] },
      },
      [],
    ],
  ]

  it.each(table)('%s', async (_, given, expected) => {
    const asked = world({
      rules: [
        creditRule('A', ['30']),
        creditRule('B', ['45', '15/30']),
        creditRule('C', ['15/30']),
      ],
    })

    const preview = await previewChange(asked.merchant(), request(given))
    const said = preview.warnings.map(
      ({ code, path }) => `${code} ${path.join('.')}`
    )

    expect(said).toEqual(expected)
  })
})

describe('nothing is written', () => {
  it.each<[string, Partial<ChangeRequest>, string]>([
    [
      'to a condition the gateway does not have',
      { id: 'Z' },
      'UNKNOWN_PAYMENT_CONDITION',
    ],
    [
      'to another payment system’s rule',
      { id: 'VISA' },
      'UNKNOWN_PAYMENT_CONDITION',
    ],
    [
      'as the copy of one that is not there',
      { action: 'CREATE', id: null, copyOf: 'Z' },
      'UNKNOWN_PAYMENT_CONDITION',
    ],
    [
      'with clusters that make no sense',
      { clusters: { kind: 'SET', match: 'ALL', clusters: [] } },
      'NO_CLUSTERS',
    ],
    [
      'of a deleted condition’s clusters',
      { action: 'DELETE', clusters: clustersFor('x') },
      'CLUSTERS_OF_A_DELETED_CONDITION',
    ],
  ])('%s', async (_, given, code) => {
    const asked = world({
      rules: [
        creditRule('A', ['30']),
        creditRule('VISA', [], { paymentSystem: { id: 2, name: 'Visa' } }),
      ],
    })

    const outcome = await save(asked, request(given))

    expect(outcome).toMatchObject({
      status: 'INVALID',
      issues: [expect.objectContaining({ code })],
    })
    expect(asked.writes).toEqual([])
    expect(await openIn(asked)).toBe(0)
  })

  it('that would free a condition from the clusters it inherits', async () => {
    const heir = (): RuleWorld =>
      world({
        records: [record({ paymentConditionId: 'gone', planKeys: ['30'] })],
      })

    const refused = heir()

    expect(await save(refused, request())).toMatchObject({
      status: 'INVALID',
      issues: [{ code: 'INHERITED', path: ['inheritedFrom', 'gone'] }],
    })
    expect(refused.writes).toEqual([])

    const named = { paymentCondition: { name: 'New', plans: [{ days: '30' }] } }

    expect(await save(heir(), request(named))).toMatchObject({
      status: 'SAVED',
    })
    expect(
      await save(heir(), request({ clusters: clustersFor('on-time') }))
    ).toMatchObject({ status: 'INVALID' })
    expect(
      await save(heir(), request({ action: 'DELETE', clusters: REMOVE }))
    ).toMatchObject({ status: 'INVALID' })
  })

  it('when anything is wrong, and all of it is said at once', async () => {
    const outcome = await save(
      world(),
      request({
        paymentCondition: { name: '', plans: [{ days: '60/30' }] },
        clusters: { kind: 'SET', match: 'ALL', clusters: [{}] },
      })
    )

    const issues = outcome.status === 'INVALID' ? outcome.issues : []

    expect(issues.map(({ path }) => path.join('.'))).toEqual([
      'paymentCondition.name',
      'paymentCondition.plans.0.days',
      'clusters.0.property',
      'clusters.0.operator',
      'clusters.0.values',
    ])
  })

  it('without a condition to learn the connection from', async () => {
    const asked = world({ rules: [], records: [] })

    expect(
      await save(asked, request({ action: 'CREATE', id: null }))
    ).toMatchObject({
      status: 'INVALID',
      issues: [{ path: [], code: 'NO_PAYMENT_CONDITION_TO_START_FROM' }],
    })
  })

  it('while writing is switched off', async () => {
    const asked = world({ editPaymentConditions: false })

    expect(await save(asked, request())).toEqual({ status: 'OFF' })
    expect(asked.writes).toEqual([])
  })

  it.each([
    ['a field we know', { name: 'Other' }],
    ['a field nobody knows', { quickActions: [] }],
  ])('when %s has changed since it was opened', async (_, fields) => {
    const asked = world()
    const outcome = await save(asked, request(), () => put(asked, fields))

    expect(outcome).toEqual({ status: 'CONFLICT', conflict: null })
    expect(asked.writes).toEqual([])
  })

  it('when the document has changed, and says who saved', async () => {
    const asked = world()
    const { fingerprint } = await previewChange(asked.merchant(), request())

    expect(
      await savePaymentCondition(
        asked.merchant(),
        request(),
        fingerprint ?? '',
        'old'
      )
    ).toMatchObject({ status: 'CONFLICT' })
    expect(asked.writes).toEqual([])
  })
})

describe('what the gateway makes of a write', () => {
  const filled = (content: RuleContent) => ({
    ...content,
    createdAt: '2026-01-15',
    cobrand: { name: null },
  })

  it('may fill what was empty', async () => {
    const asked = world({ taken: filled })

    expect(await save(asked, request())).toMatchObject({ status: 'SAVED' })
  })

  it.each<[string, (content: RuleContent) => RuleContent, readonly string[]]>([
    ['another name', (content) => ({ ...content, name: 'Cut' }), ['name']],
    [
      'a field lost',
      ({ quickActions: _, ...content }) => content,
      ['quickActions'],
    ],
    [
      'a plan more',
      (content) => ({
        ...content,
        deadlines: creditRule('A', ['30', '60', '90']).deadlines,
      }),
      ['deadlines'],
    ],
    [
      'a beginning where there was none',
      (content) => ({ ...content, beginDate: '2026-01-01T00:00:00Z' }),
      ['beginDate'],
    ],
  ])(
    'is told when it is %s, and left to be accepted or taken back',
    async (_, taken, path) => {
      const asked = world({ taken })
      const outcome = await save(asked, request())

      expect(outcome).toMatchObject({
        status: 'STOPPED',
        isOpen: true,
        issues: [{ code: 'GATEWAY_WROTE_OTHERWISE' }],
        differences: [expect.objectContaining({ path })],
      })
      expect(await resumeChange(asked.merchant(), 'A')).toMatchObject({
        status: 'SAVED',
      })
    }
  )

  it('stops before the clusters while the condition is disabled', async () => {
    const asked = world({ taken: (content) => ({ ...content, name: 'Cut' }) })
    const outcome = await save(
      asked,
      request({ clusters: clustersFor('delayed') })
    )

    expect(outcome).toMatchObject({
      steps: [
        { name: 'WRITE_DISABLED', state: 'STOPPED' },
        { name: 'SAVE_CLUSTERS', state: 'NOT_DONE' },
        { name: 'ENABLE', state: 'NOT_DONE' },
      ],
    })
    expect(asked.rules.get('A')).toMatchObject({ enabled: false })
    expect((await asked.document()).records).toEqual([ON_TIME])
  })
})

describe('a change that stopped', () => {
  /** Stops once the rule is written, disabled: storage does not answer any more. */
  const stopped = async () => {
    const asked = world()
    const asks = request({ clusters: clustersFor('delayed') })
    const { fingerprint, revision } = await previewChange(
      asked.merchant(),
      asks
    )

    asked.onCall(() => {
      if (asked.rules.get('A')?.enabled === false) {
        asked.onCall(() => undefined)
        asked.strike({ at: 3, mishap: 'REFUSED', isLasting: true })
      }
    })
    const outcome = await savePaymentCondition(
      asked.merchant(),
      asks,
      fingerprint ?? '',
      revision
    )

    asked.strike(null)

    return { asked, outcome }
  }

  it('says where', async () => {
    const { asked, outcome } = await stopped()

    expect(outcome).toMatchObject({ status: 'STOPPED', isOpen: true })
    expect(asked.rules.get('A')).toMatchObject({ enabled: false })
    expect(await openIn(asked)).toBe(1)
  })

  it('is listed with how far it came', async () => {
    const { asked } = await stopped()
    const { changes, shape } = asked.merchant()

    expect(await listOpenChanges(changes, shape)).toMatchObject([
      {
        paymentConditionId: 'A',
        steps: [
          { name: 'WRITE_DISABLED', state: 'DONE' },
          { name: 'SAVE_CLUSTERS', state: 'STOPPED' },
          { name: 'ENABLE', state: 'NOT_DONE' },
        ],
      },
    ])
  })

  it('comes before another one of the same condition', async () => {
    const { asked } = await stopped()

    expect(await save(asked, request({ action: 'ENABLE' }))).toMatchObject({
      status: 'PENDING',
      change: { key: 'A' },
    })
  })

  it.each<[string, (asked: RuleWorld) => unknown, string]>([
    ['the rule', (asked) => put(asked, { name: 'By another' }), 'RULE_CHANGED'],
    [
      'whether it is enabled, with other plans',
      (asked) => put(asked, { ...creditRule('A', ['90']) }),
      'RULE_CHANGED',
    ],
    ['that it exists', (asked) => asked.rules.delete('A'), 'RULE_CHANGED'],
  ])(
    'is not resumed over somebody else’s change of %s',
    async (_, change, code) => {
      const { asked } = await stopped()

      change(asked)
      const [...writes] = asked.writes

      expect(await resumeChange(asked.merchant(), 'A')).toMatchObject({
        status: 'STOPPED',
        isOpen: true,
        issues: [{ code }],
      })
      expect(asked.writes).toEqual(writes)
      expect(
        await writeBack(asked.merchant(), 'A', await asked.revision())
      ).toMatchObject({ status: 'CONFLICT' })
      expect(asked.writes).toEqual(writes)
    }
  )

  it('is left as it stands when the merchant says so', async () => {
    const { asked } = await stopped()

    expect(await leaveChange(asked.merchant(), 'A')).toEqual({ status: 'LEFT' })
    expect(await openIn(asked)).toBe(0)
    expect(asked.rules.get('A')).toMatchObject({ enabled: false })
    expect(await leaveChange(asked.merchant(), 'A')).toMatchObject({
      status: 'INVALID',
    })
  })

  it('is none when the gateway refused its first step', async () => {
    const asked = world()
    const outcome = await save(asked, request(), () => asked.refuseWrites())

    expect(outcome).toMatchObject({
      status: 'STOPPED',
      isOpen: false,
      issues: [{ code: 'GATEWAY_REFUSED' }],
    })
    expect(await openIn(asked)).toBe(0)
  })
})
