import type { ReactNode, RefObject } from 'react'
import React from 'react'

import { useLanguage } from '../ui/useLanguage'
import { useUniqueId } from '../ui/useUniqueId'

interface Props {
  readonly number: number
  readonly isPointed: boolean
  /** Gets the one to focus. */
  readonly lineRef?: RefObject<HTMLDivElement>
  readonly children: ReactNode
}

/** A line, marked for eye and ear while a warning has led to it. */
const PointedLine = ({ number, isPointed, lineRef, children }: Props) => {
  const { say } = useLanguage()
  const noteId = useUniqueId()

  // One element for both, so that the controls within keep their focus.
  return (
    <div
      ref={lineRef}
      className={isPointed ? 'cpc-pointed' : undefined}
      role={isPointed ? 'group' : undefined}
      tabIndex={isPointed ? -1 : undefined}
      aria-label={
        isPointed ? say('admin/cpc.cluster.number', { number }) : undefined
      }
      aria-describedby={isPointed ? noteId : undefined}
    >
      <p id={noteId} className="ma0 mb3 t-small" hidden={!isPointed}>
        {isPointed && say('admin/cpc.warning.thisCluster')}
      </p>
      {children}
    </div>
  )
}

export default PointedLine
