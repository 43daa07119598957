import type { MouseEvent, ReactNode } from 'react'
import React, { useContext } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import type { Target } from '../../pages/targets'
import { hrefOf } from '../../pages/targets'
import { LeaveContext } from './LeaveContext'

interface Props {
  readonly to: Target
  readonly className?: string
  /** It leads to where one is. */
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

const opensElsewhere = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0

/** A real link within these pages; unsaved changes are asked about first. */
const PageLink = ({
  to,
  className = 'cpc-link',
  isCurrent = false,
  children,
}: Props) => {
  const { navigate } = useRuntime()
  const leave = useContext(LeaveContext)

  return (
    <a
      className={className}
      href={hrefOf(to)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (opensElsewhere(event)) return

        event.preventDefault()
        leave(() => navigate(to))
      }}
    >
      {children}
    </a>
  )
}

export default PageLink
