import React, { useEffect, useRef, useState } from 'react'

import ConditionField from '../../components/ConditionField'
import CustomerField from '../../components/CustomerField'
import Block from '../../components/ui/Block'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import ConditionView from '../condition/ConditionView'
import { conditionsTarget, exclusiveTarget } from '../targets'

interface Props {
  /** Whether a new condition could be made instead. */
  readonly mayMakeNew: boolean
}

/** Which condition, which customer: then the editor opens with both, ready to save. */
const ExistingCondition = ({ mayMakeNew }: Props) => {
  const { say } = useLanguage()
  const [id, setId] = useState<string | null>(null)
  const [email, setEmail] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const conditionControl = useRef<HTMLInputElement | null>(null)
  const customerControl = useRef<HTMLInputElement | null>(null)

  // There is one thing to do here, in two steps.
  useEffect(() => conditionControl.current?.focus(), [])

  if (id !== null && email !== null) {
    return (
      <ConditionView
        key={`${id} ${email}`}
        id={id}
        start={{ type: 'EXCLUSIVE', email }}
      />
    )
  }

  return (
    <Page
      title={say('admin/cpc.exclusive.title')}
      subtitle={say('admin/cpc.exclusive.subtitle')}
      actions={
        mayMakeNew && (
          <PageLink to={exclusiveTarget}>
            {say('admin/cpc.exclusive.makeNew')}
          </PageLink>
        )
      }
      back={
        <PageLink to={conditionsTarget}>
          {say('admin/cpc.conditions.back')}
        </PageLink>
      }
    >
      <Block title={say('admin/cpc.exclusive.title')} isTitleHidden>
        <div className="cpc-exclusive-form">
          <ConditionField
            label={say('admin/cpc.exclusive.which')}
            controlRef={(control) => {
              conditionControl.current = control
            }}
            onChoose={(chosen) => {
              setId(chosen)
              customerControl.current?.focus()
            }}
          />
          <div>
            <CustomerField
              label={say('admin/cpc.exclusive.who')}
              value={typed}
              controlRef={(control) => {
                customerControl.current = control
              }}
              onChange={(text) => {
                setTyped(text)
                setEmail(null)
              }}
              onChoose={(customer) => {
                setTyped(customer.email)
                setEmail(customer.email)
                if (id === null) conditionControl.current?.focus()
              }}
            />
          </div>
        </div>
      </Block>
    </Page>
  )
}

export default ExistingCondition
