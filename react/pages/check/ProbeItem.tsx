import React from 'react'

import type { Tone } from '../../components/ui/StatusTag'
import StatusTag from '../../components/ui/StatusTag'
import { useLanguage } from '../../components/ui/useLanguage'
import type {
  StoreProbe,
  StoreProbeResult,
  StoreProbeStatus,
} from '../../typings/schema'
import { findingSentence } from '../../words/findingSentence'
import { probeWords, statusWords } from '../../words/probeWords'

const tones: Record<StoreProbeStatus, Tone> = {
  PASS: 'GOOD',
  DIFFERS: 'BAD',
  UNKNOWN: 'PLAIN',
}

interface Props {
  readonly probe: StoreProbe
  readonly result: StoreProbeResult | undefined
  readonly isAsking: boolean
}

/** One assumption, whether it holds, and when not: what differs, what comes of it, what to do. */
const ProbeItem = ({ probe: { id }, result, isAsking }: Props) => {
  const language = useLanguage()
  const { say } = language
  const words = probeWords[id]
  const waiting = isAsking
    ? 'admin/cpc.check.status.asking'
    : 'admin/cpc.check.status.waiting'

  return (
    <li className="mb4">
      <StatusTag
        tone={result ? tones[result.status] : isAsking ? 'ACTIVE' : 'PLAIN'}
        text={say(result ? statusWords[result.status] : waiting)}
      />
      {words ? say(words.title) : id}
      {result && result.findings.length > 0 && (
        <ul className="cpc-findings">
          {result.findings.map((finding, at) => (
            // The same code may come twice; the list never changes.
            <li key={at}>{findingSentence(language, finding)}</li>
          ))}
        </ul>
      )}
      {words && result?.status === 'DIFFERS' && (
        <>
          <p className="ma0 mt2">
            {say('admin/cpc.check.effect', {
              sentence: say(words.effect),
            })}
          </p>
          <p className="ma0 mt2">
            {say('admin/cpc.check.todo', {
              sentence: say(words.todo),
            })}
          </p>
        </>
      )}
    </li>
  )
}

export default ProbeItem
