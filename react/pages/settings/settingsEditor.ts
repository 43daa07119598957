import type {
  Conflict,
  Issue,
  Settings,
  SettingsResult,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import type { SettingsDraft } from './settingsDraft'
import { draftOfSettings, isSameSettings } from './settingsDraft'

export type SettingsOutcome =
  | { readonly type: 'SAVED' }
  | { readonly type: 'NOTHING_TO_SAVE' }
  | { readonly type: 'THEIRS_LOADED' }
  | { readonly type: 'INVALID' }
  | {
      readonly type: 'CONFLICT'
      readonly who: Conflict
      readonly theirs: Settings
    }
  | { readonly type: 'REFUSED'; readonly problem: Problem }

export interface SettingsEditor {
  /** As on file when they were last read. */
  readonly onFile: Settings
  readonly draft: SettingsDraft
  readonly issues: readonly Issue[]
  readonly isWorking: boolean
  readonly outcome: SettingsOutcome | null
}

export type SettingsAction =
  | { readonly type: 'WRITTEN'; readonly change: Partial<SettingsDraft> }
  | { readonly type: 'DISCARDED' }
  | { readonly type: 'FOUND_NOTHING_TO_SAVE' }
  | { readonly type: 'STARTED' }
  | { readonly type: 'ANSWERED'; readonly result: SettingsResult }
  | { readonly type: 'REFUSED'; readonly problem: Problem }
  | { readonly type: 'THEIRS_CHOSEN' }

export const settingsEditorOf = (onFile: Settings): SettingsEditor => ({
  onFile,
  draft: draftOfSettings(onFile),
  issues: [],
  isWorking: false,
  outcome: null,
})

export const hasChanges = ({ draft, onFile }: SettingsEditor): boolean =>
  !isSameSettings(draft, draftOfSettings(onFile))

const answered = (
  editor: SettingsEditor,
  { status, settings, conflict, issues }: SettingsResult
): SettingsEditor => {
  const idle = { ...editor, isWorking: false }

  if (status === 'SAVED' && settings) {
    return { ...settingsEditorOf(settings), outcome: { type: 'SAVED' } }
  }

  if (status === 'CONFLICT' && settings) {
    return {
      ...idle,
      outcome: {
        type: 'CONFLICT',
        who: conflict ?? { by: '', at: '' },
        theirs: settings,
      },
    }
  }

  if (status === 'INVALID') {
    return { ...idle, issues, outcome: { type: 'INVALID' } }
  }

  const [issue] = issues

  return {
    ...idle,
    outcome: {
      type: 'REFUSED',
      problem: issue
        ? { type: 'TROUBLE', code: issue.code }
        : { type: 'FAILED' },
    },
  }
}

export const settingsReducer = (
  editor: SettingsEditor,
  action: SettingsAction
): SettingsEditor => {
  switch (action.type) {
    case 'WRITTEN':
      return {
        ...editor,
        draft: { ...editor.draft, ...action.change },
        issues: editor.issues.filter(
          ({ path }) => !((path[0] ?? '') in action.change)
        ),
        // A conflict stands until it is decided.
        outcome: editor.outcome?.type === 'CONFLICT' ? editor.outcome : null,
      }

    case 'DISCARDED':
      return settingsEditorOf(editor.onFile)

    case 'FOUND_NOTHING_TO_SAVE':
      return { ...editor, outcome: { type: 'NOTHING_TO_SAVE' } }

    case 'STARTED':
      return { ...editor, isWorking: true, issues: [], outcome: null }

    case 'ANSWERED':
      return answered(editor, action.result)

    case 'REFUSED':
      return {
        ...editor,
        isWorking: false,
        outcome: { type: 'REFUSED', problem: action.problem },
      }

    default:
      return editor.outcome?.type === 'CONFLICT'
        ? {
            ...settingsEditorOf(editor.outcome.theirs),
            outcome: { type: 'THEIRS_LOADED' },
          }
        : editor
  }
}
