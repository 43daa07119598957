import type { ClusteredCondition } from '../core/cluster'
import type { PaymentCondition } from '../core/paymentCondition'
import type { RecordChange } from '../core/recordChange'
import type { Settings } from '../core/settings'
import type * as Schema from '../typings/schema'
import type { ConditionView } from '../usecases/conditionViews'
import type { ListedCheck } from '../usecases/listOrderChecks'
import type { MomentDay } from '../usecases/moments'
import type { ChangeEntry } from '../usecases/ports'
import { PAGE_REPORT_OUTCOMES } from '../usecases/reportPage'
import type { CustomerProperty } from '../core/property'

/** Outcomes of the use cases in the words of the GraphQL schema. */

/** How many records a change added, changed and took away. */
export const summaryOf = (
  changes: readonly RecordChange[]
): Schema.ChangeSummary => {
  const added = changes.filter(({ before }) => before === null).length
  const removed = changes.filter(({ after }) => after === null).length

  return { added, removed, changed: changes.length - added - removed }
}

const iso = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString()

export const presentClustered = (
  condition: ClusteredCondition & { readonly inheritedFrom?: string | null }
): Schema.ClusteredCondition => ({
  ...condition,
  inheritedFrom: condition.inheritedFrom ?? null,
})

export const presentCondition = ({
  condition,
  clustered,
  findings,
}: ConditionView): Schema.PaymentCondition => ({
  ...presentRule(condition),
  clustered: clustered && presentClustered(clustered),
  findings,
  warnings: findings.map(({ code, path }) => ({ code, path })),
})

const presentRule = ({
  id,
  name,
  enabled,
  salesChannels,
  validFrom,
  validUntil,
  minimumValueCents,
  plans,
}: PaymentCondition) => ({
  id,
  name,
  enabled,
  salesChannels,
  validFrom: iso(validFrom),
  validUntil: iso(validUntil),
  minimumValue: minimumValueCents === null ? null : minimumValueCents / 100,
  plans,
})

export const presentProperty = ({
  name,
  label,
  kind,
  operators,
}: CustomerProperty): Schema.CustomerProperty => ({
  name,
  label,
  kind,
  operators,
})

export const presentSettings = (
  settings: Settings,
  revision: string
): Schema.Settings => ({ ...settings, revision })

/** Of a change of several records: the one asked about, else how many. */
export const presentChange = (
  entry: ChangeEntry,
  asked: string | null = null
): Schema.Change => {
  const part = entry.records?.find(
    ({ paymentConditionId }) => paymentConditionId === asked
  )

  const { paymentConditionId, before } = part ?? entry
  const after =
    part === undefined
      ? entry.after
      : part.after?.readable
      ? part.after.condition
      : null

  return {
    id: entry.id,
    kind: entry.kind,
    paymentConditionId,
    at: entry.at,
    by: entry.by,
    before: before?.readable ? presentClustered(before.condition) : null,
    after: after && presentClustered(after),
    settingsBefore:
      entry.settingsBefore &&
      presentSettings(entry.settingsBefore, entry.baseRevision),
    settingsAfter:
      entry.settingsAfter && presentSettings(entry.settingsAfter, entry.id),
    summary: entry.records ? summaryOf(entry.records) : null,
  }
}

const DEGRADED_REASONS: readonly Schema.DegradedReason[] = [
  'SESSION',
  'CUSTOMERS',
  'CONDITIONS',
  'GATEWAY',
]

export const presentMomentDay = ({
  day,
  tallies,
}: MomentDay): Schema.PageReportDay => ({
  day,
  counts: PAGE_REPORT_OUTCOMES.flatMap((outcome) => {
    const tally = tallies[outcome]

    return tally ? [{ outcome, ...tally }] : []
  }),
  degraded: DEGRADED_REASONS.flatMap((reason) => {
    const tally = tallies[`DEGRADED_${reason}` as const]

    return tally ? [{ reason, ...tally }] : []
  }),
})

export const presentOrderCheck = (check: ListedCheck): Schema.OrderCheck => {
  // Who is at work on it is the service's own affair.
  const { claim: _, attempts: __, ...shown } = check

  return shown
}
