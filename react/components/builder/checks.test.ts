import { checksReducer, noChecks, unchecked, unknownOf } from './checks'

const checked = checksReducer(noChecks, {
  type: 'CHECKED',
  values: ['a', 'b'],
  unknown: ['b'],
})

describe('values checked against the customers', () => {
  it('knows which of them no customer holds', () => {
    expect(unknownOf(checked, ['a', 'b', 'c'])).toEqual(['b'])
  })

  it('asks only about those it has not asked about', () => {
    expect(unchecked(checked, ['a', 'b', 'c'])).toEqual(['c'])
  })

  it('keeps what it knows when a later question fails', () => {
    const failed = checksReducer(checked, {
      type: 'FAILED',
      problem: { type: 'OFFLINE' },
    })

    expect(failed.problem).toEqual({ type: 'OFFLINE' })
    expect(unknownOf(failed, ['b'])).toEqual(['b'])
    expect(checksReducer(failed, { type: 'RETRIED' })).toEqual(checked)
  })
})
