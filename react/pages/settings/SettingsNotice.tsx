import React from 'react'
import { Button } from 'vtex.styleguide'

import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import { savingProblemSentence } from '../../words/problem'
import { settingsLines } from '../../words/settingsLines'
import type { SettingsEditor } from './settingsEditor'

interface Props {
  readonly editor: SettingsEditor
  readonly onLoadTheirs: () => void
  readonly onOverride: () => void
}

/** What came of a save of the settings; of a conflict what the colleague changed, and the choice. */
const SettingsNotice = ({ editor, onLoadTheirs, onOverride }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { outcome, onFile } = editor

  switch (outcome?.type) {
    case 'SAVED':
      return <Notice type="success">{say('admin/cpc.settings.saved')}</Notice>

    case 'NOTHING_TO_SAVE':
      return <Notice type="success">{say('admin/cpc.nothingToSave')}</Notice>

    case 'THEIRS_LOADED':
      return <Notice type="success">{say('admin/cpc.theirsLoaded')}</Notice>

    case 'INVALID':
      return <Notice type="error">{say('admin/cpc.invalid')}</Notice>

    case 'REFUSED':
      return (
        <Notice type="error">
          {savingProblemSentence(language, outcome.problem)}
        </Notice>
      )

    case 'CONFLICT':
      return (
        <Notice type="warning">
          <p className="ma0 mb3 lh-copy b">
            {say('admin/cpc.settings.conflict', {
              by: outcome.who.by,
              at: language.moment(outcome.who.at),
            })}
          </p>
          <ul className="cpc-list mb3">
            {settingsLines(language, onFile, outcome.theirs).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className="cpc-actions">
            <Button
              variation="secondary"
              size="small"
              type="button"
              onClick={onLoadTheirs}
            >
              {say('admin/cpc.conflict.loadTheirs')}
            </Button>
            <Button
              variation="secondary"
              size="small"
              type="button"
              onClick={onOverride}
            >
              {say('admin/cpc.conflict.keepMine')}
            </Button>
          </div>
        </Notice>
      )

    default:
      return null
  }
}

export default SettingsNotice
