import React from 'react'

interface Props {
  readonly id: string
  readonly text: string | null
}

const FieldError = ({ id, text }: Props) =>
  text === null ? null : (
    <p id={id} className="cpc-error t-small lh-title mt2 mb0">
      {text}
    </p>
  )

export default FieldError
