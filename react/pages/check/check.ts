import type {
  StoreProbe,
  StoreProbeArea,
  StoreProbeResult,
  StoreProbeStatus,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'

/** How far asking the store has come. */
export interface Check {
  readonly status: 'IDLE' | 'RUNNING' | 'STOPPED' | 'DONE'
  readonly probes: readonly StoreProbe[]
  readonly results: Readonly<Record<string, StoreProbeResult>>
  readonly asking: string | null
  /** Nothing at all could be asked. */
  readonly problem: Problem | null
}

export const noCheck: Check = {
  status: 'IDLE',
  probes: [],
  results: {},
  asking: null,
  problem: null,
}

export type CheckAction =
  | { readonly type: 'STARTED' }
  | { readonly type: 'LISTED'; readonly probes: readonly StoreProbe[] }
  | { readonly type: 'ASKING'; readonly id: string }
  | { readonly type: 'ANSWERED'; readonly result: StoreProbeResult }
  | { readonly type: 'STOPPED' }
  | { readonly type: 'DONE' }
  | { readonly type: 'FAILED'; readonly problem: Problem }

export const checkReducer = (check: Check, action: CheckAction): Check => {
  switch (action.type) {
    case 'STARTED':
      return { ...noCheck, status: 'RUNNING' }

    case 'LISTED':
      return { ...check, probes: action.probes }

    case 'ASKING':
      return { ...check, asking: action.id }

    case 'ANSWERED':
      return {
        ...check,
        results: { ...check.results, [action.result.id]: action.result },
      }

    case 'STOPPED':
      return { ...check, status: 'STOPPED', asking: null }

    case 'DONE':
      return { ...check, status: 'DONE', asking: null }

    case 'FAILED':
      return { ...noCheck, problem: action.problem }

    default:
      return check
  }
}

/** A probe that gave no answer of its own. */
export const unanswered = (id: string, code: string): StoreProbeResult => ({
  id,
  status: 'UNKNOWN',
  findings: [{ code, facts: [] }],
  milliseconds: 0,
})

export const countOf = ({ results }: Check, status: StoreProbeStatus): number =>
  Object.keys(results).filter((id) => results[id].status === status).length

export const doneOf = ({ results }: Check): number =>
  Object.keys(results).length

export interface Area {
  readonly area: StoreProbeArea
  readonly probes: readonly StoreProbe[]
}

/** The probes by area, both in the order in which they are asked. */
export const areasOf = ({ probes }: Check): readonly Area[] => {
  const names = probes.map(({ area }) => area)

  return names
    .filter((area, at) => names.indexOf(area) === at)
    .map((area) => ({
      area,
      probes: probes.filter((probe) => probe.area === area),
    }))
}

/** Codes, names of fields and counts, one line for each probe: the same in every language. */
export const reportOf = (
  { probes, results }: Check,
  heading: string
): string => {
  const lines = probes.map(({ id }) => {
    const result = results[id]

    if (!result) return `-        ${id}`
    const findings = result.findings.map(({ code, facts }) =>
      [code, ...facts.map(({ name, value }) => `${name}=${value}`)].join(' ')
    )

    return [
      `${result.status.padEnd(8)} ${id} (${result.milliseconds} ms)`,
      ...findings.map((line) => `         ${line}`),
    ].join('\n')
  })

  return [heading, ...lines].join('\n')
}
