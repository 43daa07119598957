import React, { useState } from 'react'

import Notice from '../../components/ui/Notice'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import { issueSentence } from '../../words/issueSentence'
import { conditionTarget } from '../targets'

interface Props {
  readonly conditions: readonly PaymentCondition[]
}

const SHOWN_AT_FIRST = 3

/** What a merchant should act on, each with the way to it. */
const Warnings = ({ conditions }: Props) => {
  const language = useLanguage()
  const { say } = language
  const [isOpen, setOpen] = useState(false)

  const warnings = conditions.reduce<
    ReadonlyArray<{ key: string; condition: PaymentCondition; text: string }>
  >(
    (all, condition) =>
      all.concat(
        condition.warnings.map((issue, at) => ({
          key: `${condition.id} ${at}`,
          condition,
          text: issueSentence(language, issue),
        }))
      ),
    []
  )

  const shown = isOpen ? warnings : warnings.slice(0, SHOWN_AT_FIRST)

  if (warnings.length === 0) return null

  return (
    <section aria-label={say('admin/cpc.warnings')}>
      <Notice type="warning">
        <ul className="cpc-list">
          {shown.map(({ key, condition, text }) => (
            <li key={key} className="mb2 lh-copy">
              <PageLink to={conditionTarget(condition.id)}>
                {condition.name === '' ? condition.id : condition.name}
              </PageLink>
              {': '}
              {text}
            </li>
          ))}
        </ul>
        {warnings.length > SHOWN_AT_FIRST && (
          <button
            type="button"
            className="cpc-plain-button cpc-link"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen
              ? say('admin/cpc.warnings.fewer')
              : say('admin/cpc.warnings.all', { count: warnings.length })}
          </button>
        )}
      </Notice>
    </section>
  )
}

export default Warnings
