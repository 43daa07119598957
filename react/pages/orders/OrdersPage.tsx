import React, { useState } from 'react'
import { useQuery } from 'react-apollo'
import { useRuntime } from 'vtex.render-runtime'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Nothing from '../../components/ui/Nothing'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import Paging from '../../components/ui/Paging'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import SETTINGS from '../../graphql/settings.graphql'
import type { Settings } from '../../typings/schema'
import { settingsTarget } from '../targets'
import CheckFilters from './CheckFilters'
import CheckNow from './CheckNow'
import type { ChecksState } from './checksState'
import { checksStateOf, isFiltered, queryOf } from './checksState'
import ChecksTable from './ChecksTable'
import CheckSums from './CheckSums'
import ModeTable from './ModeTable'
import { useOrderChecks } from './useOrderChecks'

const OrdersPage = () => {
  const { say } = useLanguage()
  const { query, setQuery } = useRuntime()
  const state = checksStateOf(query)
  // The list only knows the way forward; an address opened in the middle goes back to its beginning.
  const [earlier, setEarlier] = useState<ReadonlyArray<string | null>>([])
  const { list, isLoading, problem, retry } = useOrderChecks(state)
  const { data } = useQuery<{ settings: Settings }>(SETTINGS)

  const show = (change: Partial<ChecksState>) =>
    setQuery(queryOf({ ...state, after: null, ...change }), { replace: true })

  const filter = (change: Partial<ChecksState>) => {
    setEarlier([])
    show(change)
  }

  const next = (after: string) => {
    setEarlier(earlier.concat(state.after))
    show({ after })
  }

  const previous = () => {
    setEarlier(earlier.slice(0, -1))
    show({ after: earlier[earlier.length - 1] ?? null })
  }

  const cursor = list?.cursor ?? null
  const noFilter = {
    verdict: null,
    action: null,
    wouldDo: null,
    reason: null,
    from: null,
    until: null,
  }

  return (
    <Page
      title={say('admin/cpc.orders.title')}
      place="ORDERS"
      subtitle={say('admin/cpc.orders.subtitle')}
    >
      {list && !isLoading && (
        <Block title={say('admin/cpc.orders.sum.title')}>
          <CheckSums
            last={list.last}
            isCancellingStopped={list.isCancellingStopped}
          />
        </Block>
      )}
      <Block title={say('admin/cpc.orders.list')}>
        <CheckNow onChecked={retry} />
        <CheckFilters state={state} onChange={filter} />
        {problem !== null && <Failure problem={problem} onRetry={retry} />}
        {isLoading && <Skeleton lines={8} />}
        {list && !isLoading && list.items.length === 0 && (
          <Nothing
            title={say(
              isFiltered(state)
                ? 'admin/cpc.orders.noneSuch'
                : 'admin/cpc.orders.none'
            )}
          >
            {isFiltered(state) ? (
              <Button
                variation="secondary"
                size="small"
                onClick={() => filter(noFilter)}
              >
                {say('admin/cpc.orders.showAll')}
              </Button>
            ) : (
              say('admin/cpc.orders.noneHelp')
            )}
          </Nothing>
        )}
        {list && !isLoading && list.items.length > 0 && (
          <>
            <ChecksTable checks={list.items} />
            <Paging
              shown={say('admin/cpc.orders.shown', {
                count: list.items.length,
              })}
              onPrevious={state.after === null ? null : previous}
              onNext={cursor === null ? null : () => next(cursor)}
            />
          </>
        )}
      </Block>
      <Block title={say('admin/cpc.orders.modes.title')}>
        <p className="ma0 mb4 t-body lh-copy measure-wide">
          {say('admin/cpc.orders.modes.help')}{' '}
          <PageLink to={settingsTarget}>
            {say('admin/cpc.orders.modes.choose')}
          </PageLink>
        </p>
        <ModeTable mode={data?.settings.orderCheck ?? null} />
      </Block>
    </Page>
  )
}

export default OrdersPage
