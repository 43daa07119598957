import fc from 'fast-check'

import { fieldChanges, isAddition } from './fieldChanges'

const change = (path: string, before: unknown, after: unknown) => ({
  path: path === '' ? [] : path.split('.'),
  before,
  after,
})

test.each<[string, unknown, unknown, ReadonlyArray<ReturnType<typeof change>>]>(
  [
    ['equal values', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, []],
    ['absent and null', { a: null }, {}, []],
    ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a field', { a: 1 }, { a: 2 }, [change('a', 1, 2)]],
    ['a field that comes', {}, { a: 1 }, [change('a', null, 1)]],
    ['a field that goes', { a: 1 }, {}, [change('a', 1, null)]],
    [
      'a deep field',
      { a: { b: [0, 1] } },
      { a: { b: [0, 2] } },
      [change('a.b.1', 1, 2)],
    ],
    [
      'a list that grows',
      { a: [1] },
      { a: [1, 2] },
      [change('a', [1], [1, 2])],
    ],
    ['a list that was empty', { a: [] }, { a: [1] }, [change('a', [], [1])]],
    ['another kind', { a: { b: 1 } }, { a: 'b' }, [change('a', { b: 1 }, 'b')]],
    ['a list for an object', { a: {} }, { a: [] }, [change('a', {}, [])]],
    ['false for null', { a: null }, { a: false }, [change('a', null, false)]],
    ['the text of a number', { a: 1 }, { a: '1' }, [change('a', 1, '1')]],
  ]
)('%s', (_, before, after, expected) => {
  expect(fieldChanges(before, after)).toEqual(expected)
})

test.each([
  ['what was absent', change('a', undefined, 1), true],
  ['what was null', change('a', null, 1), true],
  ['what was false', change('a', false, true), false],
  ['what was an empty list', change('a', [], [1]), false],
])('filling %s', (_, given, expected) => {
  expect(isAddition(given)).toBe(expected)
})

test('nothing differs from itself, and what differs does so both ways', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
      expect(fieldChanges(left, left)).toEqual([])
      expect(fieldChanges(left, right)).toHaveLength(
        fieldChanges(right, left).length
      )
    })
  )
})
