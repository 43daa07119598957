import type { FC } from 'react'
import React, { useEffect, useState } from 'react'

/**
 * Says a text to the shopper, aloud, too. A live region speaks about what changes
 * in it, not about what it came with: it is there, and shown, before its text.
 */
export const Status: FC<{ readonly text: string }> = ({ text }) => {
  const [said, setSaid] = useState('')

  useEffect(() => {
    const timer = setTimeout(() => setSaid(text))

    return () => clearTimeout(timer)
  }, [text])

  return (
    <p role="status" className="hint">
      {said}
    </p>
  )
}
