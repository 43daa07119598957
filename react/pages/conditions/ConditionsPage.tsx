import React, { useMemo } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { useEditing } from '../../components/change/useEditing'
import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Notice from '../../components/ui/Notice'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import Paging from '../../components/ui/Paging'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import { propertiesByName } from '../../words/clusterSentence'
import OpenChanges from '../paymentCondition/OpenChanges'
import { exchangeTarget, exclusiveTarget, newTarget } from '../targets'
import AudienceNote from './AudienceNote'
import ConditionsTable from './ConditionsTable'
import ListControls from './ListControls'
import type { ListState } from './listState'
import {
  arrange,
  listStateOf,
  PAGE_SIZE,
  queryOf,
  sortedBy,
  SORTS,
} from './listState'
import NoConditions from './NoConditions'
import Orphans from './Orphans'
import SearchForm from './SearchForm'
import { useAudience } from './useAudience'
import { useConditions } from './useConditions'
import Warnings from './Warnings'

const ConditionsPage = () => {
  const { say, locale } = useLanguage()
  const { query, setQuery } = useRuntime()
  const state = listStateOf(query)
  const editing = useEditing()
  const { list, isLoading, problem, retry } = useConditions(state.search)
  const { audience, count } = useAudience(list?.revision ?? null)
  const { properties: known } = useCustomerProperties()
  const properties = useMemo(() => propertiesByName(known ?? []), [known])
  const found = arrange(list?.items ?? [], state, locale, Date.now())
  const from = (state.page - 1) * PAGE_SIZE
  const shown = found.slice(from, from + PAGE_SIZE)

  const show = (change: Partial<ListState>) =>
    setQuery(queryOf({ ...state, page: 1, ...change }), { replace: true })

  return (
    <Page
      title={say('admin/cpc.conditions.title')}
      place="CONDITIONS"
      subtitle={say('admin/cpc.conditions.subtitle')}
      actions={
        <>
          <PageLink to={exclusiveTarget}>
            {say(
              editing.isOn
                ? 'admin/cpc.exclusive.newTitle'
                : 'admin/cpc.exclusive.title'
            )}
          </PageLink>
          {editing.isOn && (
            <PageLink to={newTarget}>{say('admin/cpc.edit.newTitle')}</PageLink>
          )}
          <PageLink to={exchangeTarget}>
            {say('admin/cpc.exchange.title')}
          </PageLink>
        </>
      }
    >
      {list && list.source !== 'FRESH' && (
        <Notice type="warning">
          {say(
            list.source === 'STALE'
              ? 'admin/cpc.source.stale'
              : 'admin/cpc.source.unavailable'
          )}
        </Notice>
      )}
      {list && editing.isOn && (
        <OpenChanges revision={list.revision} onChanged={retry} />
      )}
      {list && (
        <Warnings
          conditions={list.items}
          properties={properties}
          audience={audience}
        />
      )}
      <Block title={say('admin/cpc.conditions.list')} isTitleHidden>
        <SearchForm
          search={state.search}
          onSearch={(search) => show({ search })}
        />
        <ListControls state={state} onChange={show} />
        {problem !== null && <Failure problem={problem} onRetry={retry} />}
        {isLoading && <Skeleton lines={8} />}
        {list && !isLoading && shown.length === 0 && (
          <NoConditions
            search={state.search}
            isFiltered={list.items.length > 0}
            isUnavailable={list.source === 'UNAVAILABLE'}
          />
        )}
        {list && !isLoading && shown.length > 0 && (
          <>
            <AudienceNote audience={audience} onCount={count} />
            <ConditionsTable
              conditions={shown}
              properties={properties}
              audience={audience}
              sorting={{
                by: state.sort,
                isDescending: state.isDescending,
                onSort: (column) => {
                  const sort = SORTS.find((each) => each === column)

                  if (sort) show(sortedBy(state, sort))
                },
              }}
            />
            <Paging
              shown={say('admin/cpc.paging.shown', {
                from: from + 1,
                to: from + shown.length,
                total: found.length,
              })}
              onPrevious={
                state.page > 1 ? () => show({ page: state.page - 1 }) : null
              }
              onNext={
                from + PAGE_SIZE < found.length
                  ? () => show({ page: state.page + 1 })
                  : null
              }
            />
          </>
        )}
      </Block>
      {list && list.orphans.length + list.unreadableOrphans.length > 0 && (
        <Orphans
          orphans={list.orphans}
          unreadable={list.unreadableOrphans}
          properties={properties}
          revision={list.revision}
          onChanged={retry}
        />
      )}
    </Page>
  )
}

export default ConditionsPage
