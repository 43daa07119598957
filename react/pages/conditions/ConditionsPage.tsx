import React, { useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'

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
import { firstPage, nextPage, previousPage } from '../pages'
import { exclusiveTarget } from '../targets'
import ConditionsTable from './ConditionsTable'
import NoConditions from './NoConditions'
import Orphans from './Orphans'
import SearchForm from './SearchForm'
import { useConditions } from './useConditions'
import Warnings from './Warnings'

const PAGE_SIZE = 50

const ConditionsPage = () => {
  const { say } = useLanguage()
  const { query, setQuery } = useRuntime()
  const search = query.q ?? ''
  const [pages, setPages] = useState(firstPage)
  const { list, isLoading, problem, retry } = useConditions({
    search,
    first: PAGE_SIZE,
    after: pages.current,
  })

  const from = pages.earlier.length * PAGE_SIZE + 1
  const properties = propertiesByName(useCustomerProperties().properties ?? [])

  return (
    <Page
      title={say('admin/cpc.conditions.title')}
      subtitle={say('admin/cpc.conditions.subtitle')}
      place="CONDITIONS"
      actions={
        <PageLink to={exclusiveTarget}>
          {say('admin/cpc.exclusive.title')}
        </PageLink>
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
      {list && <Warnings conditions={list.items} />}
      <Block title={say('admin/cpc.conditions.list')} isTitleHidden>
        <SearchForm
          search={search}
          onSearch={(q) => {
            setPages(firstPage)
            setQuery({ q: q === '' ? undefined : q }, { replace: true })
          }}
        />
        {problem !== null && <Failure problem={problem} onRetry={retry} />}
        {isLoading && <Skeleton lines={8} />}
        {list && !isLoading && list.items.length === 0 && (
          <NoConditions
            search={search}
            isUnavailable={list.source === 'UNAVAILABLE'}
          />
        )}
        {list && !isLoading && list.items.length > 0 && (
          <>
            <ConditionsTable conditions={list.items} properties={properties} />
            <Paging
              shown={say('admin/cpc.paging.shown', {
                from,
                to: from + list.items.length - 1,
                total: list.total,
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
      {list && list.orphans.length > 0 && (
        <Orphans
          orphans={list.orphans}
          properties={properties}
          revision={list.revision}
          onChanged={retry}
        />
      )}
    </Page>
  )
}

export default ConditionsPage
