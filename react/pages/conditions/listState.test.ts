import { clusteredCondition, paymentCondition } from '../../testing/samples'
import type { ListState } from './listState'
import { arrange, listStateOf, queryOf, sortedBy } from './listState'

const NOW = Date.parse('2026-08-01T00:00:00Z')

const conditions = [
  { ...paymentCondition, id: '1', name: 'Net 30', clustered: null },
  { ...paymentCondition, id: '2', name: 'Net 7' },
  {
    ...paymentCondition,
    id: '3',
    name: 'ágil',
    findings: [{ code: 'SAME_CLUSTERS', path: ['clusters'], related: ['1'] }],
    enabled: false,
    clustered: null,
  },
  {
    ...paymentCondition,
    id: '4',
    name: 'Zero',
    clustered: { ...clusteredCondition, updatedAt: '2026-08-02T00:00:00Z' },
    findings: [{ code: 'BROKEN_PROPERTY_GONE', path: [], related: [] }],
  },
]

const shown = (change: Partial<ListState>) =>
  arrange(conditions, { ...listStateOf({}), ...change }, 'en', NOW).map(
    ({ id }) => id
  )

describe('the list of conditions', () => {
  it.each([
    ['is as the gateway has it', {}, ['1', '2', '3', '4']],
    ['shows what is for everyone', { status: 'EVERYONE' as const }, ['1', '3']],
    ['shows what is broken', { status: 'BROKEN' as const }, ['4']],
    ['shows what is to act on', { status: 'WARNED' as const }, ['4']],
    [
      'shows what is offered to nobody now',
      { status: 'PAUSED' as const },
      ['3'],
    ],
    [
      'sorts names as one reads them',
      { sort: 'name' as const },
      ['3', '2', '1', '4'],
    ],
    [
      'sorts by what to act on first',
      { sort: 'status' as const },
      ['4', '2', '1', '3'],
    ],
    [
      'sorts the last change first',
      { sort: 'changed' as const, isDescending: true },
      ['4', '2', '1', '3'],
    ],
  ])('%s', (_, change, expected) => {
    expect(shown(change)).toEqual(expected)
  })

  it.each([
    ['as usual', {}],
    [
      'with everything chosen',
      { q: 'net', status: 'CLUSTERED', sort: 'name.desc', page: '3' },
    ],
  ])('is in the address and comes back from it: %s', (_, query) => {
    const written = queryOf(listStateOf(query))

    expect(JSON.parse(JSON.stringify(written))).toEqual(query)
  })

  it('takes an address nobody wrote for the usual', () => {
    expect(listStateOf({ status: 'X', sort: 'y', page: '-1' })).toEqual(
      listStateOf({})
    )
  })

  it('sorts upwards, downwards, and no more', () => {
    const up = sortedBy(listStateOf({ page: '2' }), 'name')
    const down = sortedBy(up, 'name')

    expect([up.sort, up.isDescending, up.page]).toEqual(['name', false, 1])
    expect([down.sort, down.isDescending]).toEqual(['name', true])
    expect(sortedBy(down, 'name').sort).toBeNull()
  })
})
