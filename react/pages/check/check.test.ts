import type { StoreProbe, StoreProbeResult } from '../../typings/schema'
import type { Check } from './check'
import {
  areasOf,
  checkReducer,
  countOf,
  doneOf,
  noCheck,
  reportOf,
  unanswered,
} from './check'

const probe = (id: string, area: StoreProbe['area']): StoreProbe => ({
  id,
  area,
  writes: false,
})

const probes = [
  probe('RULE_LIST', 'RULES'),
  probe('RULE_SHAPE', 'RULES'),
  probe('CLOCKS', 'TIME'),
]

const differs: StoreProbeResult = {
  id: 'RULE_LIST',
  status: 'DIFFERS',
  findings: [{ code: 'WRAPPED', facts: [{ name: 'field', value: 'data' }] }],
  milliseconds: 12,
}

const asked: Check = {
  ...noCheck,
  status: 'RUNNING',
  probes,
  asking: 'RULE_SHAPE',
  results: { RULE_LIST: differs },
}

describe('checking a store', () => {
  it.each([
    ['begins anew', { type: 'STARTED' }, { ...noCheck, status: 'RUNNING' }],
    ['ends', { type: 'DONE' }, { ...asked, status: 'DONE', asking: null }],
    [
      'is stopped, and keeps what was answered',
      { type: 'STOPPED' },
      { ...asked, status: 'STOPPED', asking: null },
    ],
    [
      'fails as a whole',
      { type: 'FAILED', problem: { type: 'OFFLINE' } },
      { ...noCheck, problem: { type: 'OFFLINE' } },
    ],
  ] as const)('%s', (_, action, expected) => {
    expect(checkReducer(asked, action)).toEqual(expected)
  })

  it('keeps each answer', () => {
    const next = checkReducer(asked, {
      type: 'ANSWERED',
      result: unanswered('RULE_SHAPE', 'NO_ANSWER_OF_APP'),
    })

    expect(doneOf(next)).toBe(2)
    expect(countOf(next, 'DIFFERS')).toBe(1)
    expect(countOf(next, 'UNKNOWN')).toBe(1)
    expect(countOf(next, 'PASS')).toBe(0)
  })

  it('shows the probes by area, in their order', () => {
    expect(
      areasOf(asked).map(({ area, probes: some }) => [
        area,
        some.map(({ id }) => id),
      ])
    ).toEqual([
      ['RULES', ['RULE_LIST', 'RULE_SHAPE']],
      ['TIME', ['CLOCKS']],
    ])
  })

  it('is reported in codes, also what was not asked', () => {
    expect(reportOf(asked, 'A store')).toBe(
      [
        'A store',
        'DIFFERS  RULE_LIST (12 ms)',
        '         WRAPPED field=data',
        '-        RULE_SHAPE',
        '-        CLOCKS',
      ].join('\n')
    )
  })
})
