import React from 'react'
import { Button } from 'vtex.styleguide'

import ReachReport from '../../components/reach/ReachReport'
import { useLanguage } from '../../components/ui/useLanguage'
import type { ImportEntry } from '../../typings/schema'
import { useImportImpact } from './useImportImpact'

interface Props {
  readonly input: readonly ImportEntry[]
  readonly removeOthers: boolean
}

/** Who gains and who loses a plan by an import, counted when told to. */
const ImportImpact = ({ input, removeOthers }: Props) => {
  const { say } = useLanguage()
  const { reach, count, cancel } = useImportImpact(input, removeOthers)

  return (
    <div className="mt4">
      {reach.status === 'IDLE' && (
        <Button variation="secondary" size="small" onClick={count}>
          {say('admin/cpc.import.impact')}
        </Button>
      )}
      <ReachReport reach={reach} onCancel={cancel} onAgain={count} />
    </div>
  )
}

export default ImportImpact
