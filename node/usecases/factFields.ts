import type { StoredRecord } from '../core/cluster'
import type { Properties } from './ports'

/**
 * The customer fields the clusters name, sorted; with definitions only those the store still has,
 * since asking Master Data for an unknown field fails the whole read.
 */
export const factFields = (
  records: readonly StoredRecord[],
  properties: Properties | null
): readonly string[] => {
  const names = new Set<string>()

  for (const record of records) {
    if (!record.readable) continue
    for (const { property } of record.condition.clusters) {
      if (properties === null || properties.has(property)) names.add(property)
    }
  }

  return [...names].sort()
}
