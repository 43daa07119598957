import type { ChangeEvent } from 'react'
import React from 'react'

import { readText } from './readText'

interface Props {
  readonly label: string
  readonly accept: string
  readonly disabled: boolean
  readonly onRead: (text: string, name: string) => void
  readonly onUnreadable: () => void
}

/** A file the reader chooses, as text. The native control keeps keyboard and focus as they are. */
const FileField = ({
  label,
  accept,
  disabled,
  onRead,
  onUnreadable,
}: Props) => {
  const read = (event: ChangeEvent<HTMLInputElement>) => {
    const control = event.target
    const file = control.files?.[0]

    if (!file) return

    readText(file).then((text) => onRead(text, file.name), onUnreadable)
    // The same file can be chosen again after it was corrected.
    control.value = ''
  }

  return (
    <label className="cpc-file t-small mt2">
      <span>{label}</span>
      <input type="file" accept={accept} disabled={disabled} onChange={read} />
    </label>
  )
}

export default FileField
