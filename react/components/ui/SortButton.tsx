import React from 'react'

interface Props {
  readonly text: string
  /** `null`: the table is sorted by something else. */
  readonly direction: 'UP' | 'DOWN' | null
  readonly onSort: () => void
}

const ARROWS = { UP: ' ↑', DOWN: ' ↓' }

const SortButton = ({ text, direction, onSort }: Props) => (
  <>
    <button type="button" className="cpc-sort cpc-only-wide" onClick={onSort}>
      {text}
      <span aria-hidden="true">
        {direction === null ? ' ↕' : ARROWS[direction]}
      </span>
    </button>
    <span className="cpc-only-narrow">{text}</span>
  </>
)

export default SortButton
