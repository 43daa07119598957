import { setTimeout as sleep } from 'timers/promises'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { readFamily, type Family } from './families'
import { numberOf, objectOf, textOf } from './json'
import { Problem } from './problem'

export const FAULT_MODES = [
  'slow',
  'error',
  'throttle',
  'garbage',
  'refuse',
] as const
export type FaultMode = (typeof FAULT_MODES)[number]

export interface Fault {
  readonly api: Family
  readonly mode: FaultMode
  readonly ms: number
  readonly status: number
  /** How many calls it still hits; null until it is cleared. */
  readonly times: number | null
  /** What a garbage answer says. */
  readonly body: string
  /** Whether only the service suffers it, and no page that calls the same API. */
  readonly isForService: boolean
}

const TEN_SECONDS_MS = 10_000
const GARBAGE = '<!doctype html><title>Bad Gateway</title><p>Please wait'

/** Reads a fault as posted; names what is wrong with it. */
export const parseFault = (value: unknown): Fault => {
  const input = objectOf(value)
  const api = readFamily(input.api)
  const mode = FAULT_MODES.find((known) => known === input.mode) ?? null

  if (!api) throw new Problem(400, { message: 'Unknown api' })
  if (!mode) throw new Problem(400, { message: 'Unknown mode' })

  return {
    api,
    mode,
    ms: numberOf(input.ms) ?? TEN_SECONDS_MS,
    status: numberOf(input.status) ?? 500,
    times: numberOf(input.times),
    body: textOf(input.body) ?? GARBAGE,
    isForService: input.from === 'service',
  }
}

export interface Faults {
  set(fault: Fault): void
  clear(): void
  list(): readonly Fault[]
  /** The fault that hits the next call of this API; counts it. */
  take(api: Family, isFromService: boolean): Fault | null
}

/** One fault per API: a later one replaces the earlier. */
export const createFaults = (): Faults => {
  const faults = new Map<Family, Fault>()

  return {
    set: (fault) => {
      faults.set(fault.api, fault)
    },
    clear: () => faults.clear(),
    list: () => [...faults.values()],
    take: (api, isFromService) => {
      const fault = faults.get(api)

      if (!fault || (fault.isForService && !isFromService)) return null
      if (fault.times !== null) {
        if (fault.times <= 1) faults.delete(api)
        else faults.set(api, { ...fault, times: fault.times - 1 })
      }

      return fault
    },
  }
}

/** Makes one call suffer the fault; resolves when the call may go on. */
export const suffer = async (
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply
): Promise<void> => {
  switch (fault.mode) {
    case 'slow':
      await sleep(fault.ms, undefined, { ref: false })

      return

    case 'error':
      await reply
        .code(fault.status)
        .send({ error: { code: '1', message: 'Injected error' } })

      return

    case 'throttle':
      await reply
        .code(429)
        .header('retry-after', '1')
        .send({ error: { code: '429', message: 'Too many requests' } })

      return

    case 'garbage':
      await reply.code(200).type('text/html').send(fault.body)

      return

    default:
      reply.hijack()
      request.raw.socket.destroy()
  }
}
