import fc from 'fast-check'

import { clusters, matches } from './fixtures/arbitraries'
import { cluster, clusteredCondition } from './fixtures/builders'
import {
  emptyDocument,
  parseSettings,
  parseStoredDocument,
  printStoredDocument,
} from './parseStoredDocument'
import { DEFAULT_SETTINGS } from './settings'

const stored = (given: object = {}) => ({
  schemaVersion: 1,
  lastChangeId: 'c1',
  settings: DEFAULT_SETTINGS,
  conditions: [clusteredCondition()],
  ...given,
})

const recordsOf = (...conditions: unknown[]) => {
  const parsed = parseStoredDocument(stored({ conditions }))

  return parsed.status === 'OK' ? parsed.document.records : []
}

describe('a stored document', () => {
  it.each<[string, unknown, string]>([
    ['as it is written', stored(), 'OK'],
    ['of a newer version', stored({ schemaVersion: 2 }), 'NEWER'],
    ['of a newer version, in another shape', { schemaVersion: 9 }, 'NEWER'],
    ['with unknown fields', stored({ notes: [] }), 'OK'],
    ['without settings', stored({ settings: undefined }), 'OK'],
    ['without a version', stored({ schemaVersion: undefined }), 'DAMAGED'],
    ['with a version as text', stored({ schemaVersion: '1' }), 'DAMAGED'],
    ['with half a version', stored({ schemaVersion: 1.5 }), 'DAMAGED'],
    ['with version zero', stored({ schemaVersion: 0 }), 'DAMAGED'],
    ['without conditions', stored({ conditions: undefined }), 'DAMAGED'],
    ['with conditions by id', stored({ conditions: {} }), 'DAMAGED'],
    ['that is null', null, 'DAMAGED'],
    ['that is a list', [stored()], 'DAMAGED'],
    ['that is a text', JSON.stringify(stored()), 'DAMAGED'],
    ['that is empty', {}, 'DAMAGED'],
  ])('%s', (_, json, status) => {
    expect(parseStoredDocument(json).status).toBe(status)
  })

  it('keeps everything of a readable one', () => {
    expect(parseStoredDocument(stored())).toEqual({
      status: 'OK',
      document: {
        lastChangeId: 'c1',
        settings: DEFAULT_SETTINGS,
        records: [{ readable: true, condition: clusteredCondition() }],
      },
    })
  })

  it('has no last change when that is unreadable', () => {
    const parsed = parseStoredDocument(stored({ lastChangeId: 5 }))

    expect(parsed).toMatchObject({ document: { lastChangeId: null } })
  })
})

describe('a record that can not be read is kept as it is', () => {
  const good = clusteredCondition()

  it.each<[string, unknown, string | null, string[]]>([
    [
      'an unknown operator',
      { ...good, clusters: [{ ...cluster(), operator: 'LIKE' }] },
      'A',
      ['30'],
    ],
    [
      'an unknown kind',
      { ...good, clusters: [{ ...cluster(), kind: 'MONEY' }] },
      'A',
      ['30'],
    ],
    [
      'one bad cluster of two',
      { ...good, clusters: [cluster(), null] },
      'A',
      ['30'],
    ],
    [
      'a value that is no text',
      { ...good, clusters: [{ ...cluster(), values: [5] }] },
      'A',
      ['30'],
    ],
    [
      'a property that is no text',
      { ...good, clusters: [{ ...cluster(), property: null }] },
      'A',
      ['30'],
    ],
    [
      'exact that is no flag',
      { ...good, clusters: [{ ...cluster(), exact: 'no' }] },
      'A',
      ['30'],
    ],
    ['an unknown match', { ...good, match: 'SOME' }, 'A', ['30']],
    ['clusters that are no list', { ...good, clusters: {} }, 'A', ['30']],
    ['no plan keys', { ...good, planKeys: undefined }, 'A', []],
    ['some plan keys', { ...good, planKeys: ['30', 60] }, 'A', ['30']],
    [
      'a former plan key that is none',
      { ...good, formerPlanKeys: [60] },
      'A',
      ['30'],
    ],
    ['no date', { ...good, updatedAt: null }, 'A', ['30']],
    ['no author', { ...good, updatedBy: undefined }, 'A', ['30']],
    ['no id', { ...good, paymentConditionId: undefined }, null, ['30']],
    ['an empty id', { ...good, paymentConditionId: '' }, null, ['30']],
    ['null', null, null, []],
    ['a text', 'lost', null, []],
    ['a list', [good], null, []],
  ])('%s', (_, raw, paymentConditionId, planKeys) => {
    expect(recordsOf(raw, good)).toEqual([
      { readable: false, paymentConditionId, planKeys, raw },
      { readable: true, condition: good },
    ])
  })

  it.each<[string, object]>([
    ['unknown fields', { color: 'blue' }],
    ['no clusters: that is for others to judge', { clusters: [] }],
  ])('but these are no reason: %s', (_, given) => {
    expect(recordsOf({ ...good, ...given })).toMatchObject([{ readable: true }])
  })

  it('a cluster without `exact` is not exact', () => {
    const { exact, ...old } = cluster()

    expect(exact).toBe(false)
    expect(recordsOf({ ...good, clusters: [old] })).toEqual([
      { readable: true, condition: good },
    ])
  })
})

