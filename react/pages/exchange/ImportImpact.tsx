import React from 'react'
import { Button } from 'vtex.styleguide'

import { importImpact } from '../../components/reach/impactQuestion'
import ReachReport from '../../components/reach/ReachReport'
import { useImpact } from '../../components/reach/useImpact'
import { useLanguage } from '../../components/ui/useLanguage'
import type { ImportEntry } from '../../typings/schema'

interface Props {
  readonly input: readonly ImportEntry[]
  readonly removeOthers: boolean
}

/** Who gains and who loses a plan by an import; counted when told to, since the whole file goes along. */
const ImportImpact = ({ input, removeOthers }: Props) => {
  const { say } = useLanguage()
  const { reach, again, cancel } = useImpact({
    question: importImpact({ input, removeOthers }),
    isAtOnce: false,
  })

  return (
    <div className="mt4">
      {reach.status === 'IDLE' && (
        <Button variation="secondary" size="small" onClick={again}>
          {say('admin/cpc.import.impact')}
        </Button>
      )}
      <ReachReport reach={reach} onCancel={cancel} onAgain={again} />
    </div>
  )
}

export default ImportImpact
