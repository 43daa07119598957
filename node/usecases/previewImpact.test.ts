import {
  cluster,
  paymentCondition,
  properties,
  record,
} from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import {
  failingSource,
  fakeClock,
  memoryConditions,
  sourceOf,
} from '../fixtures/fakePorts'
import { threeCustomers } from '../fixtures/threeCustomers'
import type { ImpactPorts, ImpactQuestion } from './previewImpact'
import { previewImpact } from './previewImpact'
import { scanTurns } from './scanTurns'

const FOR_ON_TIME = record({ paymentConditionId: 'good', planKeys: ['60'] })
const GONE = record({ paymentConditionId: 'gone', planKeys: ['90'] })
const DELAYED = [cluster({ values: ['delayed'] })]

const impact = (
  question: Partial<ImpactQuestion>,
  ports: Partial<ImpactPorts> = {},
  open: readonly string[] = ['30']
) =>
  previewImpact(
    {
      clock: fakeClock(),
      conditions: memoryConditions({
        ...emptyDocument,
        records: [FOR_ON_TIME, GONE],
      }),
      gateway: sourceOf([
        ...open.map((key) => paymentCondition(key, [key])),
        paymentCondition('good', ['60']),
      ]),
      properties: sourceOf(properties),
      customers: threeCustomers,
      turn: scanTurns(() => 0)('store'),
      ...ports,
    },
    { paymentConditionId: 'good', draft: null, cursor: null, ...question }
  )

const draft = (clusters: ReadonlyArray<ReturnType<typeof cluster>>) => ({
  match: 'ALL' as const,
  clusters: clusters.map(({ property, operator, values, exact }) => ({
    property,
    operator,
    values,
    exact,
  })),
})

describe('what a change would mean for customers', () => {
  it('counts who gains and who loses a plan by a save', async () => {
    expect(await impact({ draft: draft(DELAYED) })).toMatchObject({
      scanned: 3,
      plans: [{ key: '60', gains: 1, loses: 2 }],
      leftWithout: 0,
      issues: [],
    })
  })

  it('counts who gains a plan when the clusters are removed', async () => {
    expect(await impact({})).toMatchObject({
      plans: [{ key: '60', gains: 1, loses: 0 }],
    })
  })

  it('counts whom a save leaves without any plan', async () => {
    expect(await impact({ draft: draft(DELAYED) }, {}, [])).toMatchObject({
      leftWithout: 2,
    })
  })

  it('a plan that is gone is no gain, and nothing to live on', async () => {
    expect(
      await impact({ paymentConditionId: 'gone', draft: null }, {}, [])
    ).toMatchObject({ plans: [], leftWithout: 0 })
  })

  it('says nothing of a plan that another condition offers anyway', async () => {
    expect(
      await impact({ draft: draft(DELAYED) }, {}, ['30', '60'])
    ).toMatchObject({ plans: [], leftWithout: 0 })
  })

  it('says every problem of a draft', async () => {
    expect(await impact({ draft: draft([]) })).toMatchObject({
      scanned: 0,
      issues: [{ code: 'NO_CLUSTERS' }],
    })
  })

  it('says which rules could not be read', async () => {
    expect(
      await impact({}, { gateway: failingSource('GATEWAY') })
    ).toMatchObject({ issues: [{ code: 'GATEWAY_UNAVAILABLE' }] })
  })
})
