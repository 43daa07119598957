import type { Kind } from './shape'
import {
  aBoolean,
  aList,
  aMoment,
  aNumber,
  anId,
  anObject,
  aText,
  cents,
  kindOf,
  listIn,
  orNothing,
  shapeFindings,
} from './shape'

describe('kinds', () => {
  it.each<[string, Kind, readonly unknown[], readonly unknown[]]>([
    ['a text says something', aText, ['x'], ['', ' ', 1, null, undefined]],
    ['an id is a text or a number', anId, ['64', 64], ['', null, {}]],
    ['a boolean is no word', aBoolean, [true, false], ['true', 0, null]],
    ['a number is no text', aNumber, [0, -1.5], ['1', NaN, Infinity, null]],
    ['cents are whole', cents, [0, 1050], [10.5, '1050', null]],
    ['a list is no object', aList, [[], [1]], [{}, 'x', null]],
    ['an object is no list', anObject, [{}], [[], 'x', null]],
    [
      'a moment has day and time',
      aMoment,
      ['2026-01-01T00:00:00', '2026-01-01T00:00:00.1234567Z'],
      ['2026-01-01', '01/02/2026', 'yesterday', 1_767_225_600, null],
    ],
    [
      'nothing will do where it may',
      orNothing(aNumber),
      [null, undefined, 1],
      ['1'],
    ],
  ])('%s', (_, { fits }, good, bad) => {
    expect(good.map((one) => fits(one))).toEqual(good.map(() => true))
    expect(bad.map((one) => fits(one))).toEqual(bad.map(() => false))
  })

  it.each([
    [null, 'null'],
    [[], 'list'],
    [{}, 'object'],
    ['x', 'string'],
    [undefined, 'undefined'],
  ])('%j is called %s', (value, name) => {
    expect(kindOf(value)).toBe(name)
  })
})

describe('an answer against its shape', () => {
  const shape = { id: anId, enabled: aBoolean }

  it.each([
    ['as assumed, with more', { id: 1, enabled: true, more: 1 }, []],
    ['without a field', { id: 1 }, [['FIELD_MISSING', 'x.enabled']]],
    [
      'with fields of other kinds',
      { id: null, enabled: 'true' },
      [
        ['OTHER_KIND', 'x.id'],
        ['OTHER_KIND', 'x.enabled'],
      ],
    ],
    ['that is a list', [], [['OTHER_KIND', 'x']]],
    ['that is nothing', null, [['OTHER_KIND', 'x']]],
  ])('%s', (_, value, expected) => {
    expect(
      shapeFindings(value, shape, 'x.').map(({ code, facts }) => [
        code,
        facts.field,
      ])
    ).toEqual(expected)
  })

  it('tells kinds, never values', () => {
    const found = shapeFindings({ id: 1, enabled: 'secret' }, shape)

    expect(JSON.stringify(found)).not.toContain('secret')
  })
})

describe('a finding about a shape', () => {
  it.each<[string, Kind]>([
    ['text', aText],
    ['id', anId],
    ['boolean', aBoolean],
    ['number', aNumber],
    ['cents', cents],
    ['list', aList],
    ['object', anObject],
    ['moment', aMoment],
    ['moment', orNothing(aMoment)],
  ])('says that a %s was expected', (expected, kind) => {
    expect(
      shapeFindings({ id: {}, of: [] }, { id: kind, of: kind })
    ).toContainEqual({
      code: 'OTHER_KIND',
      facts: {
        field: kind.fits({}) ? 'of' : 'id',
        expected,
        found: kind.fits({}) ? 'list' : 'object',
      },
    })
  })

  it.each([
    ['', '(answer)'],
    ['a.b.', 'a.b'],
  ])('says where: %j', (path, field) => {
    expect(shapeFindings('x', {}, path)).toEqual([
      {
        code: 'OTHER_KIND',
        facts: { field, expected: 'object', found: 'string' },
      },
    ])
  })

  it('needs no path', () => {
    expect(shapeFindings({}, { id: anId })).toEqual([
      { code: 'FIELD_MISSING', facts: { field: 'id' } },
    ])
  })

  it('takes a moment for one only as a text, from its beginning', () => {
    expect(aMoment.fits(['2026-01-01T00:00:00'])).toBe(false)
    expect(aMoment.fits('Thu 2026-01-01T00:00:00')).toBe(false)
    expect(aMoment.fits('+012026-01-01T00:00:00Z')).toBe(false)
  })
})

describe('the list in an answer', () => {
  it.each([
    ['by itself', [1], { list: [1], wrappedIn: '' }],
    [
      'in an object',
      { total: 1, items: [1] },
      { list: [1], wrappedIn: 'items' },
    ],
    [
      'two objects deep',
      { meta: 1, data: { items: [1] } },
      { list: [1], wrappedIn: 'data.items' },
    ],
    ['nowhere', { data: { items: {} } }, null],
    ['in no object', 'x', null],
    ['in nothing', null, null],
  ])('%s', (_, answer, expected) => {
    expect(listIn(answer)).toEqual(expected)
  })
})
