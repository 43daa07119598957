import React from 'react'
import { Tag } from 'vtex.styleguide'

export type Tone = 'GOOD' | 'PLAIN' | 'ACTIVE' | 'ATTENTION' | 'BAD'

/** The styleguide's own colors are too pale to read on. */
const colors: Record<Tone, string> = {
  GOOD: '#1b7c2c',
  PLAIN: '#5a5c5e',
  ACTIVE: '#134cd8',
  ATTENTION: '#8a5300',
  BAD: '#b3261e',
}

interface Props {
  readonly tone: Tone
  readonly text: string
}

const StatusTag = ({ tone, text }: Props) => (
  <span className="cpc-tag">
    <Tag size="small" bgColor={colors[tone]} color="#ffffff">
      {text}
    </Tag>
  </span>
)

export default StatusTag
