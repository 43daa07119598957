import { readable } from '../report/table'
import type { Target } from '../report/targets'
import { target } from '../report/targets'
import type { EngineName } from './engine'
import type { MixName } from './mix'
import type { Matching } from './runMatching'

const BROAD_TIMES: ReadonlyArray<readonly [EngineName, number]> = [
  ['closures', 4],
  ['json-rules-engine', 500],
]

const EXCLUSIVE_US = 20
const EXCLUSIVE_GROWTH = 10
const BUILD_MS = 150
const BYTES = 1024

export const matchingTargets = ({ rows, builds }: Matching): Target[] => {
  const row = (engine: EngineName, mix: MixName, conditions: number) =>
    rows.find(
      (one) =>
        one.engine === engine &&
        one.mix === mix &&
        one.conditions === conditions
    )

  const times = BROAD_TIMES.map(([engine, least]) => {
    const found = row(engine, 'broad', 1000)?.timesOurs ?? NaN

    return target(
      `1,000 broad conditions: at least ${least} times faster than ${engine}`,
      `${readable(found)} times`,
      found >= least
    )
  })

  const many = row('ours', 'exclusive', 100_000)?.p50us ?? NaN
  const few = row('ours', 'exclusive', 1000)?.p50us ?? NaN

  return [
    ...times,
    target(
      `100,000 exclusive conditions: under ${EXCLUSIVE_US} us, or at most ${EXCLUSIVE_GROWTH} times the time at 1,000`,
      `${readable(many)} us, ${readable(many / few)} times`,
      many < EXCLUSIVE_US || many <= EXCLUSIVE_GROWTH * few
    ),
    ...builds.flatMap(({ mix, buildMs, bytesPerCondition }) => [
      target(
        `preparing 10,000 ${mix} conditions: under ${BUILD_MS} ms`,
        `${readable(buildMs)} ms`,
        buildMs < BUILD_MS
      ),
      target(
        `memory of 10,000 ${mix} conditions: at most ${BYTES} bytes each`,
        `${readable(bytesPerCondition)} bytes`,
        bytesPerCondition <= BYTES
      ),
    ]),
  ]
}
