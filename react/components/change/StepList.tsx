import React from 'react'

import type {
  ChangeStep,
  ChangeStepName,
  ChangeStepState,
} from '../../typings/schema'
import type { Tone } from '../ui/StatusTag'
import StatusTag from '../ui/StatusTag'
import { useLanguage } from '../ui/useLanguage'

const words: Record<ChangeStepName, string> = {
  CREATE_DISABLED: 'admin/cpc.step.createDisabled',
  WRITE: 'admin/cpc.step.write',
  WRITE_DISABLED: 'admin/cpc.step.writeDisabled',
  SAVE_CLUSTERS: 'admin/cpc.step.saveClusters',
  REMOVE_CLUSTERS: 'admin/cpc.step.removeClusters',
  ENABLE: 'admin/cpc.step.enable',
  DISABLE: 'admin/cpc.step.disable',
  DELETE: 'admin/cpc.step.delete',
}

const states: Record<ChangeStepState, { tone: Tone; text: string }> = {
  DONE: { tone: 'GOOD', text: 'admin/cpc.step.done' },
  STOPPED: { tone: 'BAD', text: 'admin/cpc.step.stopped' },
  NOT_DONE: { tone: 'PLAIN', text: 'admin/cpc.step.notDone' },
}

interface Props {
  readonly steps: ReadonlyArray<{
    readonly name: ChangeStepName
    readonly state?: ChangeStep['state']
  }>
}

/** What a save consists of, in its order, and how far it came. */
const StepList = ({ steps }: Props) => {
  const { say } = useLanguage()

  return (
    <ol className="cpc-steps t-body lh-copy">
      {steps.map(({ name, state }) => (
        <li key={name}>
          {state && (
            <StatusTag
              tone={states[state].tone}
              text={say(states[state].text)}
            />
          )}
          {say(words[name])}
        </li>
      ))}
    </ol>
  )
}

export default StepList
