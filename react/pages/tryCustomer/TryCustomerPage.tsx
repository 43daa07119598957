import type { FormEvent } from 'react'
import React, { useEffect, useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'
import { Button } from 'vtex.styleguide'

import DecisionReport from '../../components/decision/DecisionReport'
import { useDecision } from '../../components/decision/useDecision'
import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Page from '../../components/ui/Page'
import Skeleton from '../../components/ui/Skeleton'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import { propertiesByName } from '../../words/clusterSentence'
import { argsOf, emptyQuestion } from './question'

const TryCustomerPage = () => {
  const { say } = useLanguage()
  const { query } = useRuntime()
  const customerId = query.customer ?? null
  const [question, setQuestion] = useState(emptyQuestion)
  const [error, setError] = useState<string | null>(null)
  const { asked, ask } = useDecision()
  const { properties } = useCustomerProperties()
  const again = () => ask(argsOf(question, customerId))

  useEffect(() => {
    if (customerId !== null) ask(argsOf(emptyQuestion, customerId))
    // Asked once for the customer the URL names; later questions come from the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [customerId])

  const submit = (event: FormEvent) => {
    event.preventDefault()

    if (question.email.trim() === '' && customerId === null) {
      setError(say('admin/cpc.try.emailMissing'))

      return
    }

    setError(null)
    again()
  }

  return (
    <Page
      title={say('admin/cpc.try.title')}
      place="TRY"
      subtitle={say('admin/cpc.try.subtitle')}
    >
      <Block title={say('admin/cpc.try.who')}>
        <form onSubmit={submit} noValidate>
          <div className="cpc-form">
            <TextField
              label={say('admin/cpc.try.email')}
              type="email"
              value={question.email}
              error={error}
              onChange={(email) => setQuestion({ ...question, email })}
            />
            <TextField
              label={say('admin/cpc.try.salesChannel')}
              value={question.salesChannel}
              placeholder={say('admin/cpc.try.salesChannelDefault')}
              onChange={(salesChannel) =>
                setQuestion({ ...question, salesChannel })
              }
            />
            <TextField
              label={say('admin/cpc.try.day')}
              type="date"
              value={question.day}
              onChange={(day) => setQuestion({ ...question, day })}
            />
            <TextField
              label={say('admin/cpc.try.time')}
              type="time"
              value={question.time}
              disabled={question.day === ''}
              onChange={(time) => setQuestion({ ...question, time })}
            />
          </div>
          <p className="mt4 mb0">
            <Button
              type="submit"
              variation="primary"
              isLoading={asked.status === 'ASKING'}
            >
              {say('admin/cpc.try.submit')}
            </Button>
          </p>
        </form>
      </Block>
      {asked.status === 'ASKING' && (
        <Block title={say('admin/cpc.decision.title')}>
          <Skeleton lines={6} />
        </Block>
      )}
      {asked.status === 'REFUSED' && (
        <Block title={say('admin/cpc.decision.title')}>
          <Failure problem={asked.problem} onRetry={again} />
        </Block>
      )}
      {asked.status === 'ANSWERED' && (
        <Block title={say('admin/cpc.decision.title')}>
          <DecisionReport
            decision={asked.decision}
            properties={propertiesByName(properties ?? [])}
          />
        </Block>
      )}
    </Page>
  )
}

export default TryCustomerPage
