import React, { useEffect } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import ChangedMeanwhile from '../../components/change/ChangedMeanwhile'
import ChangeEnd from '../../components/change/ChangeEnd'
import ChangeReview from '../../components/change/ChangeReview'
import FormNotice from '../../components/change/FormNotice'
import { useChangeFlow } from '../../components/change/useChangeFlow'
import Block from '../../components/ui/Block'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import type { CustomerProperty, PaymentCondition } from '../../typings/schema'
import { propertiesByName } from '../../words/clusterSentence'
import { conditionsTarget, conditionTarget } from '../targets'

export type SwitchAction = 'ENABLE' | 'DISABLE' | 'DELETE'

interface Props {
  readonly condition: PaymentCondition
  readonly action: SwitchAction
  readonly customerProperties: readonly CustomerProperty[]
  readonly onLoad: (condition: PaymentCondition) => void
}

const titles: Record<SwitchAction, string> = {
  ENABLE: 'admin/cpc.edit.enableTitle',
  DISABLE: 'admin/cpc.edit.disableTitle',
  DELETE: 'admin/cpc.edit.deleteTitle',
}

/** Enables, disables or deletes a condition, after a look at what is written. */
const SwitchCondition = ({
  condition,
  action,
  customerProperties,
  onLoad,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const { navigate } = useRuntime()
  const { flow, look, save, after, keepMine } = useChangeFlow(condition)
  const { id, name } = condition
  const isLooking =
    flow.at !== 'FORM' || (flow.issues.length === 0 && flow.problem === null)

  useEffect(() => {
    look({ input: { action, id }, clusters: null })
    // What was asked for, once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [action, id])

  const step = () => {
    if (flow.at === 'REVIEW' || flow.at === 'SAVING') {
      return (
        <ChangeReview
          seen={flow}
          audience={null}
          isClustered={condition.clustered !== null}
          problem={flow.at === 'REVIEW' ? flow.problem : null}
          isSaving={flow.at === 'SAVING'}
          onSave={save}
          onBack={() => navigate(conditionTarget(id))}
        />
      )
    }

    if (flow.at === 'MEANWHILE') {
      return (
        <ChangedMeanwhile
          meanwhile={flow}
          mine={null}
          properties={propertiesByName(customerProperties)}
          onLoadTheirs={onLoad}
          onKeepMine={keepMine}
        />
      )
    }

    if (flow.at === 'ENDED') {
      return <ChangeEnd end={flow} action={action} name={name} onWork={after} />
    }

    return (
      <Block title={say('admin/cpc.review.title')} isTitleHidden>
        {isLooking && <Skeleton lines={4} />}
        <FormNotice flow={flow} />
      </Block>
    )
  }

  return (
    <Page
      title={say(titles[action], { name })}
      back={
        <PageLink to={conditionsTarget}>
          {say('admin/cpc.conditions.back')}
        </PageLink>
      }
    >
      {step()}
    </Page>
  )
}

export default SwitchCondition
