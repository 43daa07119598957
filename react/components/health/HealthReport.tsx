import React from 'react'

import { joinList } from '../../words/joinList'
import type { Replacement, Told } from '../../words/told'
import { byWeight } from '../../words/told'
import { useConditionNames } from '../decision/useConditionNames'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import RelatedLinks from './RelatedLinks'

interface Props {
  readonly title: string
  readonly told: readonly Told[]
  /** Where values can be written. */
  readonly onReplace?: (replacement: Replacement) => void
  /** Where the clusters can be seen. */
  readonly onShow?: (clusters: readonly number[]) => void
}

/** What there is to know about one payment condition; nothing when all is well. */
const HealthReport = ({ title, told, onReplace, onShow }: Props) => {
  const language = useLanguage()
  const { say } = language
  const names = useConditionNames(
    told.some(({ related }) => related.length > 0)
  )

  if (told.length === 0) return null

  return (
    <Notice type="warning">
      <p className="ma0 mb2 b">{title}</p>
      <ul className="cpc-list">
        {byWeight(told).map(({ key, text, related, clusters, replacement }) => (
          <li key={key} className="mb2 lh-copy">
            {text}
            <RelatedLinks
              ids={related}
              nameOf={(id) => names.get(id)?.name || id}
            />
            {clusters.length > 0 && onShow && (
              <>
                {' '}
                <button
                  type="button"
                  className="cpc-plain-button cpc-link"
                  onClick={() => onShow(clusters)}
                >
                  {say('admin/cpc.warning.showClusters', {
                    count: clusters.length,
                    numbers: joinList(
                      language,
                      clusters.map((at) => String(at + 1)),
                      'AND'
                    ),
                  })}
                </button>
              </>
            )}
            {replacement && onReplace && (
              <>
                {' '}
                <button
                  type="button"
                  className="cpc-plain-button cpc-link"
                  onClick={() => onReplace(replacement)}
                >
                  {say('admin/cpc.warning.useMeant', {
                    meant: replacement.meant,
                  })}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export default HealthReport
