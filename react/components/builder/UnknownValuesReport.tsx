import React from 'react'
import { Button } from 'vtex.styleguide'

import { joinList } from '../../words/joinList'
import { problemSentence } from '../../words/problem'
import Notice from '../ui/Notice'
import ProgressBar from '../ui/ProgressBar'
import { useLanguage } from '../ui/useLanguage'
import { unchecked, unknownOf } from './checks'
import { useUnknownValues } from './useUnknownValues'

interface Props {
  readonly property: string
  /** Those added since the page was opened. */
  readonly values: readonly string[]
  readonly onRemove: (values: readonly string[]) => void
}

const VALUES_NAMED = 10

/** Says before the save which values no customer holds: often a typing error. */
const UnknownValuesReport = ({ property, values, onRemove }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { checks, retry } = useUnknownValues(property, values)
  const left = unchecked(checks, values).length
  const unknown = unknownOf(checks, values)
  const named = unknown.slice(0, VALUES_NAMED)

  if (checks.problem !== null && left > 0) {
    return (
      <p className="ma0 mt2 t-small c-on-base lh-copy">
        {say('admin/cpc.unknown.failed', {
          why: problemSentence(language, checks.problem),
        })}{' '}
        <button
          type="button"
          className="cpc-plain-button cpc-link"
          onClick={retry}
        >
          {say('admin/cpc.retry')}
        </button>
      </p>
    )
  }

  return (
    <>
      {left > 0 && (
        <p className="ma0 mt2 t-small c-on-base">
          <ProgressBar
            name={say('admin/cpc.unknown.checking')}
            done={values.length - left}
            total={values.length}
          />{' '}
          {say('admin/cpc.unknown.progress', {
            done: values.length - left,
            total: values.length,
          })}
        </p>
      )}
      <div role="status">
        {left === 0 && unknown.length > 0 && (
          <div className="mt3">
            <Notice type="warning">
              <p className="ma0 lh-copy">
                {say('admin/cpc.unknown.found', {
                  count: unknown.length,
                  total: values.length,
                  values:
                    unknown.length > VALUES_NAMED
                      ? say('admin/cpc.list.andMore', {
                          head: named.join(', '),
                          count: unknown.length - VALUES_NAMED,
                        })
                      : joinList(language, named, 'AND'),
                })}
              </p>
              <p className="ma0 mt3">
                <Button
                  type="button"
                  variation="secondary"
                  size="small"
                  onClick={() => onRemove(unknown)}
                >
                  {say('admin/cpc.unknown.remove', { count: unknown.length })}
                </Button>
              </p>
            </Notice>
          </div>
        )}
        {left === 0 && unknown.length === 0 && values.length > 0 && (
          <p className="ma0 mt2 t-small c-on-base">
            {say('admin/cpc.unknown.none', { total: values.length })}
          </p>
        )}
      </div>
    </>
  )
}

export default UnknownValuesReport
