import type { ReactNode } from 'react'
import React, { useEffect, useRef, useState } from 'react'

import Confirm from './ui/Confirm'
import type { Leave } from './ui/LeaveContext'
import { useLanguage } from './ui/useLanguage'
import { useBackGuard } from './useBackGuard'

interface Guard {
  readonly leave: Leave
  readonly dialog: ReactNode
}

/** Asks before changes are lost: the browser's own question for the tab, ours for links and the way back. */
export const useLeaveGuard = (isDirty: boolean): Guard => {
  const { say } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const going = useRef<(() => void) | null>(null)

  const ask = (go: () => void) => {
    going.current = go
    setAsking(true)
  }

  const back = useBackGuard(isDirty, ask)

  useEffect(() => {
    if (!isDirty) return undefined

    const askForTab = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      event.returnValue = ''
    }

    window.addEventListener('beforeunload', askForTab)

    return () => window.removeEventListener('beforeunload', askForTab)
  }, [isDirty])

  return {
    leave: (go) => (isDirty ? ask(() => back.release(go)) : go()),
    dialog: (
      <Confirm
        isOpen={isAsking}
        title={say('admin/cpc.leave.title')}
        action={say('admin/cpc.leave.action')}
        onAgree={() => {
          setAsking(false)
          going.current?.()
        }}
        onClose={() => {
          setAsking(false)
          back.restore()
        }}
      >
        {say('admin/cpc.leave.follows')}
      </Confirm>
    ),
  }
}
