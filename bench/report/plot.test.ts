import type { MatchingRow } from '../matching/runMatching'
import { plot } from './plot'

const row = (
  engine: MatchingRow['engine'],
  conditions: number,
  p50us: number
): MatchingRow => ({
  engine,
  mix: 'broad',
  conditions,
  p50us,
  p99us: p50us,
  timesOurs: 1,
  samples: 1,
  loadMs: 0,
})

const heights = (svg: string): readonly number[] =>
  [...svg.matchAll(/points="([^"]+)"/g)].flatMap(([, points]) =>
    points.split(' ').map((point) => Number(point.split(',')[1]))
  )

test('what costs ten times as much is drawn a decade higher', () => {
  const [first, second, third] = heights(
    plot([row('ours', 100, 1), row('ours', 1000, 10), row('ours', 10_000, 100)])
  )

  expect(first - second).toBeCloseTo(second - third)
  expect(first).toBeGreaterThan(second)
})

test('an engine that was left out has no points', () => {
  expect(heights(plot([row('ours', 100, 1)]))).toHaveLength(1)
})
