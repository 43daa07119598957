import type { ProbeId, ProbeSpec } from '../../core/conformance/probes'
import { PROBE_IDS, PROBES } from '../../core/conformance/probes'
import { oneOf } from '../../core/untrusted'
import type { AskedStore, Probes } from './ports'
import type { ProbeResult } from './runProbe'
import { runProbe } from './runProbe'

/** Every probe, in the order in which to ask. */
export const listProbes = (): ReadonlyArray<
  { readonly id: ProbeId } & Omit<ProbeSpec, 'reach'>
> =>
  PROBE_IDS.map((id) => {
    const { area, writes } = PROBES[id]

    return { id, area, writes }
  })

/** Asks a probe by its name; null when there is none that may write, or may not. */
export const runNamedProbe = async (
  store: Pick<AskedStore, 'reach' | 'now'>,
  probes: Probes,
  name: string,
  writes: boolean
): Promise<ProbeResult | null> => {
  const id = oneOf(PROBE_IDS, name)

  return id !== null && PROBES[id].writes === writes
    ? runProbe(store, probes, id)
    : null
}
