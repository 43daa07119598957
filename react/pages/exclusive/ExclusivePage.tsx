import React from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { useEditing } from '../../components/change/useEditing'
import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Page from '../../components/ui/Page'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import ExistingCondition from './ExistingCondition'
import NewExclusive from './NewExclusive'

/** An exclusive condition for a customer: a new one where these may be written, else one there is already. */
const ExclusivePage = () => {
  const { say } = useLanguage()
  const { query } = useRuntime()
  const { isOn } = useEditing()
  const { properties, problem, retry } = useCustomerProperties()

  if (isOn === false || query.existing !== undefined) {
    return <ExistingCondition mayMakeNew={isOn === true} />
  }

  if (isOn === null || properties === null) {
    return (
      <Page title={say('admin/cpc.exclusive.newTitle')}>
        <Block title={say('admin/cpc.exclusive.newTitle')} isTitleHidden>
          {problem === null ? (
            <Skeleton lines={5} />
          ) : (
            <Failure problem={problem} onRetry={retry} />
          )}
        </Block>
      </Page>
    )
  }

  return <NewExclusive customerProperties={properties} />
}

export default ExclusivePage
