import type { FormEvent } from 'react'
import React, { useEffect, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import ConditionBuilder from '../../components/builder/ConditionBuilder'
import {
  draftOf,
  EMAIL,
  exclusiveDraft,
  isSameDraft,
  travelingValues,
} from '../../components/builder/draft'
import { usePointed } from '../../components/builder/usePointed'
import ConditionTags from '../../components/ConditionTags'
import ExclusiveField from '../../components/ExclusiveField'
import HealthReport from '../../components/health/HealthReport'
import { useDraftHealth } from '../../components/health/useDraftHealth'
import InstallmentPreview from '../../components/installments/InstallmentPreview'
import { plansOf } from '../../components/installments/plansOf'
import CountedImpact from '../../components/reach/CountedImpact'
import { clustersImpact } from '../../components/reach/impactQuestion'
import ReachReport from '../../components/reach/ReachReport'
import StillCounting from '../../components/reach/StillCounting'
import { useReach } from '../../components/reach/useReach'
import Block from '../../components/ui/Block'
import Confirm from '../../components/ui/Confirm'
import { LeaveContext } from '../../components/ui/LeaveContext'
import Notice from '../../components/ui/Notice'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { CustomerProperty, PaymentCondition } from '../../typings/schema'
import { clustersSentence, propertiesByName } from '../../words/clusterSentence'
import { tellFinding } from '../../words/told'
import ConditionActions from '../paymentCondition/ConditionActions'
import { conditionHistoryTarget, conditionsTarget } from '../targets'
import ConditionFacts from './ConditionFacts'
import ConflictChoice from './ConflictChoice'
import CopyTo from './CopyTo'
import { isDirty, isInherited } from './editor'
import OutcomeNotice from './OutcomeNotice'
import TryDraft from './TryDraft'
import { useEditor } from './useEditor'
import { useLeaveGuard } from '../../components/useLeaveGuard'

interface Props {
  readonly condition: PaymentCondition
  readonly revision: string
  readonly customerProperties: readonly CustomerProperty[]
  /** The condition whose clusters to begin with. */
  readonly copied: PaymentCondition | null
  /** The one customer to begin with. */
  readonly exclusiveFor: string | null
  /** The clusters a link leads to. */
  readonly shown: readonly number[]
}

const ConditionEditor = ({
  condition: loaded,
  revision,
  customerProperties,
  copied,
  exclusiveFor,
  shown,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const properties = propertiesByName(customerProperties)
  const [isRemoving, setRemoving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const news = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLElement>(null)
  const shouldFocusSave = useRef(exclusiveFor !== null)

  const copiedDraft = copied?.clustered
    ? draftOf(copied.clustered, properties, language.decimalMark)
    : null

  const {
    editor,
    dispatchDraft,
    discard,
    save,
    remove,
    loadTheirs,
    overrideTheirs,
    input,
  } = useEditor({
    condition: loaded,
    revision,
    properties,
    mark: language.decimalMark,
    start: exclusiveFor === null ? copiedDraft : exclusiveDraft(exclusiveFor),
  })

  const { condition, draft, outcome, working } = editor
  const [pointed, pointAt] = usePointed(draft, shown)
  const hasChanges = isDirty(editor)
  const { leave, dialog } = useLeaveGuard(hasChanges)

  // A button loses the focus while it works: hand it to what came of it.
  useEffect(() => {
    if (outcome === null) return

    const invalid =
      outcome.type === 'INVALID'
        ? form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
        : null

    if (invalid) invalid.focus()
    else news.current?.focus()
  }, [outcome])

  // The customer was all there is to say: saving is the next step.
  useEffect(() => {
    if (!shouldFocusSave.current) return

    shouldFocusSave.current = false
    saveButton.current?.focus()
  }, [draft])

  const { reach, cancel, again } = useReach({
    input: working === null ? input() : null,
    isChange: hasChanges,
  })

  const draftFindings = useDraftHealth(
    hasChanges && working === null ? input() : null
  )

  const canBeExclusive = customerProperties.some(
    ({ name, operators }) => name === EMAIL && operators.includes('IS')
  )

  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }

  const sentence = clustersSentence(
    language,
    properties,
    draft.match,
    draft.clusters.map((cluster) => ({
      ...cluster,
      values: travelingValues(cluster, properties, language.decimalMark),
    }))
  )

  return (
    <LeaveContext.Provider value={leave}>
      <Page
        title={condition.name === '' ? condition.id : condition.name}
        subtitle={<ConditionTags condition={condition} />}
        actions={
          <PageLink to={conditionHistoryTarget(condition.id)}>
            {say('admin/cpc.history.ofCondition')}
          </PageLink>
        }
        back={
          <PageLink to={conditionsTarget}>
            {say('admin/cpc.conditions.back')}
          </PageLink>
        }
      >
        {!hasChanges && (
          <HealthReport
            title={say('admin/cpc.health.onFile')}
            told={condition.findings.map((each) => tellFinding(language, each))}
            onShow={pointAt}
          />
        )}
        <Block title={say('admin/cpc.facts')}>
          <ConditionFacts condition={condition} />
          <ConditionActions condition={condition} />
        </Block>
        <Block title={say('admin/cpc.column.audience')}>
          <div ref={news} tabIndex={-1} role="status" className="cpc-news">
            {outcome?.type === 'CONFLICT' ? (
              <ConflictChoice
                collision={outcome.collision}
                draft={draft}
                properties={properties}
                onLoadTheirs={loadTheirs}
                onOverride={overrideTheirs}
              />
            ) : (
              <OutcomeNotice outcome={outcome} />
            )}
          </div>
          {copiedDraft && hasChanges && isSameDraft(draft, copiedDraft) && (
            <Notice type="success">
              {say('admin/cpc.copy.done', { name: copied?.name ?? '' })}
            </Notice>
          )}
          <form ref={form} noValidate onSubmit={submit}>
            {draft.clusters.length === 0 && canBeExclusive && (
              <ExclusiveField
                disabled={working !== null}
                onChoose={({ email }) => {
                  shouldFocusSave.current = true
                  dispatchDraft({
                    type: 'REPLACED',
                    draft: exclusiveDraft(email),
                  })
                }}
              />
            )}
            <ConditionBuilder
              draft={draft}
              properties={customerProperties}
              issues={editor.issues}
              disabled={working !== null}
              pointed={pointed}
              dispatch={dispatchDraft}
            />
            <div className="cpc-sentence mt5 mb5 pa4 br2">
              <p className="ma0 mb2 t-small c-on-base">
                {say('admin/cpc.sentence.label')}
              </p>
              <p className="ma0 t-body lh-copy b">
                {sentence ?? say('admin/cpc.audience.everyone')}
              </p>
            </div>
            <ReachReport
              properties={properties}
              reach={reach}
              title={say('admin/cpc.reach.title')}
              onCancel={cancel}
              onAgain={again}
              onReplace={(replacement) =>
                dispatchDraft({ type: 'VALUE_REPLACED', replacement })
              }
            />
            <div role="status">
              <HealthReport
                title={say('admin/cpc.health.beforeSave')}
                told={draftFindings.map((each) => tellFinding(language, each))}
                onShow={pointAt}
              />
            </div>
            <div className="cpc-actions">
              <Button
                ref={saveButton}
                type="submit"
                variation="primary"
                disabled={working !== null}
                isLoading={working === 'SAVE'}
              >
                {say(
                  isInherited(editor) && !hasChanges
                    ? 'admin/cpc.confirmInherited'
                    : 'admin/cpc.save'
                )}
              </Button>
              {hasChanges && (
                <Button
                  type="button"
                  variation="tertiary"
                  disabled={working !== null}
                  onClick={discard}
                >
                  {say('admin/cpc.discard')}
                </Button>
              )}
              {condition.clustered && (
                <Button
                  type="button"
                  variation="tertiary"
                  disabled={working !== null}
                  isLoading={working === 'REMOVE'}
                  onClick={() => setRemoving(true)}
                >
                  {say('admin/cpc.remove')}
                </Button>
              )}
              {hasChanges && <StillCounting reach={reach} />}
            </div>
          </form>
        </Block>
        <InstallmentPreview plans={plansOf(condition)} />
        <TryDraft
          conditionId={condition.id}
          properties={properties}
          input={input}
          draft={draft}
          isDirty={hasChanges}
        />
        {condition.clustered && <CopyTo conditionId={condition.id} />}
        <Confirm
          isOpen={isRemoving}
          title={say('admin/cpc.remove.title')}
          action={say('admin/cpc.remove')}
          onAgree={() => {
            setRemoving(false)
            remove()
          }}
          onClose={() => setRemoving(false)}
        >
          {say('admin/cpc.remove.follows', { name: condition.name })}
          {isRemoving && (
            <div className="mt4">
              <CountedImpact
                question={clustersImpact({
                  paymentConditionId: condition.id,
                  draft: null,
                })}
              />
            </div>
          )}
        </Confirm>
        {dialog}
      </Page>
    </LeaveContext.Provider>
  )
}

export default ConditionEditor
