import type { Profiler } from 'inspector'

import type { Watch } from './heap'
import { askProbe, startProbed } from './probed'

/** Part of the processor time of one request. */
export interface ProfileRow {
  readonly area: string
  readonly percent: number
}

const WARM_UP = 1500

/** Where a function's file lies, the first that fits. */
const AREAS: ReadonlyArray<readonly [RegExp, string]> = [
  [/service\/src\/node\/core\//, 'the app: deciding'],
  [
    /service\/src\/node\/(adapters|clients)\//,
    'the app: asking and reading three answers',
  ],
  [/service\/src\/node\//, 'the app: the rest'],
  [
    /node_modules\/@vtex\/api\//,
    'the runtime: worker, clients, tracing, metrics',
  ],
  [/node_modules\//, 'the packages of the runtime: koa, axios, tracing'],
  [/^node:/, "Node's own HTTP and streams"],
]

const NATIVE = 'native code: sockets, JSON, the rest'
const COLLECTOR = 'garbage collection'

// Null: nothing was done.
const SPECIAL: ReadonlyMap<string, string | null> = new Map([
  ['(garbage collector)', COLLECTOR],
  ['(program)', NATIVE],
  ['(root)', NATIVE],
  ['(idle)', null],
])

const areaOf = (
  { callFrame: { functionName, url } }: Profiler.ProfileNode,
  caller: string | null
): string | null => {
  const special = SPECIAL.get(functionName)

  if (special !== undefined) return special
  // A built-in function works for whoever called it.
  if (url === '') return caller

  return AREAS.find(([place]) => place.test(url))?.[1] ?? NATIVE
}

const areasOf = (
  nodes: readonly Profiler.ProfileNode[]
): ReadonlyMap<number, string | null> => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const areas = new Map<number, string | null>()

  const visit = (node: Profiler.ProfileNode, caller: string | null): void => {
    const area = areaOf(node, caller)

    areas.set(node.id, area)
    for (const id of node.children ?? []) {
      const child = byId.get(id)

      if (child !== undefined) visit(child, area)
    }
  }

  if (nodes.length > 0) visit(nodes[0], NATIVE)

  return areas
}

const isProfile = (value: unknown): value is Profiler.Profile =>
  typeof value === 'object' && value !== null && 'nodes' in value

/** Where the processor time of the route goes, by what the code belongs to; the largest first. */
export const profileRoute = async ({
  requests,
  start,
  load,
}: Watch): Promise<readonly ProfileRow[]> => {
  const service = await startProbed(start)

  await load(service, WARM_UP)
  await askProbe(service, 'profile', 'isProfiling')
  await load(service, requests)
  const profile = await askProbe(service, 'profiled', 'profile')

  if (!isProfile(profile)) throw new Error('The service gave no profile.')
  const { nodes, samples = [], timeDeltas = [] } = profile
  const areas = areasOf(nodes)
  const times = new Map<string, number>()

  samples.forEach((id, index) => {
    const area = areas.get(id) ?? null

    if (area !== null) {
      times.set(area, (times.get(area) ?? 0) + timeDeltas[index])
    }
  })

  const all = [...times.values()].reduce((sum, time) => sum + time, 0)

  return [...times]
    .map(([area, time]) => ({ area, percent: (100 * time) / all }))
    .sort((left, right) => right.percent - left.percent)
}
