import type { Draft, DraftAction } from '../../components/builder/draft'
import { draftReducer, isSameDraft } from '../../components/builder/draft'
import type { LineIssue } from '../../components/builder/lineIssue'
import { tieToLines } from '../../components/builder/lineIssue'
import type {
  Conflict,
  PaymentCondition,
  SaveResult,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'

export type Work = 'SAVE' | 'REMOVE'

/** A colleague saved first: what is on file now, and what we wanted to do. */
export interface Collision {
  readonly who: Conflict
  readonly theirs: PaymentCondition
  readonly revision: string
  readonly wanted: Work
}

export type Outcome =
  | { readonly type: 'SAVED' }
  | { readonly type: 'REMOVED' }
  | { readonly type: 'NOTHING_TO_SAVE' }
  | { readonly type: 'THEIRS_LOADED' }
  | { readonly type: 'INVALID' }
  | { readonly type: 'CONFLICT'; readonly collision: Collision }
  | { readonly type: 'REFUSED'; readonly problem: Problem }

export interface Editor {
  /** As on file when it was last read. */
  readonly condition: PaymentCondition
  /** The draft that would say what is on file. */
  readonly base: Draft
  readonly revision: string
  readonly draft: Draft
  readonly issues: readonly LineIssue[]
  readonly working: Work | null
  readonly outcome: Outcome | null
}

export type EditorAction =
  | { readonly type: 'DRAFTED'; readonly action: DraftAction }
  | { readonly type: 'DISCARDED' }
  | { readonly type: 'FOUND_UNWRITTEN'; readonly issues: readonly LineIssue[] }
  | { readonly type: 'FOUND_NOTHING_TO_SAVE' }
  | { readonly type: 'STARTED'; readonly work: Work }
  | { readonly type: 'REFUSED'; readonly problem: Problem }
  | {
      readonly type: 'ANSWERED'
      readonly work: Work
      readonly result: SaveResult
      /** What is on file now, as a draft. */
      readonly onFile: Draft
    }
  | { readonly type: 'THEIRS_CHOSEN'; readonly onFile: Draft }

export const editorOf = (
  condition: PaymentCondition,
  revision: string,
  base: Draft
): Editor => ({
  condition,
  base,
  revision,
  draft: base,
  issues: [],
  working: null,
  outcome: null,
})

export const isDirty = ({ draft, base }: Editor): boolean =>
  !isSameDraft(draft, base)

/** Inherited clusters are confirmed by saving them as they are. */
export const isInherited = ({ condition }: Editor): boolean =>
  Boolean(condition.clustered?.inheritedFrom)

const answered = (
  editor: Editor,
  { work, result, onFile }: Extract<EditorAction, { type: 'ANSWERED' }>
): Editor => {
  const { condition, revision } = result

  switch (result.status) {
    case 'SAVED':
      return {
        ...editorOf(condition ?? editor.condition, revision, onFile),
        outcome: { type: work === 'SAVE' ? 'SAVED' : 'REMOVED' },
      }

    case 'CONFLICT':
      // Without theirs there is nothing to choose between: not saved, and the gateway is why.
      if (condition === null) {
        return {
          ...editor,
          working: null,
          outcome: {
            type: 'REFUSED',
            problem: { type: 'TROUBLE', code: 'GATEWAY_UNAVAILABLE' },
          },
        }
      }

      return {
        ...editor,
        working: null,
        outcome: {
          type: 'CONFLICT',
          collision: {
            who: result.conflict ?? { by: '', at: '' },
            theirs: condition,
            revision,
            wanted: work,
          },
        },
      }

    default:
      return {
        ...editor,
        working: null,
        issues: tieToLines(result.issues, editor.draft),
        outcome: { type: 'INVALID' },
      }
  }
}

/** Issues of the lines a change did not touch. */
const untouchedIssues = (
  issues: readonly LineIssue[],
  action: DraftAction
): readonly LineIssue[] => {
  if (action.type === 'REPLACED') return []

  const touched = 'key' in action ? action.key : null

  return issues.filter(({ key }) => key !== null && key !== touched)
}

export const editorReducer = (editor: Editor, action: EditorAction): Editor => {
  switch (action.type) {
    case 'DRAFTED':
      return {
        ...editor,
        draft: draftReducer(editor.draft, action.action),
        issues: untouchedIssues(editor.issues, action.action),
        // A conflict stands until it is decided; all else is yesterday's news.
        outcome: editor.outcome?.type === 'CONFLICT' ? editor.outcome : null,
      }

    case 'DISCARDED':
      return editorOf(editor.condition, editor.revision, editor.base)

    case 'FOUND_UNWRITTEN':
      return { ...editor, issues: action.issues, outcome: { type: 'INVALID' } }

    case 'FOUND_NOTHING_TO_SAVE':
      return { ...editor, issues: [], outcome: { type: 'NOTHING_TO_SAVE' } }

    case 'STARTED':
      return { ...editor, working: action.work, issues: [], outcome: null }

    case 'REFUSED':
      return {
        ...editor,
        working: null,
        outcome: { type: 'REFUSED', problem: action.problem },
      }

    case 'ANSWERED':
      return answered(editor, action)

    default: {
      if (editor.outcome?.type !== 'CONFLICT') return editor

      const { theirs, revision } = editor.outcome.collision

      return {
        ...editorOf(theirs, revision, action.onFile),
        outcome: { type: 'THEIRS_LOADED' },
      }
    }
  }
}
