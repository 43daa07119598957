import React from 'react'
import { Button } from 'vtex.styleguide'

import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Change, ChangeKind } from '../../typings/schema'
import { changeLines } from '../../words/changeLines'
import type { Properties } from '../../words/clusterSentence'
import { settingsLines } from '../../words/settingsLines'
import { conditionTarget, settingsTarget } from '../targets'
import { kindSentences } from './changeWords'

interface Props {
  readonly change: Change
  /** Name of the payment condition; its id when it is gone. */
  readonly name: string
  readonly properties: Properties
  readonly isWorking: boolean
  readonly onRestore: () => void
}

/** Where no line tells what happened; a removal of what nobody can read has nothing to tell. */
const noteOf = (kind: ChangeKind, lines: number): string | null => {
  if (kind === 'ERASED') return 'admin/cpc.change.erasedHelp'

  return lines > 0 || kind === 'REMOVED' ? null : 'admin/cpc.change.none'
}

/** One change: what, when, by whom, and the way back to it. */
const ChangeItem = ({
  change,
  name,
  properties,
  isWorking,
  onRestore,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const { kind, paymentConditionId, settingsBefore, settingsAfter } = change

  const lines =
    settingsBefore && settingsAfter
      ? settingsLines(language, settingsBefore, settingsAfter)
      : changeLines(
          language,
          properties,
          change.before ?? null,
          change.after ?? null
        )

  const at = language.moment(change.at)
  const note = noteOf(kind, lines.length)

  return (
    <li className="flex flex-wrap items-start justify-between pv4 bb b--muted-4">
      <div className="cpc-change t-body lh-copy">
        <h3 className="ma0 t-heading-6">
          {paymentConditionId ? (
            <PageLink to={conditionTarget(paymentConditionId)}>{name}</PageLink>
          ) : (
            <PageLink to={settingsTarget}>
              {say(
                kind === 'ERASED'
                  ? 'admin/cpc.erase.title'
                  : 'admin/cpc.nav.settings'
              )}
            </PageLink>
          )}
        </h3>
        <p className="ma0 t-small c-on-base">
          {say(kindSentences[kind], { at, by: change.by })}
        </p>
        {note !== null && <p className="ma0 mt2">{say(note)}</p>}
        <ul className="cpc-list mt2">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {kind !== 'ERASED' && (
        <Button
          variation="secondary"
          size="small"
          disabled={isWorking}
          onClick={onRestore}
        >
          {say('admin/cpc.restore')}
          <span className="clip">
            {' '}
            {say('admin/cpc.restore.which', { name, at })}
          </span>
        </Button>
      )}
    </li>
  )
}

export default ChangeItem
