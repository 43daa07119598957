import type { CapturedNode } from './pageCapture'
import { isMasked, parsePageCapture } from './pageCapture'

test.each<[string, string, boolean]>([
  ['nothing', '', true],
  ['known words', 'Prazo de pagamento', true],
  ['known words with accents', 'Condição, Días', true],
  ['a known word in capitals', 'PARCELA', true],
  ['a word made of x', 'Xxx xxxxx', true],
  ['a name of a class', 'xxxxPlanList item-30', true],
  ['a name', 'Ana', false],
  ['a name in capitals', 'ANA', false],
  ['a name behind a known word', 'planAna', false],
  ['a name before a known word', 'anaPlan', false],
  ['a name that begins like a masked one', 'xana', false],
  ['a name that ends like a masked one', 'anax', false],
  ['a name in another script', 'Дмитрий', false],
  ['digits that are no digits', '①', false],
  ['a number of three digits', '999', true],
  ['a number of four', '1234', false],
  ['a long number made of zeros', '00000', true],
  ['zeros with something behind them', '00001', false],
  ['something with zeros behind it', '10000', false],
  ['250 characters', 'x'.repeat(250), true],
  ['251', 'x'.repeat(251), false],
])('of a capture may be kept: %s', (_, text, expected) => {
  expect(isMasked(text)).toBe(expected)
})

const list: CapturedNode = ['ul', { class: 'plan' }, ['30', ['li', {}, []]]]

const capture = {
  version: 1,
  markup: 3,
  language: 'pt',
  recognised: ['30', '15/30'],
  isCut: false,
  lists: [list],
}

const nested = (depth: number): CapturedNode =>
  depth === 0 ? 'x' : ['div', {}, [nested(depth - 1)]]

const many = (count: number) => Array.from({ length: count }, () => '30')

describe('a capture', () => {
  it.each<[string, object]>([
    ['as a page sends it', {}],
    ['that was cut', { isCut: true }],
    ['without plans', { recognised: [] }],
    ['of a hundred plans', { recognised: many(100) }],
    ['without lists', { lists: [] }],
    ['of 2,500 nodes', { lists: many(2500) }],
    ['45 levels deep', { lists: [nested(45)] }],
  ])('%s is read', (_, given) => {
    expect(parsePageCapture({ ...capture, ...given })).toEqual({
      ...capture,
      ...given,
    })
  })

  it('keeps nothing nobody asked for', () => {
    expect(parsePageCapture({ ...capture, customer: 'Ana' })).toEqual(capture)
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [capture]],
    ['another version', { ...capture, version: 2 }],
    ['another language', { ...capture, language: 'fr' }],
    ['half a markup', { ...capture, markup: 1.5 }],
    ['a markup by name', { ...capture, markup: '3' }],
    ['neither cut nor whole', { ...capture, isCut: null }],
    ['plans that are no list', { ...capture, recognised: '30' }],
    ['a plan that is none', { ...capture, recognised: ['30', '30 days'] }],
    ['a plan that is a number', { ...capture, recognised: [30] }],
    ['101 plans', { ...capture, recognised: many(101) }],
    ['lists that are no list', { ...capture, lists: {} }],
    ['2,501 nodes', { ...capture, lists: many(2501) }],
    ['46 levels', { ...capture, lists: [nested(46)] }],
    ['a name in a text', { ...capture, lists: [['li', {}, ['Ana']]] }],
    ['a name beside a good text', { ...capture, lists: ['30', 'Ana'] }],
    ['a name for a tag', { ...capture, lists: [['ana', {}, []]] }],
    ['a number for a tag', { ...capture, lists: [[1, {}, []]] }],
    [
      'a name for an attribute',
      { ...capture, lists: [['li', { ana: '' }, []]] },
    ],
    [
      'a name in an attribute',
      { ...capture, lists: [['li', { id: 'Ana' }, []]] },
    ],
    [
      'a number in an attribute',
      { ...capture, lists: [['li', { id: 1 }, []]] },
    ],
    ['no attributes', { ...capture, lists: [['li', null, []]] }],
    ['no children', { ...capture, lists: [['li', {}, null]] }],
    ['an element of two parts', { ...capture, lists: [['li', {}]] }],
    ['an element of four', { ...capture, lists: [['li', {}, [], []]] }],
    ['an element that is a number', { ...capture, lists: [30] }],
  ])('is none: %s', (_, json) => {
    expect(parsePageCapture(json)).toBeNull()
  })
})
