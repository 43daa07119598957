import type { FormEvent } from 'react'
import React, { useEffect, useRef, useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'
import { Button } from 'vtex.styleguide'

import CustomerField from '../../components/CustomerField'
import DecisionReport from '../../components/decision/DecisionReport'
import { useDecision } from '../../components/decision/useDecision'
import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Page from '../../components/ui/Page'
import Skeleton from '../../components/ui/Skeleton'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import type { CustomerMatch } from '../../typings/schema'
import { propertiesByName } from '../../words/clusterSentence'
import { customerName } from '../../words/customerName'
import { looksLikeEmail } from '../../words/emailText'
import { argsOf, emptyQuestion } from './question'

const TryCustomerPage = () => {
  const { say } = useLanguage()
  const { query, setQuery } = useRuntime()
  const customerId = query.customer ?? null
  // Whom the last question was about; the address follows it and is not asked about again.
  const known = useRef<string | null>(null)
  const [question, setQuestion] = useState(emptyQuestion)
  const [error, setError] = useState<string | null>(null)
  const [chosen, setChosen] = useState<CustomerMatch | null>(null)
  const { asked, ask } = useDecision()
  const { properties } = useCustomerProperties()
  const again = () => ask(argsOf(question, chosen?.id ?? customerId))
  const decidedFor =
    asked.status === 'ANSWERED' ? asked.decision.customerId ?? null : null

  useEffect(() => {
    if (customerId === null || customerId === known.current) return

    known.current = customerId
    ask(argsOf(emptyQuestion, customerId))
    // Asked once for the customer the address names; later questions come from the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [customerId])

  // The address can be sent to a colleague: it holds the document's id and no e-mail.
  useEffect(() => {
    if (decidedFor === null || decidedFor === customerId) return

    known.current = decidedFor
    setQuery({ customer: decidedFor }, { replace: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [decidedFor])

  const submit = (event: FormEvent) => {
    event.preventDefault()

    const typed = question.email.trim()
    const isNobody = typed === '' && chosen === null && customerId === null

    if (isNobody || (typed !== '' && !looksLikeEmail(typed))) {
      setError(say('admin/cpc.try.customerMissing'))

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
            <div>
              <CustomerField
                label={say('admin/cpc.try.customer')}
                value={chosen === null ? question.email : customerName(chosen)}
                error={error}
                mayWrite
                onChange={(email) => {
                  setChosen(null)
                  setError(null)
                  setQuestion({ ...question, email })
                }}
                onChoose={(customer) => {
                  const next = { ...question, email: '' }

                  setChosen(customer)
                  setQuestion(next)
                  setError(null)
                  ask(argsOf(next, customer.id))
                }}
              />
            </div>
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
