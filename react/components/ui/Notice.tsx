import type { ReactNode } from 'react'
import React from 'react'
import { Alert } from 'vtex.styleguide'

interface Props {
  readonly type: 'success' | 'error' | 'warning'
  /** Said aloud when it appears; what is there from the start is not. */
  readonly announced?: boolean
  readonly children: ReactNode
}

const Notice = ({ type, announced = false, children }: Props) => (
  <div className="mb5">
    <Alert
      type={type}
      ref={(element) => {
        if (element && !announced) element.removeAttribute('role')
      }}
    >
      <div>{children}</div>
    </Alert>
  </div>
)

export default Notice
