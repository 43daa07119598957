import type * as Schema from '../typings/schema'
import { listProbes, runNamedProbe } from '../usecases/conformance/listProbes'
import type { ProbeResult } from '../usecases/conformance/runProbe'
import type { Context } from '../wiring'
import { probePorts } from '../wiring'

const present = ({
  id,
  status,
  findings,
  ms,
}: ProbeResult): Schema.StoreProbeResult => ({
  id,
  status,
  findings: findings.map(({ code, facts }) => ({
    code,
    facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
  })),
  milliseconds: ms,
})

const run = async (
  id: string,
  writes: boolean,
  ctx: Context
): Promise<Schema.StoreProbeResult | null> => {
  const { store, probes } = probePorts(ctx)
  const result = await runNamedProbe(store, probes, id, writes)

  return result && present(result)
}

/** Questions to the store that only read. */
export const probeQueries = {
  storeProbes: (): readonly Schema.StoreProbe[] => listProbes(),

  probeStore: (
    _: unknown,
    { id }: Schema.QueryProbeStoreArgs,
    ctx: Context
  ): Promise<Schema.StoreProbeResult | null> => run(id, false, ctx),
}

/** Those that need a file of our own. */
export const probeMutations = {
  probeStorage: (
    _: unknown,
    { id }: Schema.MutationProbeStorageArgs,
    ctx: Context
  ): Promise<Schema.StoreProbeResult | null> => run(id, true, ctx),
}
