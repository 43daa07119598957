import type { FormEvent } from 'react'
import React, { useEffect, useReducer, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import { EMAIL } from '../../components/builder/draft'
import ChangeEnd from '../../components/change/ChangeEnd'
import ChangeReview from '../../components/change/ChangeReview'
import FormNotice from '../../components/change/FormNotice'
import { useChangeFlow } from '../../components/change/useChangeFlow'
import { useFormNews } from '../../components/change/useFormNews'
import { useReturnFocus } from '../../components/change/useReturnFocus'
import InstallmentPreview from '../../components/installments/InstallmentPreview'
import Block from '../../components/ui/Block'
import { LeaveContext } from '../../components/ui/LeaveContext'
import Notice from '../../components/ui/Notice'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import { useLeaveGuard } from '../../components/useLeaveGuard'
import type { ClustersInput, CustomerProperty } from '../../typings/schema'
import { clustersSentence, propertiesByName } from '../../words/clusterSentence'
import { looksLikeEmail } from '../../words/emailText'
import { writingSentence } from '../../words/writingSentence'
import {
  emptyForm,
  formReducer,
  inputOf,
  issueAt,
  planInput,
  writtenPlans,
} from '../paymentCondition/form'
import PlanLines from '../paymentCondition/PlanLines'
import { conditionsTarget, existingTarget } from '../targets'
import CustomersField from './CustomersField'

interface Props {
  readonly customerProperties: readonly CustomerProperty[]
}

const clustersFor = (emails: readonly string[]): ClustersInput => ({
  match: 'ALL',
  clusters: [
    {
      property: EMAIL,
      operator: emails.length === 1 ? 'IS' : 'ANY_OF',
      values: emails,
      exact: false,
    },
  ],
})

/** A new condition for a customer, or a list of them, in three fields: who, which plans, what it is called. */
const NewExclusive = ({ customerProperties }: Props) => {
  const language = useLanguage()
  const { say, decimalMark: mark } = language
  const [emails, setEmails] = useState<readonly string[]>([])
  const [found, setFound] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const [suggested, setSuggested] = useState('')
  const [named, setNamed] = useState<string | null>(null)
  const [form, dispatchForm] = useReducer(formReducer, emptyForm)
  const { flow, look, save, after, goBack, forgive, keepMine } =
    useChangeFlow(null)

  const { form: element, news } = useFormNews(flow)
  const submitButton = useRef<HTMLElement>(null)
  const customerControl = useRef<HTMLInputElement | null>(null)
  const plansControl = useRef<HTMLInputElement | null>(null)
  const isAsking = flow.at === 'ASKING'
  const issues = flow.at === 'FORM' ? flow.issues : []
  const name = named ?? suggested
  const isDirty = emails.length > 0 || writtenPlans(form)[0]?.days !== ''
  const { leave, dialog } = useLeaveGuard(isDirty && flow.at !== 'ENDED')
  const chosen =
    looksLikeEmail(typed.trim()) && emails.length === 0
      ? [typed.trim()]
      : emails

  // There is one thing to do here, beginning with whom it is for.
  useEffect(() => customerControl.current?.focus(), [])

  useReturnFocus(flow, submitButton)

  const input = inputOf({ ...form, name }, null, 'UTC', mark)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setEmails(chosen)
    look(
      {
        input: { action: 'CREATE', paymentCondition: input },
        clusters: chosen.length === 0 ? null : clustersFor(chosen),
      },
      chosen.length === 0
        ? [{ code: 'NO_CLUSTERS', path: ['clusters', '0', 'values'] }]
        : []
    )
  }

  const customerIssue = issues.find(({ path }) => path[0] === 'clusters')
  const nameIssue = issueAt(issues, 'name')

  const step = () => {
    if (flow.at === 'REVIEW' || flow.at === 'SAVING') {
      return (
        <ChangeReview
          seen={flow}
          audience={clustersSentence(
            language,
            propertiesByName(customerProperties),
            'ALL',
            clustersFor(chosen).clusters.map((cluster) => ({
              ...cluster,
              exact: false,
            }))
          )}
          problem={flow.at === 'REVIEW' ? flow.problem : null}
          isSaving={flow.at === 'SAVING'}
          onSave={save}
          onBack={goBack}
        />
      )
    }

    if (flow.at === 'MEANWHILE') {
      // The condition it is connected like has changed; of a new one there is nothing to choose.
      return (
        <Block title={say('admin/cpc.meanwhile.title')}>
          <Notice type="warning" announced>
            {say('admin/cpc.meanwhile.ofNew')}
          </Notice>
          <Button variation="primary" type="button" onClick={keepMine}>
            {say('admin/cpc.edit.review')}
          </Button>
        </Block>
      )
    }

    if (flow.at === 'ENDED') {
      return <ChangeEnd end={flow} action="CREATE" name={name} onWork={after} />
    }

    return null
  }

  return (
    <LeaveContext.Provider value={leave}>
      <Page
        title={say('admin/cpc.exclusive.newTitle')}
        subtitle={say('admin/cpc.exclusive.newSubtitle')}
        actions={
          <PageLink to={existingTarget}>
            {say('admin/cpc.exclusive.useExisting')}
          </PageLink>
        }
        back={
          <PageLink to={conditionsTarget}>
            {say('admin/cpc.conditions.back')}
          </PageLink>
        }
      >
        {step() ?? (
          <form ref={element} noValidate onSubmit={submit}>
            <div ref={news} tabIndex={-1} role="status" className="cpc-news">
              <FormNotice flow={flow} />
            </div>
            <div className="cpc-beside">
              <Block title={say('admin/cpc.exclusive.newTitle')} isTitleHidden>
                <div className="cpc-fields">
                  <CustomersField
                    emails={emails}
                    found={found}
                    typed={typed}
                    error={
                      customerIssue
                        ? customerIssue.code === 'NO_CLUSTERS'
                          ? say('admin/cpc.exclusive.noCustomer')
                          : writingSentence(language, customerIssue)
                        : null
                    }
                    disabled={isAsking}
                    controlRef={(control) => {
                      customerControl.current = control
                    }}
                    onType={(text) => {
                      setTyped(text)
                      forgive(({ path }) => path[0] === 'clusters')
                    }}
                    onChange={(next) => {
                      setEmails(next)
                      setTyped('')
                      forgive(({ path }) => path[0] === 'clusters')
                    }}
                    onChoose={(customer) => {
                      const next = Array.from(
                        new Set(emails.concat(customer.email))
                      )

                      setTyped('')
                      setEmails(next)
                      setFound(found.concat(customer.email))
                      setSuggested(
                        next.length === 1
                          ? say('admin/cpc.exclusive.nameFor', {
                              name:
                                customer.name === ''
                                  ? customer.email
                                  : customer.name,
                            })
                          : ''
                      )
                      forgive(({ path }) => path[0] === 'clusters')
                      plansControl.current?.focus()
                    }}
                  />
                  <PlanLines
                    form={form}
                    issues={issues}
                    disabled={isAsking}
                    isShort
                    firstRef={(control) => {
                      plansControl.current = control
                    }}
                    dispatch={(action) => {
                      dispatchForm(action)
                      forgive(({ path }) => path[1] === 'plans')
                    }}
                  />
                  <TextField
                    label={say('admin/cpc.field.name')}
                    value={name}
                    error={
                      nameIssue ? writingSentence(language, nameIssue) : null
                    }
                    disabled={isAsking}
                    onChange={(text) => {
                      setNamed(text)
                      forgive(({ path }) => path[1] === 'name')
                    }}
                  />
                  <div>
                    <Button
                      ref={submitButton}
                      type="submit"
                      variation="primary"
                      disabled={isAsking}
                      isLoading={isAsking}
                    >
                      {say('admin/cpc.edit.review')}
                    </Button>
                  </div>
                </div>
              </Block>
              <InstallmentPreview
                plans={writtenPlans(form)
                  .filter(({ days }) => days.trim() !== '')
                  .map((plan) => planInput(plan, mark))}
              />
            </div>
          </form>
        )}
        {dialog}
      </Page>
    </LeaveContext.Provider>
  )
}

export default NewExclusive
