import type { ReactNode } from 'react'
import React, { useEffect, useState } from 'react'

import Confirm from '../../components/ui/Confirm'
import type { Leave } from '../../components/ui/LeaveContext'
import { useLanguage } from '../../components/ui/useLanguage'

interface Guard {
  readonly leave: Leave
  readonly dialog: ReactNode
}

/** Asks before changes are lost: the browser's own question for the tab, ours for links on the page. */
export const useLeaveGuard = (isDirty: boolean): Guard => {
  const { say } = useLanguage()
  const [going, setGoing] = useState<(() => void) | null>(null)

  useEffect(() => {
    if (!isDirty) return undefined

    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }

    window.addEventListener('beforeunload', ask)

    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])

  return {
    leave: (go) => (isDirty ? setGoing(() => go) : go()),
    dialog: (
      <Confirm
        isOpen={going !== null}
        title={say('admin/cpc.leave.title')}
        action={say('admin/cpc.leave.action')}
        onAgree={() => {
          setGoing(null)
          going?.()
        }}
        onClose={() => setGoing(null)}
      >
        {say('admin/cpc.leave.follows')}
      </Confirm>
    ),
  }
}
