import type { FormEvent } from 'react'
import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import type { Draft } from '../../components/builder/draft'
import { isSameDraft } from '../../components/builder/draft'
import CustomerField from '../../components/CustomerField'
import DecisionReport from '../../components/decision/DecisionReport'
import { useDecision } from '../../components/decision/useDecision'
import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import type {
  ClusteredConditionInput,
  CustomerMatch,
} from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { customerName } from '../../words/customerName'
import { looksLikeEmail } from '../../words/emailText'

interface Props {
  readonly conditionId: string
  readonly properties: Properties
  /** The draft as it travels; `null` while something is not written yet. */
  readonly input: () => ClusteredConditionInput | null
  /** As it stands on the page; an answer for another is out of date. */
  readonly draft: Draft
  /** Without changes the answer is that of what is on file. */
  readonly isDirty: boolean
}

/** One customer against the clusters on this page, saved or not. */
const TryDraft = ({
  conditionId,
  properties,
  input,
  draft,
  isDirty,
}: Props) => {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<CustomerMatch | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [tried, setTried] = useState(draft)
  const { asked, ask } = useDecision()

  const tryFor = (customer: CustomerMatch | null) => {
    const sent = isDirty ? input() : undefined
    const email = typed.trim()

    if (customer === null && !looksLikeEmail(email)) {
      setError(say('admin/cpc.try.customerMissing'))
    } else if (sent === null) setError(say('admin/cpc.try.draftUnwritten'))
    else {
      setError(null)
      setTried(draft)
      ask(
        customer === null
          ? { email, draft: sent }
          : { customerId: customer.id, draft: sent }
      )
    }
  }

  const tryNow = () => tryFor(chosen)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    tryNow()
  }

  return (
    <Block title={say('admin/cpc.try.draft')}>
      <p className="ma0 mb4 t-body lh-copy">{say('admin/cpc.try.draftHelp')}</p>
      <form className="cpc-form" noValidate onSubmit={submit}>
        <div>
          <CustomerField
            label={say('admin/cpc.try.customer')}
            value={chosen === null ? typed : customerName(chosen)}
            error={error}
            mayWrite
            onChange={(text) => {
              setChosen(null)
              setError(null)
              setTyped(text)
            }}
            onChoose={(customer) => {
              setChosen(customer)
              setTyped('')
              tryFor(customer)
            }}
          />
        </div>
        <div>
          <Button
            type="submit"
            variation="secondary"
            isLoading={asked.status === 'ASKING'}
          >
            {say('admin/cpc.try.submit')}
          </Button>
        </div>
      </form>
      <div className="mt5">
        {asked.status === 'ASKING' && <Skeleton lines={3} />}
        {asked.status === 'REFUSED' && (
          <Failure problem={asked.problem} onRetry={tryNow} />
        )}
        {asked.status === 'ANSWERED' && !isSameDraft(tried, draft) && (
          <p className="ma0 t-body">{say('admin/cpc.try.draftChanged')}</p>
        )}
        {asked.status === 'ANSWERED' && isSameDraft(tried, draft) && (
          <DecisionReport
            decision={asked.decision}
            properties={properties}
            only={conditionId}
          />
        )}
      </div>
    </Block>
  )
}

export default TryDraft
