import type { ServiceProcess } from '../../local/runtime/serviceProcess'
import type { LoadResult } from './load'
import { askProbe, startProbed } from './probed'

export interface Watch {
  readonly requests: number
  readonly start: () => Promise<ServiceProcess>
  readonly load: (
    service: ServiceProcess,
    requests: number
  ) => Promise<LoadResult>
}

const PROBES = 20
const WARM_UP = 5000
const BYTES_A_MEGABYTE = 1024 * 1024

const heapUsed = async (service: ServiceProcess): Promise<number> =>
  Number(await askProbe(service, 'heap', 'heapUsed'))

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Whether memory grows with the requests answered: the heap after collections, first half and second. */
export const watchHeap = async ({ requests, start, load }: Watch) => {
  const service = await startProbed(start)

  await load(service, WARM_UP)
  const heaps: number[] = []

  for (let index = 0; index < PROBES; index += 1) {
    await load(service, requests / PROBES)
    heaps.push(await heapUsed(service))
  }

  const first = mean(heaps.slice(0, PROBES / 2))
  const second = mean(heaps.slice(PROBES / 2))

  return {
    requests,
    growthPercent: (second / first - 1) * 100,
    megabytes: second / BYTES_A_MEGABYTE,
  }
}
