import type { Cluster } from '../cluster'
import type { Comparable } from '../comparable'
import { keyOf } from '../comparable'
import { readElements } from '../customerValue'
import type { PreparedCluster } from '../preparedCluster'
import type { Facts } from '../property'
import type { Scale } from './scale'
import { scaleOf } from './scale'

/** One way in which clusters read a customer: a property, its kind, exactly or not. */
export interface Reading {
  /** Counted from 0. */
  readonly index: number
  /** Any cluster that reads so. */
  readonly cluster: Cluster
  readonly scale: Scale
}

export interface Readings {
  readonly count: number
  readonly of: (cluster: Cluster) => Reading
}

const nameOf = ({ property, kind, exact }: Cluster): string =>
  // No kind holds a space, so two readings can't share a name.
  kind === 'TEXT' && exact ? `EXACT ${property}` : `${kind} ${property}`

/** Every way in which the clusters read a customer, with the scale of their values. */
export const readingsOf = (clusters: Iterable<PreparedCluster>): Readings => {
  const drafts = new Map<
    string,
    { cluster: Cluster; operands: Map<string, Comparable> }
  >()

  for (const { cluster, operands } of clusters) {
    const name = nameOf(cluster)
    const draft = drafts.get(name) ?? { cluster, operands: new Map() }

    drafts.set(name, draft)
    for (const value of operands.values) {
      draft.operands.set(keyOf(value), value)
    }
  }

  const byName = new Map<string, Reading>()

  for (const [name, { cluster, operands }] of drafts) {
    const scale = scaleOf(cluster.kind, operands.values())

    byName.set(name, { index: byName.size, cluster, scale })
  }

  const of = (cluster: Cluster): Reading => {
    const reading = byName.get(nameOf(cluster))

    if (reading === undefined) throw new Error('A cluster of another index')

    return reading
  }

  return { count: byName.size, of }
}

/** One customer's values, each read when it is first asked for and then kept. */
export class CustomerReadings {
  private readonly elements: Array<readonly Comparable[] | undefined>
  private readonly places: Array<readonly number[] | undefined>

  /** `count` is that of the readings. */
  constructor(
    count: number,
    private readonly facts: Facts,
    private readonly timeZone: string
  ) {
    this.elements = new Array<readonly Comparable[] | undefined>(count)
    this.places = new Array<readonly number[] | undefined>(count)
  }

  /** Empty when the customer has none that can be read. */
  public elementsOf({ index, cluster }: Reading): readonly Comparable[] {
    const known = this.elements[index]

    if (known !== undefined) return known
    const read = readElements(cluster, this.facts, this.timeZone)

    this.elements[index] = read

    return read
  }

  public placesOf(reading: Reading): readonly number[] {
    const known = this.places[reading.index]

    if (known !== undefined) return known
    const read = this.elementsOf(reading).map(reading.scale.placeOf)

    this.places[reading.index] = read

    return read
  }
}
