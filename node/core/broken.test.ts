import { brokenIssues } from './broken'
import type { Cluster, StoredRecord } from './cluster'
import {
  cluster,
  properties,
  record,
  unreadableRecord,
} from './fixtures/builders'

const of = (...clusters: Cluster[]): StoredRecord => record({ clusters })
const number = (given: Partial<Cluster>) =>
  cluster({ property: 'creditScore', kind: 'NUMBER', ...given })

describe('why a record is broken', () => {
  it.each<[string, StoredRecord, string[], string[]]>([
    ['it is not', of(cluster()), [], []],
    [
      'unreadable',
      unreadableRecord('A'),
      ['RECORD_UNREADABLE'],
      ['RECORD_UNREADABLE'],
    ],
    ['no clusters', of(), ['NO_CLUSTERS clusters'], ['NO_CLUSTERS clusters']],
    [
      'the property is gone',
      of(cluster({ property: 'segment' })),
      ['PROPERTY_GONE clusters.0'],
      [],
    ],
    [
      'its kind has changed',
      of(cluster({ property: 'creditScore' })),
      ['KIND_CHANGED clusters.0'],
      [],
    ],
    [
      'a name with a dot',
      of(cluster({ property: 'address.city' })),
      ['RESERVED_PROPERTY clusters.0'],
      ['RESERVED_PROPERTY clusters.0'],
    ],
    [
      'an operator of another kind',
      of(number({ operator: 'CONTAINS', values: ['5'] })),
      ['OPERATOR_NOT_FOR_KIND clusters.0'],
      ['OPERATOR_NOT_FOR_KIND clusters.0'],
    ],
    [
      'a value of another kind',
      of(number({ operator: 'AT_LEAST', values: ['many'] })),
      ['VALUE_UNREADABLE clusters.0'],
      ['VALUE_UNREADABLE clusters.0'],
    ],
    [
      'half a range',
      of(number({ operator: 'BETWEEN', values: ['5'] })),
      ['VALUE_UNREADABLE clusters.0'],
      ['VALUE_UNREADABLE clusters.0'],
    ],
    [
      'several reasons, each told',
      of(cluster({ property: 'x' }), cluster(), number({ values: ['?'] })),
      ['PROPERTY_GONE clusters.0', 'VALUE_UNREADABLE clusters.2'],
      ['VALUE_UNREADABLE clusters.2'],
    ],
  ])('%s', (_, stored, known, unknown) => {
    const written = (definitions: typeof properties | null) =>
      brokenIssues(stored, definitions).map(({ code, path }) =>
        [code, path.join('.')].join(' ').trim()
      )

    expect(written(properties)).toEqual(known)
    expect(written(null)).toEqual(unknown)
  })
})
