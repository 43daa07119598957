import React, { useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import { useLanguage } from '../../components/ui/useLanguage'

interface Props {
  readonly text: string
}

/** What support wants to see, to be copied. */
const CheckReport = ({ text }: Props) => {
  const { say } = useLanguage()
  const area = useRef<HTMLTextAreaElement>(null)
  const [news, setNews] = useState('')

  const copy = async () => {
    area.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setNews('admin/cpc.check.copied')
    } catch (_) {
      setNews('admin/cpc.check.copyFailed')
    }
  }

  return (
    <Block title={say('admin/cpc.check.report')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.check.reportHelp')}
      </p>
      <textarea
        ref={area}
        readOnly
        rows={8}
        className="cpc-report"
        aria-label={say('admin/cpc.check.report')}
        value={text}
      />
      <div className="cpc-actions mt4">
        <Button variation="secondary" size="small" onClick={copy}>
          {say('admin/cpc.check.copy')}
        </Button>
        <span role="status" className="t-body">
          {news && say(news)}
        </span>
      </div>
    </Block>
  )
}

export default CheckReport
