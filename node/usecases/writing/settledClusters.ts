import type { Cluster } from '../../core/cluster'
import type { StoredDocument } from '../../core/storedDocument'
import { isRecord } from '../../core/untrusted'
import { findRecord } from '../records'
import type { ClusterChange, PreviewChangePorts, RuleContent } from './ports'
import type { Prepared } from './prepareChange'

const lineOf = (line: unknown): string => {
  const { property, operator, values, exact } = isRecord(line)
    ? line
    : { property: null, operator: null, values: null, exact: null }

  return JSON.stringify([property, operator, values, exact === true])
}

const areSame = (lines: unknown, clusters: readonly Cluster[]): boolean =>
  Array.isArray(lines) &&
  lines.length === clusters.length &&
  lines.every((line: unknown, at) => lineOf(line) === lineOf(clusters[at]))

const keysOf = (
  { shape }: PreviewChangePorts,
  content: RuleContent | null
): string =>
  content === null
    ? ''
    : shape
        .view(content)
        .plans.map(({ key }) => key)
        .join()

/**
 * What is left to do about the clusters: nothing when they are as wanted, and when plans change the
 * record learns the new ones, so that it still guards them should the condition be deleted.
 */
export const settledClusters = (
  ports: PreviewChangePorts,
  clusters: ClusterChange,
  { id, prior, target }: Pick<Prepared, 'id' | 'prior' | 'target'>,
  { records }: StoredDocument
): ClusterChange => {
  const record = findRecord(records, id)

  if (clusters.kind === 'REMOVE') {
    return record === null && prior === null ? { kind: 'KEEP' } : clusters
  }

  if (prior === null || target === null) return clusters
  if (record === null || !record.readable) return clusters
  const { match, clusters: lines } = record.condition
  const isAsItIs =
    clusters.kind === 'KEEP' ||
    (clusters.match === match && areSame(clusters.clusters, lines))

  if (!isAsItIs) return clusters

  return keysOf(ports, prior) === keysOf(ports, target)
    ? { kind: 'KEEP' }
    : { kind: 'RENEW', match, clusters: lines }
}
