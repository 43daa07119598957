import type { Finding } from './finding'

export const PROBE_STATUSES = ['PASS', 'DIFFERS', 'UNKNOWN'] as const
export type ProbeStatus = (typeof PROBE_STATUSES)[number]

export interface Verdict {
  readonly status: ProbeStatus
  readonly findings: readonly Finding[]
}

/** So many say what is wrong; a store that differs everywhere needs no list of all of it. */
const MOST_FINDINGS = 8

export const PASS: Verdict = { status: 'PASS', findings: [] }

const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [JSON.stringify(one), one])).values(),
]

/** What differs; nothing found is as assumed. */
export const differsBy = (findings: readonly Finding[]): Verdict =>
  findings.length === 0
    ? PASS
    : {
        status: 'DIFFERS',
        findings: distinct(findings).slice(0, MOST_FINDINGS),
      }

export const unknownFor = (...findings: readonly Finding[]): Verdict => ({
  status: 'UNKNOWN',
  findings,
})

/** What differs goes before what can't be told. */
export const differsElse = (
  findings: readonly Finding[],
  otherwise: Verdict
): Verdict => (findings.length > 0 ? differsBy(findings) : otherwise)
