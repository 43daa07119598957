import type { ReactNode } from 'react'
import React from 'react'
import { PageBlock } from 'vtex.styleguide'

import { useUniqueId } from './useUniqueId'

interface Props {
  readonly title: string
  /** The page's own title says it already. */
  readonly isTitleHidden?: boolean
  readonly children: ReactNode
}

const Block = ({ title, isTitleHidden = false, children }: Props) => {
  const id = useUniqueId()

  return (
    <section aria-labelledby={id} className="cpc-block">
      <PageBlock>
        <h2 id={id} className={isTitleHidden ? 'clip' : 'ma0 mb4 t-heading-4'}>
          {title}
        </h2>
        {children}
      </PageBlock>
    </section>
  )
}

export default Block
