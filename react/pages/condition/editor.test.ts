import { draftOf, emptyDraft } from '../../components/builder/draft'
import { isSameRecord } from '../../components/saveAgain'
import {
  clusteredCondition,
  customerProperties,
  paymentCondition,
} from '../../testing/samples'
import type { SaveResult } from '../../typings/schema'
import { propertiesByName } from '../../words/clusterSentence'
import type { EditorAction } from './editor'
import { editorOf, editorReducer, isDirty, isInherited } from './editor'

const properties = propertiesByName(customerProperties)
const base = draftOf(clusteredCondition, properties, '.')
const start = editorOf(paymentCondition, 'r1', base)

const theirClusters = {
  ...clusteredCondition,
  match: 'ANY' as const,
  updatedBy: 'bo',
}

const theirs = { ...paymentCondition, clustered: theirClusters }
const theirDraft = draftOf(theirClusters, properties, '.')

const dropped: EditorAction = {
  type: 'DRAFTED',
  action: { type: 'CLUSTER_REMOVED', key: 1 },
}

const answer = (
  work: 'SAVE' | 'REMOVE',
  change: Partial<SaveResult>,
  onFile = base
): EditorAction => ({
  type: 'ANSWERED',
  work,
  onFile,
  result: {
    status: 'SAVED',
    condition: paymentCondition,
    conflict: null,
    revision: 'r2',
    issues: [],
    ...change,
  },
})

const conflict = answer(
  'SAVE',
  {
    status: 'CONFLICT',
    condition: theirs,
    conflict: { by: 'bo', at: '2026-08-02T00:00:00Z' },
  },
  theirDraft
)

const after = (...actions: readonly EditorAction[]) =>
  actions.reduce(editorReducer, start)

describe('the editor', () => {
  it('is dirty from the first change until it is discarded', () => {
    expect(isDirty(start)).toBe(false)
    expect(isDirty(after(dropped))).toBe(true)
    expect(isDirty(after(dropped, { type: 'DISCARDED' }))).toBe(false)
  })

  it('is clean after a save, on the revision it brought back', () => {
    const saved = after(
      dropped,
      { type: 'STARTED', work: 'SAVE' },
      answer('SAVE', {}, theirDraft)
    )

    expect(saved).toMatchObject({
      revision: 'r2',
      working: null,
      draft: theirDraft,
      outcome: { type: 'SAVED' },
    })
    expect(isDirty(saved)).toBe(false)
  })

  it('has no lines after a removal', () => {
    const removed = after(
      answer(
        'REMOVE',
        { condition: { ...paymentCondition, clustered: null } },
        emptyDraft
      )
    )

    expect(removed.draft.clusters).toEqual([])
    expect(removed.outcome).toEqual({ type: 'REMOVED' })
  })

  it('keeps the draft and the old revision in a conflict', () => {
    const collided = after(dropped, { type: 'STARTED', work: 'SAVE' }, conflict)

    expect(collided.draft.clusters).toEqual([])
    expect(collided.revision).toBe('r1')
    expect(collided.outcome).toMatchObject({
      type: 'CONFLICT',
      collision: { who: { by: 'bo' }, theirs, revision: 'r2', wanted: 'SAVE' },
    })
  })

  it('shows theirs when they are chosen, on their revision', () => {
    const chosen = after(dropped, conflict, {
      type: 'THEIRS_CHOSEN',
      onFile: theirDraft,
    })

    expect(chosen).toMatchObject({
      condition: theirs,
      draft: theirDraft,
      revision: 'r2',
    })
    expect(isDirty(chosen)).toBe(false)
  })

  it('keeps a conflict in sight while one types on', () => {
    expect(after(conflict, dropped).outcome).toMatchObject({ type: 'CONFLICT' })
  })

  it('keeps the draft when a save was refused', () => {
    const refused = after(dropped, {
      type: 'REFUSED',
      problem: { type: 'NOT_ALLOWED' },
    })

    expect(isDirty(refused)).toBe(true)
    expect(refused.working).toBeNull()
  })

  it('does not call a conflict decided when theirs could not be read', () => {
    const unread = after(
      dropped,
      answer('SAVE', { status: 'CONFLICT', condition: null })
    )

    expect(unread.outcome).toMatchObject({ type: 'REFUSED' })
    expect(isDirty(unread)).toBe(true)
  })

  it('ties issues to lines, and drops those of a line that is changed', () => {
    const invalid = after(
      answer('SAVE', {
        status: 'INVALID',
        issues: [
          { path: ['clusters', '0', 'values'], code: 'TOO_MANY_VALUES' },
        ],
      })
    )

    const changed = editorReducer(invalid, {
      type: 'DRAFTED',
      action: { type: 'VALUES_WRITTEN', key: 1, values: [] },
    })

    expect(invalid.issues).toMatchObject([{ key: 1, field: 'values' }])
    expect(changed.issues).toEqual([])
  })

  it('knows inherited clusters, which are confirmed by saving them unchanged', () => {
    const inherited = { ...clusteredCondition, inheritedFrom: '9' }

    expect(isInherited(start)).toBe(false)
    expect(
      isInherited({
        ...start,
        condition: { ...paymentCondition, clustered: inherited },
      })
    ).toBe(true)
  })
})

describe('whether a record is still the one that was read', () => {
  it.each([
    ['both absent', null, null, true],
    ['one absent', clusteredCondition, null, false],
    ['the same save', clusteredCondition, { ...clusteredCondition }, true],
    [
      'a later save',
      clusteredCondition,
      { ...clusteredCondition, updatedAt: '2026-08-02T00:00:00Z' },
      false,
    ],
    [
      'inherited since',
      clusteredCondition,
      { ...clusteredCondition, inheritedFrom: '9' },
      false,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(isSameRecord(one, other)).toBe(expected)
  })
})
