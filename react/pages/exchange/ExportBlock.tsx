import React, { useEffect, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import Notice from '../../components/ui/Notice'
import RadioField from '../../components/ui/RadioField'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Properties } from '../../words/clusterSentence'
import { problemSentence } from '../../words/problem'
import type { Format } from './useExport'
import { useExport } from './useExport'

interface Props {
  readonly properties: Properties
  /** Without the customer fields a table could not tell numbers from texts. */
  readonly isReady: boolean
}

/** All clustered conditions as a file. */
const ExportBlock = ({ properties, isReady }: Props) => {
  const language = useLanguage()
  const { say } = language
  // Where a comma is in the numbers, spreadsheets separate their columns by semicolons.
  const usual = language.decimalMark === ',' ? ';' : ','
  const [format, setFormat] = useState<Format>(usual)
  const { exporting, run } = useExport(properties)
  const news = useRef<HTMLDivElement>(null)
  const isWorking = exporting.status === 'WORKING'

  useEffect(() => {
    if (exporting.status === 'FAILED') news.current?.focus()
  }, [exporting.status])

  return (
    <Block title={say('admin/cpc.export.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.export.help')}
      </p>
      <RadioField<Format>
        label={say('admin/cpc.export.format')}
        value={format}
        disabled={isWorking}
        choices={[
          {
            value: ';',
            label: say('admin/cpc.export.semicolon'),
            help: say('admin/cpc.export.semicolonHelp'),
          },
          {
            value: ',',
            label: say('admin/cpc.export.comma'),
            help: say('admin/cpc.export.commaHelp'),
          },
          {
            value: 'JSON',
            label: say('admin/cpc.export.json'),
            help: say('admin/cpc.export.jsonHelp'),
          },
        ]}
        onChange={setFormat}
      />
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {exporting.status === 'DONE' && (
          <Notice type="success">
            {say('admin/cpc.export.done', { count: exporting.count })}
            {exporting.unreadable > 0 && (
              <p className="ma0 mt2">
                {say('admin/cpc.export.unreadable', {
                  count: exporting.unreadable,
                })}
              </p>
            )}
          </Notice>
        )}
        {exporting.status === 'FAILED' && (
          <Notice type="error">
            {problemSentence(language, exporting.problem)}
          </Notice>
        )}
      </div>
      <Button
        variation="primary"
        disabled={isWorking || !isReady}
        isLoading={isWorking}
        onClick={() => run(format)}
      >
        {say('admin/cpc.export.button')}
      </Button>
    </Block>
  )
}

export default ExportBlock
