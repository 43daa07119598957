import React, { useContext } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import ConditionField from '../../components/ConditionField'
import Block from '../../components/ui/Block'
import { LeaveContext } from '../../components/ui/LeaveContext'
import { useLanguage } from '../../components/ui/useLanguage'
import { copyTarget } from '../targets'

interface Props {
  readonly conditionId: string
}

/** Opens another condition with the clusters this one has on file; nothing is saved by that. */
const CopyTo = ({ conditionId }: Props) => {
  const { say } = useLanguage()
  const { navigate } = useRuntime()
  const leave = useContext(LeaveContext)

  return (
    <Block title={say('admin/cpc.copy.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.copy.help')}
      </p>
      <div className="cpc-exclusive">
        <ConditionField
          label={say('admin/cpc.copy.to')}
          except={conditionId}
          onChoose={(id) => leave(() => navigate(copyTarget(id, conditionId)))}
        />
      </div>
    </Block>
  )
}

export default CopyTo
