import React from 'react'

import { useEditing } from '../../components/change/useEditing'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import { duplicateTarget, editTarget, switchTarget } from '../targets'

interface Props {
  readonly condition: PaymentCondition
}

/** What can be done about the payment condition itself, where it may be written from here. */
const ConditionActions = ({ condition: { id, enabled } }: Props) => {
  const { say } = useLanguage()
  const { isOn } = useEditing()

  if (!isOn) return null

  return (
    <div className="cpc-actions mt4">
      <PageLink to={editTarget(id)}>{say('admin/cpc.edit.edit')}</PageLink>
      <PageLink to={duplicateTarget(id)}>
        {say('admin/cpc.edit.duplicate')}
      </PageLink>
      <PageLink to={switchTarget(id, enabled ? 'disable' : 'enable')}>
        {say(enabled ? 'admin/cpc.edit.disable' : 'admin/cpc.edit.enable')}
      </PageLink>
      <PageLink to={switchTarget(id, 'delete')}>
        {say('admin/cpc.edit.delete')}
      </PageLink>
    </div>
  )
}

export default ConditionActions
