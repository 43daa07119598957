import React, { useEffect, useRef, useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'
import { Button } from 'vtex.styleguide'

import { useConditionNames } from '../../components/decision/useConditionNames'
import CountedImpact from '../../components/reach/CountedImpact'
import { undoImpact } from '../../components/reach/impactQuestion'
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
import BulkChangeItem from './BulkChangeItem'
import ChangeFilters from './ChangeFilters'
import ChangeItem from './ChangeItem'
import type { HistoryState } from './historyState'
import { historyStateOf, isFiltered, queryOf } from './historyState'
import RestoreNotice from './RestoreNotice'
import RestorePreview from './RestorePreview'
import { PAGE_SIZE, useChanges } from './useChanges'
import { useRestore } from './useRestore'

const HistoryPage = () => {
  const { say } = useLanguage()
  const { query, setQuery } = useRuntime()
  const state = historyStateOf(query)
  const [pages, setPages] = useState(firstPage)
  const names = useConditionNames()
  const properties = propertiesByName(useCustomerProperties().properties ?? [])
  const news = useRef<HTMLDivElement>(null)

  const { list, isLoading, problem, retry } = useChanges(state, pages.current)

  const toNewest = () => {
    if (pages.current === null) retry()
    else setPages(firstPage)
  }

  const { restore, prepare, prepareUndo, agree, close } = useRestore(toNewest)
  const { status } = restore
  const isWorking = status === 'READING' || status === 'WORKING'
  const isAsking = status === 'ASKING' || status === 'ASKING_UNDO'

  // The button one pressed may be gone: what came of it takes the focus.
  useEffect(() => {
    if (status !== 'IDLE' && !isWorking && !isAsking) {
      news.current?.focus()
    }
  }, [status, isWorking, isAsking])

  const nameOf = (id: string) => {
    const name = names.get(id)?.name

    return name || id
  }

  const show = (change: Partial<HistoryState>) => {
    close()
    setPages(firstPage)
    setQuery(queryOf({ ...state, ...change }), { replace: true })
  }

  return (
    <Page
      title={say('admin/cpc.history.title')}
      place="HISTORY"
      subtitle={say('admin/cpc.history.subtitle')}
    >
      <Block title={say('admin/cpc.history.list')} isTitleHidden>
        <ChangeFilters state={state} onChange={show} />
        {isFiltered(state) && (
          <p className="ma0 mb4 t-body lh-copy">
            {state.condition !== null &&
              say('admin/cpc.history.only', {
                name: nameOf(state.condition),
              })}{' '}
            <Button
              variation="tertiary"
              size="small"
              onClick={() => show(historyStateOf({}))}
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
        {list && !isLoading && list.items.length === 0 && !list.cursor && (
          <Nothing
            title={say(
              isFiltered(state)
                ? 'admin/cpc.history.nothing'
                : 'admin/cpc.history.none'
            )}
          >
            {say(
              isFiltered(state)
                ? 'admin/cpc.history.nothingHelp'
                : 'admin/cpc.history.noneHelp'
            )}
          </Nothing>
        )}
        {list && !isLoading && (list.items.length > 0 || list.cursor) && (
          <>
            <ol className="cpc-list">
              {list.items.map((change) =>
                change.summary && !change.paymentConditionId ? (
                  <BulkChangeItem
                    key={change.id}
                    change={change}
                    summary={change.summary}
                    properties={properties}
                    isWorking={isWorking}
                    nameOf={nameOf}
                    onRestore={({ paymentConditionId, before, after }) =>
                      prepare({ ...change, paymentConditionId, before, after })
                    }
                    onUndo={() => prepareUndo(change)}
                  />
                ) : (
                  <ChangeItem
                    key={change.id}
                    change={change}
                    name={nameOf(change.paymentConditionId ?? '')}
                    properties={properties}
                    isWorking={isWorking}
                    onRestore={() => prepare(change)}
                  />
                )
              )}
            </ol>
            <Paging
              shown={
                isFiltered(state)
                  ? say('admin/cpc.history.found', {
                      count: list.items.length,
                    })
                  : say('admin/cpc.history.shown', {
                      from: pages.earlier.length * PAGE_SIZE + 1,
                      to: pages.earlier.length * PAGE_SIZE + list.items.length,
                    })
              }
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
        isOpen={isAsking}
        title={say(
          status === 'ASKING_UNDO'
            ? 'admin/cpc.undo.title'
            : 'admin/cpc.restore.title'
        )}
        action={say(
          status === 'ASKING_UNDO' ? 'admin/cpc.undo' : 'admin/cpc.restore'
        )}
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
        {restore.status === 'ASKING_UNDO' && (
          <>
            <p className="ma0 mb4">
              {say('admin/cpc.undo.follows', {
                count: restore.total,
                since: restore.changedSince,
              })}
            </p>
            <CountedImpact
              question={undoImpact({ changeId: restore.change.id })}
            />
          </>
        )}
      </Confirm>
    </Page>
  )
}

export default HistoryPage
