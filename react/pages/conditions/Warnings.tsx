import React, { useMemo, useState } from 'react'

import RelatedLinks from '../../components/health/RelatedLinks'
import Notice from '../../components/ui/Notice'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Finding, PaymentCondition } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import type { Told } from '../../words/told'
import { byWeight, isToActOn, tellFinding } from '../../words/told'
import type { Language } from '../../words/language'
import { conditionTarget } from '../targets'
import type { Audience } from './audience'
import { tellAudience } from './audience'

interface Props {
  readonly conditions: readonly PaymentCondition[]
  readonly properties: Properties
  readonly audience: Audience
}

/** What several conditions have in common is said once. */
interface Warning extends Pick<Told, 'key' | 'text' | 'weight' | 'clusters'> {
  readonly conditions: PaymentCondition[]
  readonly related: Set<string>
}

const SHOWN_AT_FIRST = 3
/** A page of ten thousand lines would be no help. */
const SHOWN_MORE = 100
const NAMED = 5
const RELATED = 3

const nameOf = ({ id, name }: PaymentCondition): string =>
  name === '' ? id : name

/** The other conditions, but for those that have the warning themselves. */
const relatedOf = ({ conditions, related }: Warning): readonly string[] =>
  Array.from(related)
    .filter((id) => conditions.every((condition) => condition.id !== id))
    .slice(0, RELATED)

/** Thousands of conditions have the same few findings: each is put into words once. */
const tellingOnce = (language: Language) => {
  const known = new Map<string, Told>()

  return (finding: Finding): Told => {
    const key = JSON.stringify([finding.code, finding.path])
    const told = known.get(key) ?? tellFinding(language, finding)

    known.set(key, told)

    return { ...told, related: finding.related }
  }
}

/** What to act on, the weightiest first; what is only to be known stands at its condition. */
const warningsOf = (
  language: Language,
  { conditions, properties, audience }: Props
): readonly Warning[] => {
  const byText = new Map<string, Warning>()
  const tell = tellingOnce(language)

  conditions.forEach((condition) => {
    condition.findings
      .filter(isToActOn)
      .map(tell)
      .concat(tellAudience(language, properties, audience, condition))
      .forEach(({ text, weight, related, clusters }) => {
        if (weight > 1) return

        const key = [text, ...clusters].join(' ')
        const known = byText.get(key) ?? {
          key,
          text,
          weight,
          clusters,
          conditions: [],
          related: new Set<string>(),
        }

        known.conditions.push(condition)
        related.forEach((id) => known.related.add(id))
        byText.set(key, known)
      })
  })

  return byWeight(Array.from(byText.values()))
}

/** What a merchant should act on, each with the way to it. */
const Warnings = ({ conditions, properties, audience }: Props) => {
  const language = useLanguage()
  const { say } = language
  const [most, setMost] = useState(SHOWN_AT_FIRST)

  const warnings = useMemo(
    () => warningsOf(language, { conditions, properties, audience }),
    [language, conditions, properties, audience]
  )

  const names = useMemo(
    () => new Map(conditions.map((each) => [each.id, nameOf(each)])),
    [conditions]
  )

  const nameOfId = (id: string) => names.get(id) ?? id
  const shown = warnings.slice(0, most)
  const count = warnings.length
  const isAll = most >= count

  if (count === 0) return null

  return (
    <section aria-label={say('admin/cpc.warnings')}>
      <Notice type="warning">
        <ul className="cpc-list">
          {shown.map((warning) => (
            <li key={warning.key} className="mb2 lh-copy">
              {warning.conditions.slice(0, NAMED).map((condition, at) => (
                <React.Fragment key={condition.id}>
                  {at > 0 && ', '}
                  <PageLink
                    to={conditionTarget(condition.id, warning.clusters)}
                  >
                    {nameOf(condition)}
                  </PageLink>
                </React.Fragment>
              ))}
              {warning.conditions.length > NAMED &&
                ` ${say('admin/cpc.warnings.others', {
                  count: warning.conditions.length - NAMED,
                })}`}
              {': '}
              {warning.text}
              <RelatedLinks ids={relatedOf(warning)} nameOf={nameOfId} />
            </li>
          ))}
        </ul>
        {count > SHOWN_AT_FIRST && (
          <button
            type="button"
            className="cpc-plain-button cpc-link"
            aria-expanded={most > SHOWN_AT_FIRST}
            onClick={() => setMost(isAll ? SHOWN_AT_FIRST : most + SHOWN_MORE)}
          >
            {isAll
              ? say('admin/cpc.warnings.fewer')
              : say(
                  count <= most + SHOWN_MORE
                    ? 'admin/cpc.warnings.all'
                    : 'admin/cpc.warnings.more',
                  { count }
                )}
          </button>
        )}
      </Notice>
    </section>
  )
}

export default Warnings
