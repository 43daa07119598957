import React from 'react'

import Failure from '../../components/ui/Failure'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import { propertiesByName } from '../../words/clusterSentence'
import { conditionsTarget } from '../targets'
import ExportBlock from './ExportBlock'
import ImportBlock from './ImportBlock'

/** All clustered conditions as a file, and a file's as those on file. */
const ExchangePage = () => {
  const { say } = useLanguage()
  const read = useCustomerProperties()
  const properties = propertiesByName(read.properties ?? [])
  const isReady = read.properties !== null

  return (
    <Page
      title={say('admin/cpc.exchange.title')}
      subtitle={say('admin/cpc.exchange.subtitle')}
      back={
        <PageLink to={conditionsTarget}>
          {say('admin/cpc.conditions.back')}
        </PageLink>
      }
    >
      {read.problem !== null && (
        <Failure problem={read.problem} onRetry={read.retry} />
      )}
      <ExportBlock properties={properties} isReady={isReady} />
      <ImportBlock properties={properties} isReady={isReady} />
    </Page>
  )
}

export default ExchangePage
