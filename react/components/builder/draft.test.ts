import { customerProperties } from '../../testing/samples'
import type { Operator } from '../../typings/schema'
import { propertiesByName } from '../../words/clusterSentence'
import type { Draft, DraftAction } from './draft'
import {
  clustersOf,
  draftOf,
  draftReducer,
  emptyDraft,
  isSameDraft,
} from './draft'

const properties = propertiesByName(customerProperties)
const [payment, score, corporate] = customerProperties

const after = (...actions: readonly DraftAction[]): Draft =>
  actions.reduce(draftReducer, emptyDraft)

const added: DraftAction = { type: 'CLUSTER_ADDED' }

const chosen = (key: number, property: typeof payment): DraftAction => ({
  type: 'PROPERTY_CHOSEN',
  key,
  property,
})

const operated = (key: number, operator: Operator): DraftAction => ({
  type: 'OPERATOR_CHOSEN',
  key,
  property: score,
  operator,
})

const wrote = (key: number, ...values: string[]): DraftAction => ({
  type: 'VALUES_WRITTEN',
  key,
  values,
})

describe('a draft', () => {
  const cases: ReadonlyArray<
    [string, readonly DraftAction[], ReadonlyArray<Record<string, unknown>>]
  > = [
    [
      'a new line has nothing chosen',
      [added],
      [{ key: 1, property: '', operator: null, values: [] }],
    ],
    [
      'a property brings its first operator and an empty value',
      [added, chosen(1, payment)],
      [{ property: 'payment', operator: 'IS', values: [''] }],
    ],
    [
      'a yes/no starts with yes',
      [added, chosen(1, corporate)],
      [{ property: 'isCorporate', operator: 'IS', values: ['true'] }],
    ],
    [
      'another property drops operator, values and exactness',
      [
        added,
        chosen(1, payment),
        wrote(1, 'late'),
        { type: 'EXACT_CHOSEN', key: 1, exact: true },
        chosen(1, score),
      ],
      [{ property: 'score', operator: 'IS', values: [''], exact: false }],
    ],
    [
      'one value is kept as the first of two',
      [added, chosen(1, score), wrote(1, '5'), operated(1, 'BETWEEN')],
      [{ values: ['5', ''] }],
    ],
    [
      'the first of two values is kept as the one',
      [
        added,
        chosen(1, score),
        operated(1, 'BETWEEN'),
        wrote(1, '5', '9'),
        operated(1, 'LESS'),
      ],
      [{ values: ['5'] }],
    ],
    [
      'an unwritten value is none of many',
      [added, chosen(1, score), operated(1, 'ANY_OF')],
      [{ values: [] }],
    ],
    [
      'an operator without values drops them',
      [added, chosen(1, score), wrote(1, '5'), operated(1, 'EMPTY')],
      [{ values: [] }],
    ],
    [
      'lines keep their identity when one before them goes',
      [added, added, { type: 'CLUSTER_REMOVED', key: 1 }, added],
      [{ key: 2 }, { key: 3 }],
    ],
  ]

  const meant = (exact: boolean): DraftAction => ({
    type: 'VALUE_REPLACED',
    replacement: { property: 'payment', exact, value: 'lat', meant: 'late' },
  })

  it.each([
    ['replaces a value in its line', wrote(1, 'lat'), false, ['late']],
    [
      'does not write a value twice',
      wrote(1, 'late', 'lat', 'a'),
      false,
      ['late', 'a'],
    ],
    ['leaves other values alone', wrote(1, 'la'), false, ['la']],
    ['leaves what is compared otherwise alone', wrote(1, 'lat'), true, ['lat']],
  ])('%s', (_, writing, exact, expected) => {
    const { clusters } = after(added, chosen(1, payment), writing, meant(exact))

    expect(clusters).toMatchObject([{ values: expected }])
  })

  it.each(cases)('%s', (_, actions, expected) => {
    expect(after(...actions).clusters).toMatchObject(expected)
  })

  it('chooses how the clusters combine', () => {
    expect(after({ type: 'MATCH_CHOSEN', match: 'ANY' }).match).toBe('ANY')
  })
})

describe('a draft and what is on file', () => {
  const saved = {
    match: 'ANY' as const,
    clusters: [
      {
        property: 'score',
        operator: 'BETWEEN' as const,
        values: ['1.5', '1000'],
        exact: false,
      },
      {
        property: 'payment',
        operator: 'IS' as const,
        values: ['1.5'],
        exact: true,
      },
    ],
  }

  it('shows numbers, and only numbers, with the decimal mark of the reader', () => {
    const { clusters } = draftOf(saved, properties, ',')

    expect(clusters.map(({ values }) => values)).toEqual([
      ['1,5', '1000'],
      ['1.5'],
    ])
  })

  it.each(['.', ','] as const)('come back the same through "%s"', (mark) => {
    const draft = draftOf(saved, properties, mark)

    expect(clustersOf(draft, properties, mark)).toEqual(saved.clusters)
  })

  it('leaves out lines without an operator, which no service could read', () => {
    expect(clustersOf(after(added), properties, '.')).toEqual([])
  })

  it('says the same whatever the identities of its lines', () => {
    const one = after(added, chosen(1, payment))
    const other = after(
      added,
      added,
      { type: 'CLUSTER_REMOVED', key: 1 },
      chosen(2, payment)
    )

    expect(isSameDraft(one, other)).toBe(true)
    expect(isSameDraft(one, after(added, chosen(1, score)))).toBe(false)
  })

  it('does not call a choice of match a change while there is no cluster', () => {
    const any = after({ type: 'MATCH_CHOSEN', match: 'ANY' })

    expect(isSameDraft(emptyDraft, any)).toBe(true)
  })
})
