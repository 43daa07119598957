import type { ClusterPreview, ImpactPreview } from '../../typings/schema'
import type { ReachAction } from './reach'
import { noReach, reachReducer } from './reach'

const after = (...actions: readonly ReachAction[]) =>
  actions.reduce(reachReducer, noReach)

const counted = (change: Partial<ClusterPreview>): ReachAction => ({
  type: 'MATCHING_COUNTED',
  page: {
    total: 2500,
    scanned: 1000,
    matching: 10,
    cursor: null,
    sample: [],
    unseen: [],
    issues: [],
    ...change,
  },
})

const weighed = (change: Partial<ImpactPreview>): ReachAction => ({
  type: 'IMPACT_COUNTED',
  page: {
    total: 2500,
    scanned: 1000,
    cursor: null,
    plans: [],
    leftWithout: 0,
    issues: [],
    ...change,
  },
})

const customer = (id: string) => ({ id, email: `${id}***@acme.com` })

describe('whom clusters reach', () => {
  it('is the sum of its pages', () => {
    const { matching } = after(
      { type: 'STARTED' },
      counted({ sample: ['a', 'b', 'c'].map(customer) }),
      counted({
        scanned: 500,
        matching: 3,
        sample: ['d', 'e', 'f'].map(customer),
      })
    )

    expect(matching).toMatchObject({ total: 2500, scanned: 1500, matching: 13 })
    expect(matching?.sample.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ])
  })

  it('adds up gains and losses plan by plan', () => {
    const { impact } = after(
      { type: 'STARTED' },
      weighed({ plans: [{ key: '30', gains: 1, loses: 2 }], leftWithout: 1 }),
      weighed({
        plans: [
          { key: '30', gains: 0, loses: 3 },
          { key: '15/30', gains: 4, loses: 0 },
        ],
        leftWithout: 2,
      })
    )

    expect(impact).toMatchObject({
      scanned: 2000,
      leftWithout: 3,
      plans: [
        { key: '30', gains: 1, loses: 5 },
        { key: '15/30', gains: 4, loses: 0 },
      ],
    })
  })

  it('keeps what was counted when one stops it', () => {
    const reach = after({ type: 'STARTED' }, { type: 'WAITING' }, counted({}), {
      type: 'CANCELLED',
    })

    expect(reach).toMatchObject({
      status: 'CANCELLED',
      isWaiting: false,
      matching: { matching: 10 },
    })
  })

  it('begins anew with nothing', () => {
    expect(after(counted({}), { type: 'STARTED' })).toEqual({
      ...noReach,
      status: 'COUNTING',
    })
  })

  it('says why it could not be counted', () => {
    const issues = [{ path: [], code: 'CUSTOMERS_FORBIDDEN' }]

    expect(
      after({ type: 'STARTED' }, { type: 'REFUSED', issues })
    ).toMatchObject({ status: 'FAILED', issues })
  })
})
