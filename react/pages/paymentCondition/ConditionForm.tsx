import React, { useReducer, useRef, useState } from 'react'

import type { Draft } from '../../components/builder/draft'
import {
  clustersOf,
  draftOf,
  draftReducer,
  isSameDraft,
  travelingValues,
} from '../../components/builder/draft'
import { unwrittenIssues } from '../../components/builder/lineIssue'
import ChangedMeanwhile from '../../components/change/ChangedMeanwhile'
import ChangeEnd from '../../components/change/ChangeEnd'
import ChangeReview from '../../components/change/ChangeReview'
import { useChangeFlow } from '../../components/change/useChangeFlow'
import { LeaveContext } from '../../components/ui/LeaveContext'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import { useLeaveGuard } from '../../components/useLeaveGuard'
import type {
  ClustersInput,
  CustomerProperty,
  PaymentCondition,
} from '../../typings/schema'
import { audienceSentence } from '../../words/audienceSentence'
import { clustersSentence, propertiesByName } from '../../words/clusterSentence'
import { conditionsTarget } from '../targets'
import ConditionFields from './ConditionFields'
import {
  conditionOf,
  emptyForm,
  formOf,
  formReducer,
  inputOf,
  isSameForm,
} from './form'
import InheritedClusters from './InheritedClusters'

interface Props {
  /** The one to change, or `null` for a new one. */
  readonly condition: PaymentCondition | null
  /** The one a new one begins as a copy of. */
  readonly copied: PaymentCondition | null
  readonly customerProperties: readonly CustomerProperty[]
  readonly timeZone: string
  /** A save of inherited clusters carries it. */
  readonly revision: string
  /** What is written stays. */
  readonly onConfirmed: (condition: PaymentCondition) => void
  /** Begins anew with what is on file. */
  readonly onLoad: (condition: PaymentCondition) => void
}

/** A payment condition with its clusters in one form, what it means beside it, and one save for both. */
const ConditionForm = ({
  condition,
  copied,
  customerProperties,
  timeZone,
  revision,
  onConfirmed,
  onLoad,
}: Props) => {
  const language = useLanguage()
  const { say, decimalMark: mark } = language
  const properties = propertiesByName(customerProperties)
  const model = condition ?? copied

  const [start] = useState(() => {
    const form = model ? formOf(model, timeZone, mark) : emptyForm

    return {
      form:
        condition === null && copied !== null
          ? {
              ...form,
              name: say('admin/cpc.edit.copyOf', { name: copied.name }),
            }
          : form,
      clusters: draftOf(model?.clustered ?? null, properties, mark),
    }
  })

  const [form, dispatchForm] = useReducer(formReducer, start.form)
  const [draft, dispatchDraft] = useReducer(draftReducer, start.clusters)
  const { flow, look, save, after, goBack, forgive, keepMine, savedHere } =
    useChangeFlow(condition)

  const wasAway = useRef(false)
  const isNew = condition === null
  const hasChanges =
    !isSameForm(form, start.form) || !isSameDraft(draft, start.clusters)

  const isDone = flow.at === 'ENDED'
  const { leave, dialog } = useLeaveGuard(hasChanges && !isDone)
  const input = inputOf(form, condition, timeZone, mark)

  if (flow.at === 'REVIEW') wasAway.current = true

  const clustersInput = (lines: Draft): ClustersInput | null => {
    // Those of a copy are saved for the new condition: nothing of it is on file.
    if (!isNew && isSameDraft(lines, start.clusters)) return null
    if (isNew && lines.clusters.length === 0) return null

    return { match: lines.match, clusters: clustersOf(lines, properties, mark) }
  }

  const submit = () => {
    const unwritten =
      draft.clusters.length === 0
        ? []
        : unwrittenIssues(draft, properties, mark).map(({ issue }) => issue)

    look(
      {
        input: {
          action: isNew ? 'CREATE' : 'EDIT',
          id: condition?.id ?? null,
          copyOf: isNew ? copied?.id ?? null : null,
          paymentCondition: input,
        },
        clusters: unwritten.length > 0 ? null : clustersInput(draft),
      },
      unwritten
    )
  }

  const discard = () => {
    dispatchForm({ type: 'REPLACED', form: start.form })
    dispatchDraft({ type: 'REPLACED', draft: start.clusters })
    goBack()
  }

  const sentence =
    clustersSentence(
      language,
      properties,
      draft.match,
      draft.clusters.map((cluster) => ({
        ...cluster,
        values: travelingValues(cluster, properties, mark),
      }))
    ) ?? say('admin/cpc.audience.everyone')

  const title = isNew
    ? say('admin/cpc.edit.newTitle')
    : say('admin/cpc.edit.title', { name: condition?.name ?? '' })

  const stepOf = () => {
    if (flow.at === 'REVIEW' || flow.at === 'SAVING') {
      return (
        <ChangeReview
          seen={flow}
          audience={sentence}
          audienceBefore={
            condition && audienceSentence(language, properties, condition)
          }
          problem={flow.at === 'REVIEW' ? flow.problem : null}
          isSaving={flow.at === 'SAVING'}
          onSave={save}
          onBack={goBack}
        />
      )
    }

    if (flow.at === 'MEANWHILE') {
      return (
        <ChangedMeanwhile
          meanwhile={flow}
          mine={conditionOf(
            input,
            draft.clusters.length === 0
              ? null
              : {
                  paymentConditionId: '',
                  match: draft.match,
                  clusters: clustersOf(draft, properties, mark).map(
                    (cluster) => ({
                      ...cluster,
                      exact: Boolean(cluster.exact),
                    })
                  ),
                  planKeys: [],
                  inheritedFrom: null,
                  updatedAt: '',
                  updatedBy: '',
                }
          )}
          properties={properties}
          onLoadTheirs={onLoad}
          onKeepMine={keepMine}
        />
      )
    }

    if (flow.at === 'ENDED') {
      return (
        <ChangeEnd
          end={flow}
          action={isNew ? 'CREATE' : 'EDIT'}
          name={form.name}
          onWork={after}
        />
      )
    }

    return null
  }

  const step = stepOf()

  return (
    <LeaveContext.Provider value={leave}>
      <Page
        title={title}
        subtitle={say('admin/cpc.edit.subtitle')}
        back={
          <PageLink to={conditionsTarget}>
            {say('admin/cpc.conditions.back')}
          </PageLink>
        }
      >
        {step === null && condition !== null && (
          <InheritedClusters
            condition={condition}
            revision={revision}
            disabled={flow.at === 'ASKING'}
            onConfirmed={(confirmed) => {
              savedHere(confirmed)
              forgive(({ code }) => code === 'INHERITED')
              onConfirmed(confirmed)
            }}
            onLoad={onLoad}
          />
        )}
        {step ?? (
          <ConditionFields
            flow={flow}
            form={form}
            draft={draft}
            sentence={sentence}
            customerProperties={customerProperties}
            timeZone={timeZone}
            isNew={isNew}
            isBack={wasAway.current}
            hasChanges={hasChanges}
            dispatchForm={dispatchForm}
            dispatchDraft={dispatchDraft}
            forgive={forgive}
            onSubmit={submit}
            onDiscard={discard}
          />
        )}
        {dialog}
      </Page>
    </LeaveContext.Provider>
  )
}

export default ConditionForm