describe('settings', () => {
  it.each<[string, unknown, object]>([
    ['all defaults', undefined, {}],
    ['rubbish', 'on', {}],
    ['one field', { mode: 'OFF' }, { mode: 'OFF' }],
    [
      'an unknown mode',
      { mode: 'MAYBE', timeZone: 'America/Sao_Paulo' },
      { timeZone: 'America/Sao_Paulo' },
    ],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, {}],
    ['a bad entity', { customerEntity: '../CL' }, {}],
    [
      'readable testers among others',
      { testers: ['A@b.com', 5, 'x'] },
      { testers: ['a@b.com'] },
    ],
    [
      'the rest',
      {
        whenUnavailable: 'OFFER_ALL',
        orderCheck: 'FLAG',
        customerEntity: 'buyers',
      },
      {
        whenUnavailable: 'OFFER_ALL',
        orderCheck: 'FLAG',
        customerEntity: 'buyers',
      },
    ],
  ])('%s', (_, json, expected) => {
    expect(parseSettings(json)).toEqual({ ...DEFAULT_SETTINGS, ...expected })
  })
})

const conditions = fc.record({
  paymentConditionId: fc.string({ minLength: 1 }),
  match: matches,
  clusters: fc.array(clusters, { maxLength: 5 }),
  planKeys: fc.array(fc.string()),
  formerPlanKeys: fc.array(fc.string(), { minLength: 1 }),
  updatedAt: fc.string(),
  updatedBy: fc.string(),
})

const anything = fc.oneof(
  fc.record({
    schemaVersion: fc.constantFrom(1, 2, '1'),
    lastChangeId: fc.option(fc.string()),
    settings: fc.oneof(fc.constant(DEFAULT_SETTINGS), fc.jsonValue()),
    conditions: fc.array(fc.oneof(conditions, fc.jsonValue())),
  }),
  fc.jsonValue()
)

const throughStorage = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json))

test.each([
  [true, true],
  [false, false],
  ['true', false],
])(
  'editing payment conditions, stored as %p, is read as %p',
  (written, read) => {
    expect(parseSettings({ editPaymentConditions: written })).toMatchObject({
      editPaymentConditions: read,
    })
  }
)

describe('every document', () => {
  it('printed and read again is the same', () => {
    fc.assert(
      fc.property(anything, (json) => {
        const parsed = parseStoredDocument(throughStorage(json))

        fc.pre(parsed.status === 'OK')
        const printed = throughStorage(printStoredDocument(parsed.document))

        expect(parseStoredDocument(printed)).toEqual(parsed)
      })
    )
  })

  it('loses no condition, readable or not', () => {
    const some = fc.array(fc.oneof(conditions, fc.jsonValue()))

    fc.assert(
      fc.property(some, (list) => {
        const json = throughStorage(stored({ conditions: list }))
        const parsed = parseStoredDocument(json)

        expect(
          parsed.status === 'OK' && printStoredDocument(parsed.document)
        ).toEqual(json)
      })
    )
  })

  it('the empty one included', () => {
    expect(parseStoredDocument(printStoredDocument(emptyDocument))).toEqual({
      status: 'OK',
      document: emptyDocument,
    })
  })
})
