import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import RecordChangeItem from '../../components/RecordChangeItem'
import Failure from '../../components/ui/Failure'
import Paging from '../../components/ui/Paging'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Change, ChangedRecord } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { firstPage, nextPage, previousPage } from '../pages'
import { RECORDS_PAGE, useChangedRecords } from './useChangedRecords'

interface Props {
  readonly change: Change
  readonly properties: Properties
  readonly isWorking: boolean
  readonly nameOf: (id: string) => string
  readonly onRestore: (record: ChangedRecord) => void
}

/** The conditions of one import, each with the way back to what it made of it. */
const ChangedRecords = ({
  change,
  properties,
  isWorking,
  nameOf,
  onRestore,
}: Props) => {
  const { say, moment } = useLanguage()
  const [pages, setPages] = useState(firstPage)
  const { list, isLoading, problem, retry } = useChangedRecords(
    change.id,
    pages.current
  )

  const from = pages.earlier.length * RECORDS_PAGE

  return (
    <div className="mt3">
      {problem !== null && <Failure problem={problem} onRetry={retry} />}
      {isLoading && <Skeleton lines={4} />}
      {list && !isLoading && (
        <>
          <ul className="cpc-list">
            {list.items.map((record) => (
              <RecordChangeItem
                key={record.paymentConditionId}
                paymentConditionId={record.paymentConditionId}
                name={nameOf(record.paymentConditionId)}
                before={record.before ?? null}
                after={record.after ?? null}
                properties={properties}
                action={
                  <Button
                    variation="tertiary"
                    size="small"
                    disabled={isWorking}
                    onClick={() => onRestore(record)}
                  >
                    {say('admin/cpc.restore')}
                    <span className="clip">
                      {' '}
                      {say('admin/cpc.restore.which', {
                        name: nameOf(record.paymentConditionId),
                        at: moment(change.at),
                      })}
                    </span>
                  </Button>
                }
              />
            ))}
          </ul>
          {list.total > RECORDS_PAGE && (
            <Paging
              shown={say('admin/cpc.paging.shown', {
                from: from + 1,
                to: from + list.items.length,
                total: list.total,
              })}
              onPrevious={
                pages.earlier.length > 0
                  ? () => setPages(previousPage(pages))
                  : null
              }
              onNext={
                list.cursor
                  ? () => setPages(nextPage(pages, list.cursor ?? null))
                  : null
              }
            />
          )}
        </>
      )}
    </div>
  )
}

export default ChangedRecords
