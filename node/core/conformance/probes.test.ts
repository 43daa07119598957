import type { ProbeSpec, PROBE_AREAS } from './probes'
import { PROBE_IDS, PROBES } from './probes'

const those = (isOne: (spec: ProbeSpec) => boolean) =>
  PROBE_IDS.filter((id) => isOne(PROBES[id]))

test('only what is about storage writes, and only from the Admin', () => {
  const storage = those(({ area }) => area === 'STORAGE')

  expect(storage).toHaveLength(3)
  expect(those(({ writes }) => writes)).toEqual(storage)
  expect(storage.map((id) => PROBES[id].reach)).toEqual(
    storage.map(() => 'ADMIN')
  )
})

test('what needs the app itself is asked in the Admin alone', () => {
  expect(those(({ reach, writes }) => reach === 'ADMIN' && !writes)).toEqual([
    'RULES_AS_APP',
    'LOGIN',
    'KILL_SWITCH',
    'SESSION_TOKEN',
    'ORDER_CHECKS',
    'SCRIPT_SEEN',
    'PLANS_RECOGNISED',
    'TIME_ZONE',
    'SPEED',
  ])
})

test('what a stranger would see is asked on the command line alone', () => {
  expect(those(({ reach }) => reach === 'COMMAND_LINE')).toEqual([
    'ANONYMOUS_ACCESS',
    'CHECKOUT_FILE',
    'DECISION_ROUTE',
  ])
})

test('anything else is asked in both', () => {
  expect(those(({ reach }) => reach === 'BOTH')).toHaveLength(
    PROBE_IDS.length - 15
  )
})

test.each<[(typeof PROBE_AREAS)[number], number]>([
  ['RULES', 5],
  ['RIGHTS', 5],
  ['CUSTOMERS', 5],
  ['SESSION', 4],
  ['STORAGE', 3],
  ['ORDERS', 4],
  ['CHECKOUT', 5],
  ['TIME', 3],
])('%s stands together, with %i probes', (area, count) => {
  const places = PROBE_IDS.flatMap((id, at) =>
    PROBES[id].area === area ? [at] : []
  )

  expect(places).toHaveLength(count)
  expect(places).toEqual(places.map((_, at) => places[0] + at))
})
