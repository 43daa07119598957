import { once } from 'events'
import path from 'path'

import type { ServiceProcess } from '../../local/runtime/serviceProcess'

/** Starts a service with the probe in it. */
export const startProbed = async (
  start: () => Promise<ServiceProcess>
): Promise<ServiceProcess> => {
  const options = process.env.NODE_OPTIONS
  const probe = `--require ${JSON.stringify(path.join(__dirname, 'probe.js'))}`

  process.env.NODE_OPTIONS = [options, probe].filter(Boolean).join(' ')

  return start().finally(() => {
    if (options === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = options
  })
}

/** What the probe answers; the service's other messages are not for us. */
export const askProbe = async (
  { part }: ServiceProcess,
  question: 'heap' | 'profile' | 'profiled',
  answered: string
): Promise<unknown> => {
  part.process.send(`bench:${question}`)

  for (;;) {
    const [message]: unknown[] = await once(part.process, 'message')

    if (typeof message === 'object' && message !== null) {
      const answer = new Map<string, unknown>(Object.entries(message))

      if (answer.has(answered)) return answer.get(answered)
    }
  }
}
