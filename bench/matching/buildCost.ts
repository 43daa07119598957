import { prepareDecisions } from '../../node/core/prepareDecisions'
import { quantile } from '../quantile'
import { asStored } from './engines/ours'
import type { MixName } from './mix'
import { makeMix } from './mix'
import type { BuildRow } from './runMatching'

const BUILDS = 15

const bytesInUse = (): number => {
  if (!global.gc) throw new Error('The bench needs --expose-gc.')
  // Twice: what the first collection finalizes is freed by the second.
  global.gc()
  global.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()

  return heapUsed + arrayBuffers
}

/** What preparing conditions takes: the median time, and the memory beyond the records. */
export const buildCost = (mixName: MixName, conditions: number): BuildRow => {
  const { paymentConditions, records } = asStored(makeMix(mixName, conditions))
  const times: number[] = []

  // Once before anything is counted: what the runtime keeps of compiling is not ours.
  prepareDecisions(paymentConditions, records, null)
  const before = bytesInUse()
  const prepared = prepareDecisions(paymentConditions, records, null)
  const bytes = bytesInUse() - before

  for (let build = 0; build < BUILDS; build += 1) {
    const started = performance.now()

    prepareDecisions(paymentConditions, records, null)
    times.push(performance.now() - started)
  }

  // Asked last, so that it was in use when memory was counted.
  if (typeof prepared.decidePlans !== 'function')
    throw new Error('Not prepared')

  return {
    mix: mixName,
    conditions,
    buildMs: quantile(Float64Array.from(times).sort(), 0.5),
    bytesPerCondition: bytes / conditions,
  }
}
