import { useReducer } from 'react'
import { useMutation } from 'react-apollo'

import SAVE_SETTINGS from '../../graphql/saveSettings.graphql'
import type {
  MutationSaveSettingsArgs,
  Settings,
  SettingsResult,
} from '../../typings/schema'
import { problemOf } from '../../words/problem'
import type { SettingsDraft } from './settingsDraft'
import { draftOfSettings, inputOf, isSameSettings } from './settingsDraft'
import type { SettingsEditor } from './settingsEditor'
import { hasChanges, settingsEditorOf, settingsReducer } from './settingsEditor'

export interface SettingsHandle {
  readonly editor: SettingsEditor
  readonly write: (change: Partial<SettingsDraft>) => void
  readonly discard: () => void
  readonly save: () => void
  readonly loadTheirs: () => void
  readonly overrideTheirs: () => void
}

/** The revision is the whole document's: as often as this, colleagues may save conditions meanwhile. */
const ATTEMPTS = 3

const areSame = (one: Settings, other: Settings): boolean =>
  isSameSettings(draftOfSettings(one), draftOfSettings(other))

export const useSettings = (loaded: Settings): SettingsHandle => {
  const [editor, dispatch] = useReducer(
    settingsReducer,
    loaded,
    settingsEditorOf
  )

  const [runSave] = useMutation<
    { saveSettings: SettingsResult },
    MutationSaveSettingsArgs
  >(SAVE_SETTINGS)

  const send = async (revision: string): Promise<SettingsResult | null> => {
    const { data } = await runSave({
      variables: { input: inputOf(editor.draft), revision },
    })

    return data?.saveSettings ?? null
  }

  const run = async (against: Settings) => {
    dispatch({ type: 'STARTED' })

    try {
      let result = await send(against.revision)

      for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
        if (result?.status !== 'CONFLICT' || !result.settings) break
        // Somebody saved, but not the settings: nothing of his is overwritten.
        if (!areSame(result.settings, against)) break

        // Each attempt needs the revision the one before it brought back.

        result = await send(result.settings.revision)
      }

      if (result) dispatch({ type: 'ANSWERED', result })
      else dispatch({ type: 'REFUSED', problem: { type: 'FAILED' } })
    } catch (error) {
      dispatch({ type: 'REFUSED', problem: problemOf(error) })
    }
  }

  return {
    editor,
    write: (change) => dispatch({ type: 'WRITTEN', change }),
    discard: () => dispatch({ type: 'DISCARDED' }),
    save: () => {
      if (hasChanges(editor)) run(editor.onFile)
      else dispatch({ type: 'FOUND_NOTHING_TO_SAVE' })
    },
    loadTheirs: () => dispatch({ type: 'THEIRS_CHOSEN' }),
    overrideTheirs: () => {
      if (editor.outcome?.type === 'CONFLICT') run(editor.outcome.theirs)
    },
  }
}
