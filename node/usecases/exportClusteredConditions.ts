import { brokenIssues } from '../core/broken'
import type { ClusteredCondition } from '../core/cluster'
import { recordId, recordPlanKeys } from '../core/storedRecord'
import type { ReadPorts } from './listPaymentConditions'
import { attempt } from './within'

/** What a clustered condition is good for; UNKNOWN when the gateway does not say. */
export type ExportState = 'CLUSTERED' | 'BROKEN' | 'ORPHAN' | 'UNKNOWN'

export interface ExportedCondition {
  readonly condition: ClusteredCondition
  /** Null for an orphan. */
  readonly name: string | null
  readonly state: ExportState
}

/** A record that can't be read: named, but not written out. */
export interface UnreadableRecord {
  readonly paymentConditionId: string | null
  readonly name: string | null
  readonly planKeys: readonly string[]
}

export interface ConditionExport {
  readonly items: readonly ExportedCondition[]
  readonly unreadable: readonly UnreadableRecord[]
  readonly revision: string
}

/** Every clustered condition on file, in the order they are kept. Throws Unavailable, UnreadableDocument. */
export const exportClusteredConditions = async (
  ports: ReadPorts
): Promise<ConditionExport> => {
  const { document, revision } = await ports.conditions.read()
  const [rules, definitions] = await Promise.all([
    attempt(ports.gateway.latest()),
    attempt(ports.properties.recent(document.settings.customerEntity)),
  ])

  const names = rules.ok
    ? new Map(rules.value.value.map(({ id, name }) => [id, name]))
    : null

  const properties = definitions.ok ? definitions.value.value : null
  const nameOf = (id: string | null): string | null =>
    id === null ? null : names?.get(id) ?? null

  const items: ExportedCondition[] = []
  const unreadable: UnreadableRecord[] = []

  for (const record of document.records) {
    if (record.readable) {
      const { condition } = record
      const id = condition.paymentConditionId
      const isBroken = brokenIssues(record, properties).length > 0
      const own = isBroken ? 'BROKEN' : 'CLUSTERED'

      items.push({
        condition,
        name: nameOf(id),
        state: names === null ? 'UNKNOWN' : names.has(id) ? own : 'ORPHAN',
      })
    } else {
      const id = recordId(record)

      unreadable.push({
        paymentConditionId: id,
        name: nameOf(id),
        planKeys: recordPlanKeys(record),
      })
    }
  }

  return { items, unreadable, revision }
}
