import { finding } from '../../core/conformance/finding'
import type { ProbeId } from '../../core/conformance/probes'
import { PROBES } from '../../core/conformance/probes'
import type { Verdict } from '../../core/conformance/verdict'
import { unknownFor } from '../../core/conformance/verdict'
import type { AskedStore, Probes } from './ports'

export interface ProbeResult extends Verdict {
  readonly id: ProbeId
  readonly ms: number
}

/** Below the service's own ten seconds; all of them together stay under five minutes. */
export const PROBE_LIMIT_MS = 8000

const afterLimit = (ms: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<Verdict>((resolve) => {
    timer = setTimeout(() => resolve(unknownFor(finding('OUT_OF_TIME'))), ms)
  })

  return { over, stop: () => timer && clearTimeout(timer) }
}

const outOfReach = (
  id: ProbeId,
  { reach }: Pick<AskedStore, 'reach'>
): Verdict | null => {
  const needed = PROBES[id].reach

  if (needed === 'BOTH' || needed === reach) return null

  return unknownFor(
    finding(needed === 'ADMIN' ? 'ONLY_IN_ADMIN' : 'ONLY_ON_COMMAND_LINE')
  )
}

/** Asks one probe; whatever happens, it answers, and in time. */
export const runProbe = async (
  store: Pick<AskedStore, 'reach' | 'now'>,
  probes: Probes,
  id: ProbeId,
  limitMs = PROBE_LIMIT_MS
): Promise<ProbeResult> => {
  const started = store.now()
  const limit = afterLimit(limitMs)
  const asking =
    outOfReach(id, store) ??
    (await Promise.race([
      // What a store answers in a way nobody thought of must not end the suite.
      probes[id]().catch(() => unknownFor(finding('UNEXPECTED'))),
      limit.over,
    ]))

  limit.stop()

  return { id, ...asking, ms: store.now() - started }
}
