import React from 'react'
import { Button } from 'vtex.styleguide'

import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Change, ChangeKind } from '../../typings/schema'
import { changeLines } from '../../words/changeLines'
import type { Properties } from '../../words/clusterSentence'
import { settingsLines } from '../../words/settingsLines'
import { conditionTarget, settingsTarget } from '../targets'

interface Props {
  readonly change: Change
  /** Name of the payment condition; its id when it is gone. */
  readonly name: string
  readonly properties: Properties
  readonly isWorking: boolean
  readonly onRestore: () => void
}

const kinds: Record<ChangeKind, string> = {
  SAVED: 'admin/cpc.change.saved',
  REMOVED: 'admin/cpc.change.madePublic',
  RESTORED: 'admin/cpc.change.restored',
  SETTINGS: 'admin/cpc.change.settings',
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

  return (
    <li className="flex flex-wrap items-start justify-between pv4 bb b--muted-4">
      <div className="cpc-change t-body lh-copy">
        <h3 className="ma0 t-heading-6">
          {paymentConditionId ? (
            <PageLink to={conditionTarget(paymentConditionId)}>{name}</PageLink>
          ) : (
            <PageLink to={settingsTarget}>
              {say('admin/cpc.nav.settings')}
            </PageLink>
          )}
        </h3>
        <p className="ma0 t-small c-on-base">
          {say(kinds[kind], { at, by: change.by })}
        </p>
        {lines.length === 0 ? (
          <p className="ma0 mt2">{say('admin/cpc.change.none')}</p>
        ) : (
          <ul className="cpc-list mt2">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
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
    </li>
  )
}

export default ChangeItem
