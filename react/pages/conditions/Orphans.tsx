import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import Confirm from '../../components/ui/Confirm'
import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import { useSave } from '../../components/useSave'
import type { ClusteredCondition, UnreadableRecord } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { clustersSentence } from '../../words/clusterSentence'
import { planKeySentence } from '../../words/plansSentence'
import { savingProblemSentence } from '../../words/problem'

interface Props {
  readonly orphans: readonly ClusteredCondition[]
  /** Those whose clusters can't be read. */
  readonly unreadable: readonly UnreadableRecord[]
  readonly properties: Properties
  readonly revision: string
  readonly onChanged: () => void
}

/** Clusters whose payment condition is gone: what they still do, and the way to let them go. */
const Orphans = ({
  orphans,
  unreadable,
  properties,
  revision,
  onChanged,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const { remove } = useSave()
  const [asked, setAsked] = useState<string | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  const removeAsked = async () => {
    if (asked === null) return

    setAsked(null)
    setRemoving(true)

    const saved = await remove({ paymentConditionId: asked, revision })

    setRemoving(false)

    if (!saved.answered) {
      setTrouble(savingProblemSentence(language, saved.problem))

      return
    }

    setTrouble(
      saved.result.status === 'SAVED' ? null : say('admin/cpc.orphans.changed')
    )
    onChanged()
  }

  const listed = [
    ...orphans.map((orphan) => ({
      id: orphan.paymentConditionId,
      planKeys: orphan.planKeys,
      audience:
        clustersSentence(language, properties, orphan.match, orphan.clusters) ??
        say('admin/cpc.audience.nobody'),
      detail: say('admin/cpc.orphans.detail', {
        id: orphan.paymentConditionId,
        at: language.moment(orphan.updatedAt),
        by: orphan.updatedBy,
      }),
    })),
    ...unreadable.map(({ paymentConditionId, planKeys }) => ({
      id: paymentConditionId ?? '',
      planKeys,
      audience: say('admin/cpc.orphans.unreadable'),
      detail: say('admin/cpc.orphans.unreadableDetail', {
        id: paymentConditionId ?? '',
      }),
    })),
  ]

  return (
    <Block title={say('admin/cpc.orphans.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.orphans.help')}
      </p>
      {trouble !== null && (
        <Notice type="error" announced>
          {trouble}
        </Notice>
      )}
      <ul className="cpc-list">
        {listed.map(({ id, planKeys, audience, detail }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between pv4 bb b--muted-4"
          >
            <div className="t-body lh-copy">
              <span className="b">
                {planKeys
                  .map((key) => planKeySentence(language, key))
                  .join(' · ')}
              </span>
              <span className="db">{audience}</span>
              <span className="db t-small">{detail}</span>
            </div>
            <Button
              variation="secondary"
              size="small"
              disabled={isRemoving}
              onClick={() => setAsked(id)}
            >
              {say('admin/cpc.orphans.remove')}
              <span className="clip"> {id}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Confirm
        isOpen={asked !== null}
        title={say('admin/cpc.orphans.removeTitle')}
        action={say('admin/cpc.orphans.remove')}
        onAgree={removeAsked}
        onClose={() => setAsked(null)}
      >
        {say('admin/cpc.orphans.removeFollows')}
      </Confirm>
    </Block>
  )
}

export default Orphans
