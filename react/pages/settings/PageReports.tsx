import React from 'react'
import { useQuery } from 'react-apollo'

import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import PAGE_REPORTS from '../../graphql/pageReports.graphql'
import type { PageReportDay } from '../../typings/schema'
import { problemOf } from '../../words/problem'
import { reportLines } from '../../words/reportLines'

/** What happened at checkout in the last days, when and how often. */
const PageReports = () => {
  const language = useLanguage()
  const { say } = language

  const { data, error, loading, refetch } = useQuery<{
    pageReports: readonly PageReportDay[]
  }>(PAGE_REPORTS, {
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })

  const days = data?.pageReports.filter(
    ({ counts, degraded }) => counts.length + degraded.length > 0
  )

  return (
    <Block title={say('admin/cpc.reports.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.reports.help')}
      </p>
      {loading && <Skeleton lines={3} />}
      {error && !loading && (
        <Failure
          problem={problemOf(error)}
          onRetry={() => {
            // A second failure arrives as `error`, as the first did.
            refetch().catch(() => undefined)
          }}
        />
      )}
      {days && !loading && !error && days.length === 0 && (
        <p className="ma0 t-body lh-copy b">{say('admin/cpc.reports.none')}</p>
      )}
      {days && !loading && !error && days.length > 0 && (
        <dl className="ma0 t-body lh-copy">
          {days.map((day) => (
            <div key={day.day} className="mb4">
              <dt className="b">
                {say('admin/cpc.reports.day', { day: language.day(day.day) })}
              </dt>
              {reportLines(language, day).map((line) => (
                <dd key={line} className="ma0">
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </Block>
  )
}

export default PageReports
