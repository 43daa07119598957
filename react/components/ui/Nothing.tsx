import type { ReactNode } from 'react'
import React from 'react'
import { EmptyState } from 'vtex.styleguide'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** The styleguide's empty state, in a color one can read. */
const Nothing = ({ title, children }: Props) => (
  <div className="pv7">
    <EmptyState title={<span className="c-on-base">{title}</span>}>
      <div className="c-on-base">{children}</div>
    </EmptyState>
  </div>
)

export default Nothing
