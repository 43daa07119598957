import React, { useEffect, useRef, useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'
import { Button } from 'vtex.styleguide'

import ConditionField from '../../components/ConditionField'
import { useConditionNames } from '../../components/decision/useConditionNames'
import Block from '../../components/ui/Block'
import Confirm from '../../components/ui/Confirm'
import Failure from '../../components/ui/Failure'
import Nothing from '../../components/ui/Nothing'
import Page from '../../components/ui/Page'
import Paging from '../../components/ui/Paging'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import { propertiesByName } from '../../words/clusterSentence'
import { firstPage, nextPage, previousPage } from '../pages'
import ChangeItem from './ChangeItem'
import RestoreNotice from './RestoreNotice'
import RestorePreview from './RestorePreview'
import { PAGE_SIZE, useChanges } from './useChanges'
import { useRestore } from './useRestore'

const HistoryPage = () => {
  const { say } = useLanguage()
  const { query, setQuery } = useRuntime()
  const conditionId = query.condition ?? null
  const [pages, setPages] = useState(firstPage)
  const names = useConditionNames()
  const properties = propertiesByName(useCustomerProperties().properties ?? [])
  const news = useRef<HTMLDivElement>(null)

  const { list, isLoading, problem, retry } = useChanges(
    conditionId,
    pages.current
  )

  const toNewest = () => {
    if (pages.current === null) retry()
    else setPages(firstPage)
  }

  const { restore, prepare, agree, close } = useRestore(toNewest)
  const { status } = restore
  const isWorking = status === 'READING' || status === 'WORKING'

  // The button one pressed may be gone: what came of it takes the focus.
  useEffect(() => {
    if (status !== 'IDLE' && !isWorking && status !== 'ASKING') {
      news.current?.focus()
    }
  }, [status, isWorking])

  const nameOf = (id: string) => {
    const name = names.get(id)?.name

    return name || id
  }

  const show = (condition: string | undefined) => {
    close()
    setPages(firstPage)
    setQuery({ condition }, { replace: true })
  }

  return (
    <Page
      title={say('admin/cpc.history.title')}
      place="HISTORY"
      subtitle={say('admin/cpc.history.subtitle')}
    >
      <Block title={say('admin/cpc.history.list')} isTitleHidden>
        <div className="cpc-form mb5">
          <ConditionField
            key={conditionId ?? ''}
            label={say('admin/cpc.history.filter')}
            onChoose={show}
          />
        </div>
        {conditionId !== null && (
          <p className="ma0 mb4 t-body lh-copy">
            {say('admin/cpc.history.only', { name: nameOf(conditionId) })}{' '}
            <Button
              variation="tertiary"
              size="small"
              onClick={() => show(undefined)}
            >
              {say('admin/cpc.history.showAll')}
            </Button>
          </p>
        )}
        <div ref={news} tabIndex={-1} role="status" className="cpc-news">
          <RestoreNotice restore={restore} />
        </div>
        {problem !== null && <Failure problem={problem} onRetry={retry} />}
        {isLoading && <Skeleton lines={8} />}
        {list && !isLoading && list.items.length === 0 && (
          <Nothing title={say('admin/cpc.history.none')}>
            {say('admin/cpc.history.noneHelp')}
          </Nothing>
        )}
        {list && !isLoading && list.items.length > 0 && (
          <>
            <ol className="cpc-list">
              {list.items.map((change) => (
                <ChangeItem
                  key={change.id}
                  change={change}
                  name={nameOf(change.paymentConditionId ?? '')}
                  properties={properties}
                  isWorking={isWorking}
                  onRestore={() => prepare(change)}
                />
              ))}
            </ol>
            <Paging
              shown={say('admin/cpc.history.shown', {
                from: pages.earlier.length * PAGE_SIZE + 1,
                to: pages.earlier.length * PAGE_SIZE + list.items.length,
              })}
              onPrevious={
                pages.earlier.length > 0
                  ? () => setPages(previousPage(pages))
                  : null
              }
              onNext={
                list.cursor
                  ? () => setPages(nextPage(pages, list.cursor))
                  : null
              }
            />
          </>
        )}
      </Block>
      <Confirm
        isOpen={status === 'ASKING'}
        title={say('admin/cpc.restore.title')}
        action={say('admin/cpc.restore')}
        onAgree={agree}
        onClose={close}
      >
        {restore.status === 'ASKING' && (
          <RestorePreview
            change={restore.change}
            onFile={restore.onFile}
            properties={properties}
          />
        )}
      </Confirm>
    </Page>
  )
}

export default HistoryPage
