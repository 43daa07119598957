import type { Json } from './json'
import type { Scene } from './scene'
import { CONDITIONS, cluster } from './scene'

interface Wrong {
  readonly name: string
  /** Days of each plan. */
  readonly plans: readonly number[][]
  readonly clusters?: readonly Json[]
  readonly match?: 'ALL' | 'ANY'
  readonly interestPercent?: number
  /** Fields of the gateway's rule. */
  readonly rule?: Json
  /** What is found wrong with it. */
  readonly codes: readonly string[]
}

const ON_TIME = cluster('payment', 'IS', 'on-time')
const SOUTHEAST = cluster('region', 'IS', 'Southeast')
const MORE = cluster('payment', 'ANY_OF', 'on-time', 'in advance')
const FIVE = [30, 60, 90, 120, 150]

/** A payment condition for each thing that can be wrong. */
export const WRONG: readonly Wrong[] = [
  {
    name: 'Contradiction',
    plans: [[20]],
    clusters: [ON_TIME, cluster('payment', 'IS', 'delayed')],
    codes: ['CONTRADICTION'],
  },
  {
    name: 'Always true',
    plans: [[21]],
    clusters: [cluster('payment', 'FILLED'), cluster('payment', 'EMPTY')],
    match: 'ANY',
    codes: ['ALWAYS_TRUE'],
  },
  {
    name: 'Same cluster twice',
    plans: [[22]],
    clusters: [ON_TIME, cluster('payment', 'ANY_OF', 'On-Time')],
    codes: ['SAME_CLUSTER_TWICE'],
  },
  {
    name: 'One of two duplicates',
    plans: [[23]],
    clusters: [SOUTHEAST],
    codes: ['DUPLICATE'],
  },
  {
    name: 'The other duplicate',
    plans: [[23]],
    clusters: [SOUTHEAST],
    codes: ['DUPLICATE'],
  },
  {
    name: 'Same customers, other plans',
    plans: [[24]],
    clusters: [SOUTHEAST],
    codes: ['SAME_CLUSTERS'],
  },
  {
    name: 'Clusters without effect',
    plans: [[30]],
    clusters: [cluster('creditScore', 'AT_LEAST', '500')],
    codes: ['NO_EFFECT'],
  },
  {
    name: 'Covered by the next',
    plans: [[25]],
    clusters: [ON_TIME, cluster('isCorporate', 'IS', 'true')],
    codes: ['COVERED', 'UNJUDGED_LIMIT'],
  },
  {
    name: 'The next, wider one',
    plans: [[25]],
    clusters: [MORE],
    codes: ['UNJUDGED_LIMIT'],
  },
  {
    name: 'Only in Brazil',
    plans: [[25]],
    clusters: [cluster('creditScore', 'AT_LEAST', '900')],
    rule: { country: { isoCode: 'BRA', name: 'Brazil' } },
    codes: [],
  },
  {
    name: 'One plan open to everyone',
    plans: [[26], [30]],
    clusters: [cluster('creditScore', 'AT_LEAST', '650')],
    codes: ['PLAN_ALSO_UNRESTRICTED'],
  },
  {
    name: 'Another interest',
    plans: [[30, 60, 91]],
    clusters: [cluster('creditScore', 'AT_LEAST', '600')],
    interestPercent: 5,
    codes: ['SAME_COUNT_DIFFERENT_INTEREST'],
  },
  {
    name: 'Hidden by the gateway',
    plans: [FIVE],
    interestPercent: 100,
    codes: ['HIDDEN_BY_GATEWAY'],
  },
  {
    name: 'Disabled',
    plans: [[40]],
    clusters: [cluster('creditScore', 'LESS', '400')],
    rule: { enabled: false },
    codes: ['NEVER_OFFERED_DISABLED'],
  },
  {
    name: 'Over',
    plans: [[41]],
    clusters: [cluster('creditScore', 'LESS', '401')],
    rule: { endDate: '2024-01-01T00:00:00Z' },
    codes: ['NEVER_OFFERED_OVER'],
  },
  {
    name: 'Ends before it begins',
    plans: [[42]],
    clusters: [cluster('creditScore', 'LESS', '402')],
    rule: {
      beginDate: '2024-06-01T00:00:00Z',
      endDate: '2024-01-01T00:00:00Z',
    },
    codes: ['NEVER_OFFERED_PERIOD'],
  },
  {
    name: 'Minimum out of reach',
    plans: [[43]],
    clusters: [cluster('creditScore', 'LESS', '403')],
    rule: { minimumValue: 99_999_999_999 },
    codes: ['NEVER_OFFERED_MINIMUM'],
  },
  {
    name: 'Without plans',
    plans: [],
    clusters: [cluster('creditScore', 'LESS', '404')],
    codes: ['NEVER_OFFERED_NO_PLANS'],
  },
  {
    name: 'Misspelt',
    plans: [[44]],
    clusters: [cluster('payment', 'IS', 'ontime')],
    codes: [],
  },
  {
    name: 'A value nobody has',
    plans: [[46]],
    clusters: [cluster('payment', 'ANY_OF', 'delayed', 'platinum')],
    codes: [],
  },
  {
    name: 'For everybody after all',
    plans: [[47]],
    clusters: [cluster('email', 'FILLED')],
    codes: [],
  },
]

export const idOf = (index: number): string =>
  `f${String(index).padStart(7, '0')}-bad0-4000-8000-000000000000`

/** What is wrong with the demo store's own conditions in the end, by id. */
export const BROKEN = CONDITIONS.established
export const INHERITED = 'fffffff1-3090-4000-8000-000000000001'

const ruleOf = (template: Json, id: string, wrong: Wrong): Json => ({
  ...template,
  id,
  name: wrong.name,
  deadlines: wrong.plans.map((days) => ({
    paymentOptions: days.map((day) => ({
      days: day,
      interestRate: wrong.interestPercent ?? 0,
    })),
  })),
  ...wrong.rule,
})

/** Makes a demo store wrong in every way the Admin warns of. */
export const makeWrong = async (scene: Scene): Promise<void> => {
  const template = await scene.rule(CONDITIONS.thirtyDays)
  const goodPayers = await scene.rule(CONDITIONS.goodPayers)

  for (const [index, wrong] of WRONG.entries()) {
    const id = idOf(index)

    await scene.addRule(ruleOf(template, id, wrong))
    if (wrong.clusters === undefined) continue
    const { status, issues } = await scene.save(id, wrong.clusters, {
      match: wrong.match,
    })

    if (status !== 'SAVED')
      throw new Error(`${wrong.name}: ${JSON.stringify(issues)}`)
  }

  // An orphan whose clusters are inherited, another one, and a property that is gone.
  await scene.deleteRule(CONDITIONS.goodPayers)
  await scene.addRule({ ...goodPayers, id: INHERITED, name: 'Made again' })
  await scene.deleteRule(CONDITIONS.exclusive)
  await scene.platform('/_platform/fields/CL/customerSince', 'DELETE')
}
