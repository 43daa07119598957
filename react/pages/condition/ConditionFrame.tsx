import type { ReactNode } from 'react'
import React from 'react'

import Block from '../../components/ui/Block'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import { conditionsTarget } from '../targets'

interface Props {
  readonly children: ReactNode
}

/** The page around what is not a condition yet, or never will be. */
const ConditionFrame = ({ children }: Props) => {
  const { say } = useLanguage()

  return (
    <Page
      title={say('admin/cpc.condition')}
      back={
        <PageLink to={conditionsTarget}>
          {say('admin/cpc.conditions.back')}
        </PageLink>
      }
    >
      <Block title={say('admin/cpc.condition')} isTitleHidden>
        {children}
      </Block>
    </Page>
  )
}

export default ConditionFrame
