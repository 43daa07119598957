import { readable } from '../report/table'
import type { Target } from '../report/targets'
import { target } from '../report/targets'
import type { Route } from './runRoute'

const CPU_RATIO = 1.5
const P99_MS = 300
const CALLS = 3
const GROWTH_PERCENT = 5

export const routeTargets = ({
  cpuRatio,
  p99ms,
  upstreamCallsPerDecision,
  heap,
}: Route): Target[] => [
  target(
    `processor time per request: at most ${CPU_RATIO} times an empty route's`,
    `${cpuRatio.toFixed(2)} times`,
    cpuRatio <= CPU_RATIO
  ),
  target(
    `50 concurrent shoppers, a platform answering in 50 ms: p99 under ${P99_MS} ms`,
    `${readable(p99ms)} ms`,
    p99ms < P99_MS
  ),
  target(
    `at most ${CALLS} upstream calls per decision`,
    upstreamCallsPerDecision.toFixed(2),
    // A renewal of what is kept may fall into the requests that were counted.
    upstreamCallsPerDecision <= CALLS + 0.05
  ),
  ...(heap === null
    ? []
    : [
        target(
          `heap over ${readable(
            heap.requests
          )} requests: at most ${GROWTH_PERCENT} % more in the second half`,
          `${heap.growthPercent.toFixed(1)} %`,
          heap.growthPercent <= GROWTH_PERCENT
        ),
      ]),
]
