import React, { useEffect, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import CheckField from '../../components/ui/CheckField'
import Confirm from '../../components/ui/Confirm'
import FileField from '../../components/ui/FileField'
import Notice from '../../components/ui/Notice'
import PageLink from '../../components/ui/PageLink'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Properties } from '../../words/clusterSentence'
import { savingProblemSentence } from '../../words/problem'
import { summarySentence } from '../../words/summarySentence'
import { historyTarget } from '../targets'
import { isImportable } from './importFlow'
import ImportImpact from './ImportImpact'
import PreviewReport from './PreviewReport'
import { problemLines } from './problemLines'
import ProblemReport from './ProblemReport'
import { summaryOf } from './recordKind'
import { useImport } from './useImport'

interface Props {
  readonly properties: Properties
  readonly isReady: boolean
}

/** A file's clustered conditions: first what they would change, then all of it or nothing. */
const ImportBlock = ({ properties, isReady }: Props) => {
  const language = useLanguage()
  const { say } = language
  const [isAsking, setAsking] = useState(false)
  const news = useRef<HTMLDivElement>(null)
  const { flow, input, ...act } = useImport(properties)
  const chosen = flow.status === 'CHOSEN' ? flow : null
  const preview = chosen?.preview ?? null
  const removeOthers = chosen?.removeOthers ?? false
  const lines = chosen
    ? problemLines(language, chosen.file, preview?.issues ?? [])
    : []

  const isShown = lines.length > 0 || preview !== null || chosen?.problem

  // What came of the file is below the control one used, and too long to be read aloud by itself.
  useEffect(() => {
    if (isShown || flow.status === 'DONE' || flow.status === 'UNOPENED') {
      news.current?.focus()
    }
  }, [isShown, flow.status])

  return (
    <Block title={say('admin/cpc.import.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.import.help')}
      </p>
      <FileField
        label={say('admin/cpc.import.file')}
        accept=".json,.csv,.txt,application/json,text/csv"
        disabled={!isReady || chosen?.isWorking === true}
        onRead={(text, name) => act.choose(name, text)}
        onUnreadable={act.refuse}
      />
      {chosen && (
        <p className="ma0 mt3 t-body">
          {say('admin/cpc.import.chosen', { name: chosen.name })}
        </p>
      )}
      {chosen && chosen.file.entries.length > 0 && (
        <div className="mv4">
          <CheckField
            label={say('admin/cpc.import.removeOthers')}
            checked={removeOthers}
            disabled={chosen.isWorking}
            onChange={act.setRemoveOthers}
          />
        </div>
      )}
      {chosen?.isWorking && <Skeleton lines={4} />}
      <div ref={news} tabIndex={-1} className="cpc-news mt4">
        {flow.status === 'UNOPENED' && (
          <Notice type="error">{say('admin/cpc.file.unreadable')}</Notice>
        )}
        {flow.status === 'DONE' && (
          <Notice type="success">
            {say('admin/cpc.import.done', {
              summary: summarySentence(language, flow.summary),
            })}{' '}
            <PageLink to={historyTarget}>
              {say('admin/cpc.import.inHistory')}
            </PageLink>
          </Notice>
        )}
        {chosen?.conflict && (
          <Notice type="warning">
            {say('admin/cpc.import.conflict', {
              by: chosen.conflict.by,
              at: language.moment(chosen.conflict.at),
            })}
          </Notice>
        )}
        {chosen?.problem && (
          <Notice type="error">
            <p className="ma0 mb3">
              {savingProblemSentence(language, chosen.problem)}
            </p>
            <Button variation="secondary" size="small" onClick={act.askAgain}>
              {say('admin/cpc.retry')}
            </Button>
          </Notice>
        )}
        {lines.length > 0 && !chosen?.isWorking && (
          <ProblemReport
            lines={lines}
            count={
              (chosen?.file.problems.length ?? 0) + (preview?.issueCount ?? 0)
            }
          />
        )}
        {chosen && chosen.file.unreadable > 0 && preview && (
          <p className="ma0 mb3 t-body lh-copy">
            {say('admin/cpc.import.unreadable', {
              count: chosen.file.unreadable,
            })}
          </p>
        )}
        {preview && lines.length === 0 && (
          <PreviewReport
            key={preview.revision ?? ''}
            preview={preview}
            properties={properties}
          />
        )}
      </div>
      {isImportable(flow) && (
        <ImportImpact
          key={`${chosen?.name} ${preview?.revision} ${removeOthers}`}
          input={input}
          removeOthers={removeOthers}
        />
      )}
      {chosen && (
        <div className="cpc-actions mt4">
          <Button
            variation="primary"
            disabled={!isImportable(flow)}
            onClick={() => setAsking(true)}
          >
            {say('admin/cpc.import.button')}
          </Button>
          <Button
            variation="tertiary"
            disabled={chosen.isWorking}
            onClick={act.close}
          >
            {say('admin/cpc.cancel')}
          </Button>
        </div>
      )}
      <Confirm
        isOpen={isAsking && preview !== null}
        title={say('admin/cpc.import.ask')}
        action={say('admin/cpc.import.button')}
        onAgree={() => {
          setAsking(false)
          act.save()
        }}
        onClose={() => setAsking(false)}
      >
        {preview && (
          <p className="ma0">
            {say('admin/cpc.import.follows', {
              summary: summarySentence(language, summaryOf(preview.changes)),
            })}
          </p>
        )}
      </Confirm>
    </Block>
  )
}

export default ImportBlock
