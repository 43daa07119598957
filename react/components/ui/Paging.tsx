import React from 'react'
import { Button } from 'vtex.styleguide'

import { useLanguage } from './useLanguage'

interface Props {
  /** Which part of the whole is shown, in a sentence. */
  readonly shown: string
  /** `null` where there is no such page. */
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

const Paging = ({ shown, onPrevious, onNext }: Props) => {
  const { say } = useLanguage()

  return (
    <nav
      aria-label={say('admin/cpc.paging.label')}
      className="flex flex-wrap items-center justify-between mt5"
    >
      <p className="ma0 t-small c-on-base" role="status">
        {shown}
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
