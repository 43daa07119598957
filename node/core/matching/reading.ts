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

interface Draft {
  readonly cluster: Cluster
  readonly operands: Map<string, Comparable>
}

/** What two readings of one property differ by. */
type Manner = Cluster['kind'] | 'EXACT'

const mannerOf = ({ kind, exact }: Cluster): Manner =>
  kind === 'TEXT' && exact ? 'EXACT' : kind

/** The entry of a map, made when there is none. */
const entryOf = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key)

  if (known !== undefined) return known
  const made = make()

  map.set(key, made)

  return made
}

/** Every way in which the clusters read a customer, with the scale of their values. */
export const readingsOf = (clusters: Iterable<PreparedCluster>): Readings => {
  const drafts = new Map<string, Map<Manner, Draft>>()

  for (const { cluster, operands } of clusters) {
    const manners = entryOf(drafts, cluster.property, () => new Map())
    const draft = entryOf(manners, mannerOf(cluster), () => ({
      cluster,
      operands: new Map(),
    }))

    for (const value of operands.values) {
      draft.operands.set(keyOf(value), value)
    }
  }

  const readings = new Map<string, Map<Manner, Reading>>()
  let count = 0

  for (const [property, manners] of drafts) {
    const made = new Map<Manner, Reading>()

    for (const [manner, { cluster, operands }] of manners) {
      const scale = scaleOf(cluster.kind, operands.values())

      made.set(manner, { index: count, cluster, scale })
      count += 1
    }

    readings.set(property, made)
  }

  const of = (cluster: Cluster): Reading => {
    const reading = readings.get(cluster.property)?.get(mannerOf(cluster))

    if (reading === undefined) throw new Error('A cluster of another index')

    return reading
  }

  return { count, of }
}

/** Instead of a place: the customer has no value that can be read, or more than one. */
export const NONE = -1
export const SEVERAL = -2

/** One customer's values, each read when it is first asked for and then kept. */
export class CustomerReadings {
  private readonly elements: Array<readonly Comparable[] | undefined>
  private readonly places: Array<number | undefined>

  /** `count` is that of the readings. */
  constructor(
    count: number,
    private readonly facts: Facts,
    private readonly timeZone: string
  ) {
    this.elements = new Array<readonly Comparable[] | undefined>(count)
    this.places = new Array<number | undefined>(count)
  }

  /** Empty when the customer has none that can be read. */
  public elementsOf({ index, cluster }: Reading): readonly Comparable[] {
    const known = this.elements[index]

    if (known !== undefined) return known
    const read = readElements(cluster, this.facts, this.timeZone)

    this.elements[index] = read

    return read
  }

  /** The place of the customer's value, `NONE` or `SEVERAL`. */
  public placeOf(reading: Reading): number {
    const known = this.places[reading.index]

    if (known !== undefined) return known
    const elements = this.elementsOf(reading)
    const [element] = elements
    const several = elements.length === 0 ? NONE : SEVERAL
    const place =
      elements.length === 1 ? reading.scale.placeOf(element) : several

    this.places[reading.index] = place

    return place
  }

  /** For a customer who may have several values. */
  public placesOf(reading: Reading): readonly number[] {
    return this.elementsOf(reading).map(reading.scale.placeOf)
  }
}
