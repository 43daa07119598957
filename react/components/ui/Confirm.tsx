import type { ReactNode } from 'react'
import React from 'react'
import { Button, EXPERIMENTAL_Modal as Modal } from 'vtex.styleguide'

import { useLanguage } from './useLanguage'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  /** The word on the button that does it. */
  readonly action: string
  readonly onAgree: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that keeps the focus, says what follows and can be left by Esc. */
const Confirm = ({
  isOpen,
  title,
  action,
  onAgree,
  onClose,
  children,
}: Props) => {
  const { say } = useLanguage()

  return (
    <Modal
      isOpen={isOpen}
      title={title}
      size="small"
      // Its close button speaks English only; Cancel and Esc do the same.
      showCloseIcon={false}
      onClose={onClose}
      bottomBar={
        <div className="cpc-actions">
          <Button variation="tertiary" onClick={onClose}>
            {say('admin/cpc.cancel')}
          </Button>
          <Button variation="primary" onClick={onAgree}>
            {action}
          </Button>
        </div>
      }
    >
      <div className="t-body lh-copy">{children}</div>
    </Modal>
  )
}

export default Confirm
