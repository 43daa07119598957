import type { Dispatch } from 'react'
import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import FieldError from '../../components/ui/FieldError'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import { useUniqueId } from '../../components/ui/useUniqueId'
import type { Issue } from '../../typings/schema'
import { writingSentence } from '../../words/writingSentence'
import type { Form, FormAction, PlanDraft } from './form'
import { issueAt, writtenPlans } from './form'

interface Props {
  readonly form: Form
  readonly issues: readonly Issue[]
  readonly disabled: boolean
  /** Days alone: without interest there is nothing else to say. */
  readonly isShort?: boolean
  readonly firstRef?: (control: HTMLInputElement) => void
  readonly dispatch: Dispatch<FormAction>
}

/** Plans as people write them, one a line. */
const PlanLines = ({
  form,
  issues,
  disabled,
  isShort = false,
  firstRef,
  dispatch,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const errorId = useUniqueId()
  const sent = writtenPlans(form)
  const focusNext = useRef<number | null>(null)
  const controls = useRef(new Map<number, HTMLInputElement>())

  // The focus follows what was added, and never falls to the top of the page after a removal.
  useEffect(() => {
    const target = focusNext.current

    focusNext.current = null
    if (target !== null) controls.current.get(target)?.focus()
  }, [form.plans])

  const errorOf = (
    plan: PlanDraft,
    field: 'days' | 'interestPercent'
  ): string | null => {
    const at = sent.indexOf(plan)
    const issue = at < 0 ? null : issueAt(issues, 'plans', String(at), field)

    return issue ? writingSentence(language, issue) : null
  }

  const remove = (key: number, at: number) => {
    const rest = form.plans.filter((plan) => plan.key !== key)

    controls.current.delete(key)
    focusNext.current = rest[Math.min(at, rest.length - 1)]?.key ?? null
    dispatch({ type: 'PLAN_REMOVED', key })
  }

  const general = issues.find(
    ({ path }) => path[1] === 'plans' && path.length === 2
  )

  return (
    <fieldset className="cpc-fieldset">
      <legend className="clip">{say('admin/cpc.column.plans')}</legend>
      <ol className="cpc-list">
        {form.plans.map((plan, at) => (
          <li key={plan.key} className="mb3">
            <div className={isShort ? 'cpc-plan cpc-plan-days' : 'cpc-plan'}>
              <TextField
                label={at === 0 ? say('admin/cpc.edit.days') : undefined}
                name={say('admin/cpc.edit.daysOf', { number: at + 1 })}
                value={plan.days}
                placeholder="30/60/90"
                error={errorOf(plan, 'days')}
                disabled={disabled}
                controlRef={(control) => {
                  controls.current.set(plan.key, control)
                  if (at === 0) firstRef?.(control)
                }}
                onChange={(days) =>
                  dispatch({
                    type: 'PLAN_WRITTEN',
                    key: plan.key,
                    change: { days },
                  })
                }
              />
              {!isShort && (
                <TextField
                  label={at === 0 ? say('admin/cpc.edit.interest') : undefined}
                  name={say('admin/cpc.edit.interestOf', { number: at + 1 })}
                  value={plan.interest}
                  placeholder="0"
                  inputMode="decimal"
                  error={errorOf(plan, 'interestPercent')}
                  disabled={disabled}
                  onChange={(interest) =>
                    dispatch({
                      type: 'PLAN_WRITTEN',
                      key: plan.key,
                      change: { interest },
                    })
                  }
                />
              )}
              {form.plans.length > 1 && (
                <div className={at === 0 ? 'cpc-under-label' : undefined}>
                  <Button
                    variation="tertiary"
                    size="small"
                    type="button"
                    disabled={disabled}
                    onClick={() => remove(plan.key, at)}
                  >
                    {say('admin/cpc.edit.removePlan', { number: at + 1 })}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <FieldError
        id={errorId}
        text={general ? writingSentence(language, general) : null}
      />
      <Button
        variation="secondary"
        size="small"
        type="button"
        disabled={disabled}
        onClick={() => {
          focusNext.current = form.nextKey
          dispatch({ type: 'PLAN_ADDED' })
        }}
      >
        {say('admin/cpc.edit.addPlan')}
      </Button>
    </fieldset>
  )
}

export default PlanLines
