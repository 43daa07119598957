import type { Dispatch } from 'react'
import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import ConditionBuilder from '../../components/builder/ConditionBuilder'
import type { Draft, DraftAction } from '../../components/builder/draft'
import { tieToLines } from '../../components/builder/lineIssue'
import type { Flow } from '../../components/change/changeFlow'
import FormNotice from '../../components/change/FormNotice'
import type { ChangeFlow } from '../../components/change/useChangeFlow'
import { useFormNews } from '../../components/change/useFormNews'
import InstallmentPreview from '../../components/installments/InstallmentPreview'
import Block from '../../components/ui/Block'
import CheckField from '../../components/ui/CheckField'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import type { CustomerProperty } from '../../typings/schema'
import { writingSentence } from '../../words/writingSentence'
import type { Form, FormAction } from './form'
import { issueAt, planInput, writtenPlans } from './form'
import LimitFields from './LimitFields'
import PlanLines from './PlanLines'

interface Props {
  readonly flow: Flow
  readonly form: Form
  readonly draft: Draft
  /** For whom it is, as it stands. */
  readonly sentence: string
  readonly customerProperties: readonly CustomerProperty[]
  readonly timeZone: string
  readonly isNew: boolean
  /** Shown again after a look at what changes. */
  readonly isBack: boolean
  readonly hasChanges: boolean
  readonly dispatchForm: Dispatch<FormAction>
  readonly dispatchDraft: Dispatch<DraftAction>
  readonly forgive: ChangeFlow['forgive']
  readonly onSubmit: () => void
  readonly onDiscard: () => void
}

/** The fields of a payment condition and its clusters, what they mean beside them. */
const ConditionFields = ({
  flow,
  form,
  draft,
  sentence,
  customerProperties,
  timeZone,
  isNew,
  isBack,
  hasChanges,
  dispatchForm,
  dispatchDraft,
  forgive,
  onSubmit,
  onDiscard,
}: Props) => {
  const language = useLanguage()
  const { say, decimalMark: mark } = language
  const submitButton = useRef<HTMLElement>(null)
  const nameControl = useRef<HTMLInputElement | null>(null)
  const { form: element, news } = useFormNews(flow)
  const isAsking = flow.at === 'ASKING'
  const issues = flow.at === 'FORM' ? flow.issues : []
  const nameIssue = issueAt(issues, 'name')

  const isFaultless = issues.length === 0

  // Whoever makes a new one begins by naming it; whoever comes back finds the focus where he left it.
  useEffect(() => {
    if (isBack && isFaultless) submitButton.current?.focus()
    else if (isNew && !isBack) nameControl.current?.focus()
    // When it appears, and never while one types.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        <FormNotice flow={flow} />
      </div>
      <div className="cpc-beside">
        <Block title={say('admin/cpc.edit.what')}>
          <div className="cpc-fields">
            <TextField
              label={say('admin/cpc.field.name')}
              value={form.name}
              error={nameIssue ? writingSentence(language, nameIssue) : null}
              disabled={isAsking}
              controlRef={(control) => {
                nameControl.current = control
              }}
              onChange={(name) => {
                dispatchForm({ type: 'WRITTEN', change: { name } })
                forgive(({ path }) => path[1] === 'name')
              }}
            />
            <PlanLines
              form={form}
              issues={issues}
              disabled={isAsking}
              dispatch={(action) => {
                dispatchForm(action)
                forgive(({ path }) => path[1] === 'plans')
              }}
            />
            <LimitFields
              form={form}
              timeZone={timeZone}
              issues={issues}
              disabled={isAsking}
              dispatch={(action) => {
                dispatchForm(action)
                if (action.type === 'WRITTEN') {
                  forgive(({ path }) => (path[1] ?? '') in action.change)
                }
              }}
            />
            <CheckField
              label={say('admin/cpc.edit.enabled')}
              checked={form.enabled}
              disabled={isAsking}
              onChange={(enabled) =>
                dispatchForm({ type: 'WRITTEN', change: { enabled } })
              }
            />
          </div>
        </Block>
        <InstallmentPreview
          plans={writtenPlans(form)
            .filter(({ days }) => days.trim() !== '')
            .map((plan) => planInput(plan, mark))}
        />
      </div>
      <Block title={say('admin/cpc.column.audience')}>
        <ConditionBuilder
          draft={draft}
          properties={customerProperties}
          issues={tieToLines(
            issues.filter(({ path }) => path[0] === 'clusters'),
            draft
          )}
          disabled={isAsking}
          dispatch={(action) => {
            dispatchDraft(action)
            forgive(({ path }) => path[0] === 'clusters')
          }}
        />
        <div className="cpc-sentence mt5 pa4 br2">
          <p className="ma0 mb2 t-small c-on-base">
            {say('admin/cpc.sentence.label')}
          </p>
          <p className="ma0 t-body lh-copy b">{sentence}</p>
        </div>
      </Block>
      <div className="cpc-actions ph5 ph0-ns">
        <Button
          ref={submitButton}
          type="submit"
          variation="primary"
          disabled={isAsking}
          isLoading={isAsking}
        >
          {say('admin/cpc.edit.review')}
        </Button>
        {hasChanges && (
          <Button
            type="button"
            variation="tertiary"
            disabled={isAsking}
            onClick={onDiscard}
          >
            {say('admin/cpc.discard')}
          </Button>
        )}
      </div>
    </form>
  )
}

export default ConditionFields
