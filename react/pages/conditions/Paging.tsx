import React from 'react'
import { Button } from 'vtex.styleguide'

import { useLanguage } from '../../components/ui/useLanguage'

interface Props {
  readonly from: number
  readonly count: number
  readonly total: number
  /** `null` where there is no such page. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

const Paging = ({ from, count, total, onPrevious, onNext }: Props) => {
  const { say } = useLanguage()

  return (
    <nav
      aria-label={say('admin/cpc.paging.label')}
      className="flex flex-wrap items-center justify-between mt5"
    >
      <p className="ma0 t-small c-on-base" role="status">
        {say('admin/cpc.paging.shown', { from, to: from + count - 1, total })}
      </p>
      {(onPrevious || onNext) && (
        <div className="cpc-actions">
          <Button
            variation="secondary"
            size="small"
            disabled={onPrevious === null}
            onClick={() => onPrevious?.()}
          >
            {say('admin/cpc.paging.previous')}
          </Button>
          <Button
            variation="secondary"
            size="small"
            disabled={onNext === null}
            onClick={() => onNext?.()}
          >
            {say('admin/cpc.paging.next')}
          </Button>
        </div>
      )}
    </nav>
  )
}

export default Paging
