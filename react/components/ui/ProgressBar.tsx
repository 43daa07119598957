import React from 'react'

interface Props {
  /** What is going on, for screen readers. */
  readonly name: string
  /** `null` while nothing is known of it. */
  readonly done: number | null
  readonly total: number
}

const ProgressBar = ({ name, done, total }: Props) => (
  <progress
    className="cpc-progress"
    aria-label={name}
    max={Math.max(1, total)}
    value={done === null ? undefined : done}
  />
)

export default ProgressBar
