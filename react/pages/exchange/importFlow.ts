import type {
  ChangeSummary,
  Conflict,
  ImportPreview,
  ImportResult,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { troubleOf } from '../../words/problem'
import type { ConditionFile } from './conditionFile'

/** From a file to what it did, step by step. */
export type ImportFlow =
  | { readonly status: 'IDLE' }
  /** The file could not be opened at all. */
  | { readonly status: 'UNOPENED' }
  | Chosen
  | { readonly status: 'DONE'; readonly summary: ChangeSummary }

interface Chosen {
  readonly status: 'CHOSEN'
  readonly name: string
  readonly file: ConditionFile
  /** Takes the clusters from what the file does not name. */
  readonly removeOthers: boolean
  /** What it would do; null while it is asked, or when nothing could be asked. */
  readonly preview: ImportPreview | null
  readonly isWorking: boolean
  readonly problem: Problem | null
  /** Who saved between the preview and the import. */
  readonly conflict: Conflict | null
}

export type ImportAction =
  | {
      readonly type: 'CHOSEN'
      readonly name: string
      readonly file: ConditionFile
    }
  | { readonly type: 'UNOPENED' }
  | { readonly type: 'REMOVE_OTHERS'; readonly removeOthers: boolean }
  | { readonly type: 'PREVIEWED'; readonly preview: ImportPreview }
  | { readonly type: 'FAILED'; readonly problem: Problem }
  | { readonly type: 'ASKED_AGAIN' }
  | { readonly type: 'SENT' }
  | { readonly type: 'ANSWERED'; readonly result: ImportResult }
  | { readonly type: 'CLOSED' }

export const noImport: ImportFlow = { status: 'IDLE' }

const isNothing = ({ entries }: ConditionFile): boolean => entries.length === 0

const answered = (flow: Chosen, result: ImportResult): ImportFlow => {
  const { status, summary, conflict, issues, issueCount, revision } = result

  switch (status) {
    case 'SAVED':
      return { status: 'DONE', summary }

    case 'CONFLICT':
      return {
        ...flow,
        isWorking: true,
        preview: null,
        conflict: conflict ?? { by: '', at: '' },
      }

    case 'INVALID':
      return {
        ...flow,
        isWorking: false,
        preview: { changes: [], unchanged: 0, issues, issueCount, revision },
      }

    default:
      return {
        ...flow,
        isWorking: false,
        problem: troubleOf(issues) ?? { type: 'FAILED' },
      }
  }
}

export const importReducer = (
  flow: ImportFlow,
  action: ImportAction
): ImportFlow => {
  if (action.type === 'CLOSED') return noImport
  if (action.type === 'UNOPENED') return { status: 'UNOPENED' }
  if (action.type === 'CHOSEN') {
    return {
      status: 'CHOSEN',
      name: action.name,
      file: action.file,
      removeOthers: false,
      preview: null,
      isWorking: !isNothing(action.file),
      problem: null,
      conflict: null,
    }
  }

  if (flow.status !== 'CHOSEN') return flow

  switch (action.type) {
    case 'REMOVE_OTHERS':
      return {
        ...flow,
        removeOthers: action.removeOthers,
        preview: null,
        isWorking: !isNothing(flow.file),
        problem: null,
        conflict: null,
      }

    case 'PREVIEWED':
      return { ...flow, preview: action.preview, isWorking: false }

    case 'FAILED':
      return { ...flow, problem: action.problem, isWorking: false }

    case 'ASKED_AGAIN':
      return { ...flow, preview: null, isWorking: true, problem: null }

    case 'SENT':
      return { ...flow, isWorking: true, problem: null, conflict: null }

    default:
      return answered(flow, action.result)
  }
}

/** Whether there is something to import and nothing against it. */
export const isImportable = (flow: ImportFlow): boolean =>
  flow.status === 'CHOSEN' &&
  !flow.isWorking &&
  flow.file.problems.length === 0 &&
  flow.preview !== null &&
  flow.preview.issueCount === 0 &&
  flow.preview.changes.length > 0
