import {
  cluster,
  paymentCondition,
  properties,
  record,
} from '../../core/fixtures/builders'
import { emptyDocument } from '../../core/parseStoredDocument'
import { creditRule } from '../../fixtures/creditRule'
import {
  failingSource,
  fakeClock,
  memoryConditions,
  sourceOf,
} from '../../fixtures/fakePorts'
import { ruleWorld } from '../../fixtures/ruleWorld'
import { threeCustomers } from '../../fixtures/threeCustomers'
import type { ImpactPorts } from '../previewImpact'
import { scanTurns } from '../scanTurns'
import { changedConditions } from './changedConditions'
import type { ChangeRequest } from './prepareChange'
import { prepareChange } from './prepareChange'
import { previewChangeImpact } from './previewChangeImpact'

const FOR_ON_TIME = record({ paymentConditionId: 'good', planKeys: ['60'] })

const request = (given: Partial<ChangeRequest>): ChangeRequest => ({
  action: 'EDIT',
  id: 'open',
  copyOf: null,
  clusters: { kind: 'KEEP' },
  paymentCondition: null,
  ...given,
})

const wanted = (...days: readonly string[]) => ({
  name: 'Wanted',
  enabled: true,
  plans: days.map((each) => ({ days: each })),
  salesChannels: [],
})

const forDelayed: ChangeRequest['clusters'] = {
  kind: 'SET',
  match: 'ALL',
  clusters: [cluster({ values: ['delayed'] })],
}

/** 30 days for everybody, 60 for those who pay on time. */
const impact = (
  given: Partial<ChangeRequest>,
  ports: Partial<ImpactPorts> = {},
  others: ReadonlyArray<ReturnType<typeof paymentCondition>> = []
) =>
  previewChangeImpact(
    {
      clock: fakeClock(),
      conditions: memoryConditions({
        ...emptyDocument,
        records: [FOR_ON_TIME],
      }),
      gateway: sourceOf([
        paymentCondition('open', ['30']),
        paymentCondition('good', ['60']),
        ...others,
      ]),
      properties: sourceOf(properties),
      customers: threeCustomers,
      turn: scanTurns(() => 0)('store'),
      ...ports,
    },
    request(given),
    null
  )

describe('what a change of a payment condition would mean for customers', () => {
  const table: ReadonlyArray<
    [
      string,
      Partial<ChangeRequest>,
      ReadonlyArray<[string, number, number]>,
      number
    ]
  > = [
    [
      'disabling the last one for everybody',
      { action: 'DISABLE' },
      [['30', 0, 3]],
      1,
    ],
    ['deleting it', { action: 'DELETE' }, [['30', 0, 3]], 1],
    ['enabling what is enabled', { action: 'ENABLE' }, [], 0],
    [
      'disabling one for some',
      { action: 'DISABLE', id: 'good' },
      [['60', 0, 2]],
      0,
    ],
    [
      'deleting one for some: its clusters stay, its plan does not',
      { action: 'DELETE', id: 'good' },
      [['60', 0, 2]],
      0,
    ],
    [
      'other plans',
      { paymentCondition: wanted('45') },
      [
        ['45', 3, 0],
        ['30', 0, 3],
      ],
      0,
    ],
    [
      'a validity that is over',
      { paymentCondition: { ...wanted('30'), validUntil: '2020-01-01' } },
      [['30', 0, 3]],
      1,
    ],
    [
      'clusters for what everybody had',
      { paymentCondition: wanted('30'), clusters: forDelayed },
      [['30', 0, 2]],
      0,
    ],
    [
      'other clusters and other plans at once',
      { id: 'good', paymentCondition: wanted('90'), clusters: forDelayed },
      [
        ['60', 0, 2],
        ['90', 1, 0],
      ],
      0,
    ],
    [
      'no clusters any more',
      {
        id: 'good',
        paymentCondition: wanted('60'),
        clusters: { kind: 'REMOVE' },
      },
      [['60', 1, 0]],
      0,
    ],
    [
      'a new condition',
      {
        action: 'CREATE',
        id: null,
        paymentCondition: wanted('90'),
        clusters: forDelayed,
      },
      [['90', 1, 0]],
      0,
    ],
  ]

  it.each(table)('%s', async (_, given, plans, leftWithout) => {
    const answer = await impact(given)

    expect(answer).toMatchObject({ scanned: 3, leftWithout, issues: [] })
    expect(
      answer.plans.map(({ key, gains, loses }) => [key, gains, loses])
    ).toEqual(plans)
  })

  it('a deleted condition leaves its clusters to one with the same plans', async () => {
    expect(
      await impact({ action: 'DELETE', id: 'good' }, {}, [
        paymentCondition('twin', ['60']),
      ])
    ).toMatchObject({ plans: [{ key: '60', gains: 0, loses: 1 }] })
  })

  it.each<[string, Partial<ChangeRequest>, string]>([
    [
      'a condition that is not there',
      { id: 'gone' },
      'UNKNOWN_PAYMENT_CONDITION',
    ],
    [
      'a copy of none',
      { action: 'CREATE', id: null, copyOf: 'gone' },
      'UNKNOWN_PAYMENT_CONDITION',
    ],
    [
      'a plan that makes no sense',
      { paymentCondition: wanted('60/30') },
      'DAYS_NOT_ASCENDING',
    ],
    [
      'clusters that make none',
      {
        action: 'DISABLE',
        clusters: { kind: 'SET', match: 'ALL', clusters: [] },
      },
      'NO_CLUSTERS',
    ],
  ])('counts nothing for %s', async (_, given, code) => {
    const { scanned, issues } = await impact(given)

    expect(scanned).toBe(0)
    expect(issues.map((each) => each.code)).toContain(code)
  })

  it('says which rules could not be read', async () => {
    expect(
      await impact({ action: 'DELETE' }, { gateway: failingSource('GATEWAY') })
    ).toMatchObject({ issues: [{ code: 'GATEWAY_UNAVAILABLE' }] })
  })
})

describe('what is counted is what is written', () => {
  const asked = wanted('30', '60')

  it.each<[string, Partial<ChangeRequest>]>([
    ['an edit', { paymentCondition: asked }],
    [
      'an edit of every field',
      {
        paymentCondition: {
          ...asked,
          enabled: false,
          salesChannels: ['2'],
          validFrom: '2026-02-01',
          validUntil: '2026-03-01',
          minimumValue: 99.5,
        },
      },
    ],
    ['a switch off', { action: 'DISABLE' }],
    ['a switch on', { action: 'ENABLE' }],
    [
      'a copy',
      { action: 'CREATE', id: null, copyOf: 'A', paymentCondition: asked },
    ],
    ['a new one', { action: 'CREATE', id: null, paymentCondition: asked }],
  ])('%s', async (_, given) => {
    const world = ruleWorld({
      rules: [
        creditRule('A', ['30'], {
          salesChannels: [{ id: '1' }],
          minimumValue: 10,
          country: { name: 'Brazil', isoCode: 'BRA' },
        }),
      ],
      records: [],
    })

    const ports = world.merchant()
    const { document } = await ports.conditions.read()
    const change = request({ id: 'A', ...given })
    const written = await prepareChange(ports, change, document)
    const counted = changedConditions(world.conditions(), change, 'UTC')

    if (written.status !== 'PREPARED' || !counted.ok) throw new Error(_)
    const { target } = written.prepared
    const view = target && { ...ports.shape.view(target), id: counted.id }

    expect(counted.paymentConditions).toContainEqual(view)
  })
})
