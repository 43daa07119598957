import { effectiveRecords } from './effectiveRecords'
import {
  clusteredCondition,
  paymentCondition,
  record,
  unreadableRecord,
} from './fixtures/builders'
import type { StoredRecord } from './cluster'

const read = (planKeys: string[], records: StoredRecord[]) => {
  const { byPaymentCondition, orphans, unidentified } = effectiveRecords(
    [paymentCondition('A', planKeys)],
    records
  )

  const found = byPaymentCondition.get('A')

  return {
    inheritedFrom: found?.inheritedFrom,
    isReadable: found?.record.readable,
    updatedAt: found?.record.readable
      ? found.record.condition.updatedAt
      : undefined,
    orphans: orphans.map(({ paymentConditionId }) => paymentConditionId),
    unidentified: unidentified.length,
  }
}

const NONE = {
  inheritedFrom: undefined,
  isReadable: undefined,
  updatedAt: undefined,
  orphans: [],
  unidentified: 0,
}

const OWN = { ...NONE, inheritedFrom: null, isReadable: true }

const JANUARY = '2026-01-01T00:00:00.000Z'
const FEBRUARY = '2026-02-01T00:00:00.000Z'
const MARCH = '2026-03-01T00:00:00.000Z'

const orphan = (id: string, planKeys: string[], updatedAt = JANUARY) =>
  record({ paymentConditionId: id, planKeys, updatedAt })

describe('which record a payment condition has', () => {
  it.each<[string, string[], StoredRecord[], object]>([
    ['none', ['30'], [], NONE],
    ['its own', ['30'], [record()], { ...OWN, updatedAt: JANUARY }],
    [
      'its own, though its plans have changed',
      ['45'],
      [record()],
      { ...OWN, updatedAt: JANUARY },
    ],
    [
      'its own, even when an orphan has the same plans',
      ['30'],
      [orphan('gone', ['30'], MARCH), record()],
      { ...OWN, updatedAt: JANUARY, orphans: ['gone'] },
    ],
    [
      "an orphan's, when the plans are the same",
      ['30', '15/30'],
      [orphan('gone', ['15/30', '30', '30'])],
      { ...OWN, inheritedFrom: 'gone', updatedAt: JANUARY, orphans: ['gone'] },
    ],
    [
      "none when the orphan's plans only read the same",
      ['3060'],
      [orphan('gone', ['30', '60'])],
      { ...NONE, orphans: ['gone'] },
    ],
    [
      'none when the orphan has a plan more',
      ['30'],
      [orphan('gone', ['30', '60'])],
      { ...NONE, orphans: ['gone'] },
    ],
    [
      'none when the orphan has a plan less',
      ['30', '60'],
      [orphan('gone', ['30'])],
      { ...NONE, orphans: ['gone'] },
    ],
    [
      'none when the days are in another order',
      ['15/30'],
      [orphan('gone', ['30/15'])],
      { ...NONE, orphans: ['gone'] },
    ],
    [
      'none when neither has a plan',
      [],
      [orphan('gone', [])],
      { ...NONE, orphans: ['gone'] },
    ],
    [
      'that of the orphan saved last',
      ['30'],
      [
        orphan('first', ['30'], FEBRUARY),
        orphan('last', ['30'], MARCH),
        orphan('oldest', ['30'], JANUARY),
      ],
      {
        ...OWN,
        inheritedFrom: 'last',
        updatedAt: MARCH,
        orphans: ['first', 'last', 'oldest'],
      },
    ],
    [
      'an unreadable one of its own',
      ['30'],
      [unreadableRecord('A', '30')],
      { ...NONE, inheritedFrom: null, isReadable: false },
    ],
    [
      'an unreadable orphan',
      ['30'],
      [unreadableRecord('gone', '30')],
      { ...NONE, inheritedFrom: 'gone', isReadable: false, orphans: ['gone'] },
    ],
    [
      'a readable orphan rather than an unreadable one',
      ['30'],
      [unreadableRecord('bad', '30'), orphan('good', ['30'])],
      {
        ...OWN,
        inheritedFrom: 'good',
        updatedAt: JANUARY,
        orphans: ['bad', 'good'],
      },
    ],
    [
      'the later of two of its own',
      ['30'],
      [record({ updatedAt: MARCH }), record({ updatedAt: FEBRUARY })],
      { ...OWN, updatedAt: MARCH },
    ],
    [
      'the unreadable one of two of its own: nobody gains by damage',
      ['30'],
      [record({ updatedAt: MARCH }), unreadableRecord('A', '30'), record()],
      { ...NONE, inheritedFrom: null, isReadable: false },
    ],
    [
      'none when a damaged record does not say whose it is',
      ['30'],
      [unreadableRecord(null, '30')],
      { ...NONE, unidentified: 1 },
    ],
  ])('%s', (_, planKeys, records, expected) => {
    expect(read(planKeys, records)).toEqual(expected)
  })

  it('gives an orphan to every re-created condition', () => {
    const conditions = ['B', 'C'].map((id) => paymentCondition(id, ['30']))
    const { byPaymentCondition } = effectiveRecords(conditions, [
      { readable: true, condition: clusteredCondition() },
    ])

    expect(
      [...byPaymentCondition].map(([id, { inheritedFrom }]) => [
        id,
        inheritedFrom,
      ])
    ).toEqual([
      ['B', 'A'],
      ['C', 'A'],
    ])
  })
})
