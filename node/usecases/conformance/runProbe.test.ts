import { finding } from '../../core/conformance/finding'
import type { ProbeId } from '../../core/conformance/probes'
import { PROBE_IDS, PROBES } from '../../core/conformance/probes'
import type { Verdict } from '../../core/conformance/verdict'
import { differsBy, differsElse, PASS } from '../../core/conformance/verdict'
import { listProbes, runNamedProbe } from './listProbes'
import type { Probe, Probes } from './ports'
import { runProbe } from './runProbe'

const probesOf = (probe: Probe): Probes => {
  const all = PROBE_IDS.map((id): [ProbeId, Probe] => [id, probe])

  return Object.fromEntries(all) as Probes
}

const inside = { reach: 'ADMIN' as const, now: () => 0 }
const outside = { reach: 'COMMAND_LINE' as const, now: () => 0 }
const passing = probesOf(async () => PASS)

const codes = ({ status, findings }: Verdict) => [
  status,
  ...findings.map(({ code }) => code),
]

describe('one probe', () => {
  it.each([
    ['that passes', async () => PASS, ['PASS']],
    [
      'that differs',
      async () => differsBy([finding('PAGED')]),
      ['DIFFERS', 'PAGED'],
    ],
    [
      'that breaks',
      async () => {
        throw new Error('slip')
      },
      ['UNKNOWN', 'UNEXPECTED'],
    ],
    [
      'that never ends',
      () => new Promise<Verdict>(() => undefined),
      ['UNKNOWN', 'OUT_OF_TIME'],
    ],
  ])('%s', async (_, probe, expected) => {
    expect(
      codes(await runProbe(inside, probesOf(probe), 'RULE_LIST', 20))
    ).toEqual(expected)
  })

  it.each<[ProbeId, typeof inside | typeof outside, string]>([
    ['STORAGE_FILES', outside, 'ONLY_IN_ADMIN'],
    ['CHECKOUT_FILE', inside, 'ONLY_ON_COMMAND_LINE'],
  ])(
    '%s is not asked from where it is out of reach',
    async (id, store, code) => {
      expect(codes(await runProbe(store, passing, id))).toEqual([
        'UNKNOWN',
        code,
      ])
    }
  )
})

describe('probes by name', () => {
  it.each([
    ['RULE_LIST', false, 'PASS'],
    ['RULE_LIST', true, null],
    ['STORAGE_FILES', true, 'PASS'],
    ['STORAGE_FILES', false, null],
    ['constructor', false, null],
    ['', false, null],
  ])('%s, allowed to write: %s', async (name, writes, expected) => {
    const result = await runNamedProbe(inside, passing, name, writes)

    expect(result?.status ?? null).toBe(expected)
  })

  it('are listed once each, and only storage writes', () => {
    const listed = listProbes()

    expect(listed.map(({ id }) => id)).toEqual([...PROBE_IDS])
    expect(
      listed.filter(({ writes }) => writes).map(({ id }) => PROBES[id].area)
    ).toEqual(['STORAGE', 'STORAGE', 'STORAGE'])
  })
})

describe('a verdict', () => {
  it('names the same finding once, and not more than eight', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      finding('TWICE', { id: String(at % 20) })
    )

    expect(differsBy(many).findings).toHaveLength(8)
    expect(
      differsBy([finding('PAGED'), finding('PAGED')]).findings
    ).toHaveLength(1)
  })

  it('of nothing found is that all is as assumed', () => {
    expect(differsBy([])).toBe(PASS)
    expect(differsElse([], PASS)).toBe(PASS)
    expect(differsElse([finding('PAGED')], PASS).status).toBe('DIFFERS')
  })
})
