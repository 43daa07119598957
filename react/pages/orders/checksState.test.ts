import type { ChecksState } from './checksState'
import { checksStateOf, isFiltered, queryOf } from './checksState'

const all: ChecksState = {
  verdict: null,
  action: null,
  wouldDo: null,
  reason: null,
  from: null,
  until: null,
  after: null,
}

describe('the address of a list of checks', () => {
  it.each<[string, Record<string, string>, Partial<ChecksState>]>([
    ['with nothing shows all', {}, {}],
    [
      'names each filter',
      {
        verdict: 'UNKNOWN',
        action: 'NONE',
        would: 'FLAGGED',
        reason: 'NO_CUSTOM_DATA',
        from: '2026-08-01',
        until: '2026-08-31',
        after: '2026-08-02T10:00:00.000Z_v1',
      },
      {
        verdict: 'UNKNOWN',
        action: 'NONE',
        wouldDo: 'FLAGGED',
        reason: 'NO_CUSTOM_DATA',
        from: '2026-08-01',
        until: '2026-08-31',
        after: '2026-08-02T10:00:00.000Z_v1',
      },
    ],
    [
      'with words nobody knows shows all',
      { verdict: 'MAYBE', action: 'x', would: '', reason: '?', from: 'May' },
      {},
    ],
  ])('%s', (_, query, expected) => {
    expect(checksStateOf(query)).toEqual({ ...all, ...expected })
  })

  it('reads as it was written', () => {
    const state: ChecksState = { ...all, verdict: 'ALLOWED', after: 'x' }

    expect(checksStateOf(queryOf(state))).toEqual(state)
  })
})

test.each<[string, Partial<ChecksState>, boolean]>([
  ['nothing chosen is no filter', {}, false],
  ['a later page is no filter', { after: 'x' }, false],
  ['a day is one', { from: '2026-08-01' }, true],
])('%s', (_, change, expected) => {
  expect(isFiltered({ ...all, ...change })).toBe(expected)
})
