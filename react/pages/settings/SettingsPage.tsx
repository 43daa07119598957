import React from 'react'
import { useQuery } from 'react-apollo'

import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import { LeaveContext } from '../../components/ui/LeaveContext'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useLeaveGuard } from '../../components/useLeaveGuard'
import SETTINGS from '../../graphql/settings.graphql'
import type { Settings } from '../../typings/schema'
import { problemOf } from '../../words/problem'
import { checkTarget } from '../targets'
import EraseCustomer from './EraseCustomer'
import PageReports from './PageReports'
import SettingsForm from './SettingsForm'
import Teach from './Teach'

const SettingsPage = () => {
  const { say } = useLanguage()
  const [isDirty, setDirty] = React.useState(false)
  const { leave, dialog } = useLeaveGuard(isDirty)

  const { data, error, loading, refetch } = useQuery<{ settings: Settings }>(
    SETTINGS,
    { fetchPolicy: 'network-only', notifyOnNetworkStatusChange: true }
  )

  const isFailed = error !== undefined && !loading

  return (
    <LeaveContext.Provider value={leave}>
      <Page
        title={say('admin/cpc.settings.title')}
        place="SETTINGS"
        subtitle={say('admin/cpc.settings.subtitle')}
      >
        {isFailed && error && (
          <Block title={say('admin/cpc.settings.title')} isTitleHidden>
            <Failure
              problem={problemOf(error)}
              onRetry={() => {
                // A second failure arrives as `error`, as the first did.
                refetch().catch(() => undefined)
              }}
            />
          </Block>
        )}
        {loading && (
          <Block title={say('admin/cpc.settings.title')} isTitleHidden>
            <Skeleton lines={8} />
          </Block>
        )}
        {data && !loading && !isFailed && (
          <SettingsForm settings={data.settings} onDirty={setDirty} />
        )}
        <Block title={say('admin/cpc.settings.killSwitch')}>
          <p className="ma0 t-body lh-copy measure-wide">
            {say('admin/cpc.settings.killSwitchHelp')}
          </p>
          <p className="ma0 mt4 t-body">
            <PageLink to={checkTarget}>
              {say('admin/cpc.check.fromSettings')}
            </PageLink>
          </p>
        </Block>
        <PageReports />
        <Teach />
        <EraseCustomer />
        {dialog}
      </Page>
    </LeaveContext.Provider>
  )
}

export default SettingsPage
