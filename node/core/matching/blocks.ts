import type { Bits } from './bits'
import { addBit, addRow, bitsFor, hasBit, wordsFor } from './bits'
import type { ClusterTest, SpanTest } from './clusterTest'
import { testHolds } from './clusterTest'
import type { Conjunction } from './conjunction'
import type { OrdinalSet } from './ordinalSet'
import type { CustomerReadings, Reading } from './reading'
import { NONE } from './reading'

/** A test and the conjunction it decides. */
interface OpenTest {
  readonly conjunction: number
  readonly test: ClusterTest
}

/** What all conjunctions ask of one reading, whose places are cut into blocks. */
interface Column {
  readonly reading: Reading
  /** How many places a block has. */
  readonly width: number
  /**
   * A row per block: the conjunctions that fail wherever in it the customer is. One row more, for a
   * customer without a value.
   */
  readonly failed: Bits
  /** By block: what it alone can't answer. */
  readonly open: OpenTest[][]
  /** For a customer with several values. */
  readonly tests: OpenTest[]
}

export interface Blocks {
  /** Adds the ordinals that hold. */
  readonly find: (customer: CustomerReadings, found: OrdinalSet) => void
}

/** More would leave fewer tests open and cost more memory: 8 bytes per conjunction and reading. */
const MOST_BLOCKS = 64

const emptyColumn = (reading: Reading, conjunctions: number): Column => {
  const { places } = reading.scale
  const width = Math.ceil(places / MOST_BLOCKS)
  const blocks = Math.ceil(places / width)

  return {
    reading,
    width,
    failed: bitsFor(conjunctions, blocks + 1),
    open: Array.from({ length: blocks }, () => []),
    tests: [],
  }
}

/** How many places of each block are in the spans; into `covered`, which many tests share. */
const cover = (
  covered: Int32Array,
  spans: readonly number[],
  { width }: Column
): void => {
  covered.fill(0)

  for (let index = 0; index < spans.length; index += 2) {
    const last = spans[index + 1]

    for (let start = spans[index]; start <= last; ) {
      const block = Math.floor(start / width)
      const next = Math.min((block + 1) * width, last + 1)

      covered[block] += next - start
      start = next
    }
  }
}

const addTest = (
  column: Column,
  opened: OpenTest,
  { spans, isNegated }: SpanTest,
  covered: Int32Array
): void => {
  const { reading, width, failed, open, tests } = column
  const words = failed.length / (open.length + 1)

  cover(covered, spans, column)
  tests.push(opened)
  if (!isNegated) addBit(failed, opened.conjunction, open.length * words)

  for (let block = 0; block < open.length; block += 1) {
    const size = Math.min(width, reading.scale.places - block * width)

    if (covered[block] === (isNegated ? size : 0)) {
      addBit(failed, opened.conjunction, block * words)
    } else if (covered[block] > 0 && covered[block] < size) {
      open[block].push(opened)
    }
  }
}

/**
 * Answers many conjunctions at once: a customer's block strikes out whatever can't hold there, 32
 * conjunctions in a step.
 */
export const buildBlocks = (conjunctions: readonly Conjunction[]): Blocks => {
  const count = conjunctions.length
  const words = wordsFor(count)
  const byReading = new Map<Reading, Column>()
  const unplaced: OpenTest[] = []
  const covered = new Int32Array(MOST_BLOCKS)

  conjunctions.forEach(({ tests }, conjunction) => {
    for (const test of tests) {
      const opened = { conjunction, test }

      if (test.type === 'PLAIN') {
        unplaced.push(opened)
      } else {
        const { reading } = test
        const column = byReading.get(reading) ?? emptyColumn(reading, count)

        byReading.set(reading, column)
        addTest(column, opened, test, covered)
      }
    }
  })

  const columns = [...byReading.values()]
  const ordinals = Int32Array.from(conjunctions, ({ ordinal }) => ordinal)
  // Cleared and used again by every decision: a new one each time would cost more than the rest.
  const failed = bitsFor(count)

  const strikeOut = (
    opened: readonly OpenTest[],
    customer: CustomerReadings
  ): void => {
    for (const { conjunction, test } of opened) {
      if (!hasBit(failed, conjunction) && !testHolds(test, customer)) {
        addBit(failed, conjunction)
      }
    }
  }

  const find: Blocks['find'] = (customer, found) => {
    const left: Array<readonly OpenTest[]> = []

    failed.fill(0)

    for (const column of columns) {
      const { reading, width, open, tests } = column
      const place = customer.placeOf(reading)

      if (place >= 0) {
        const block = Math.floor(place / width)

        addRow(failed, column.failed, block * words)
        left.push(open[block])
      } else if (place === NONE) {
        addRow(failed, column.failed, open.length * words)
      } else {
        left.push(tests)
      }
    }

    // Last, for most of them are struck out already.
    for (const opened of left) strikeOut(opened, customer)
    strikeOut(unplaced, customer)

    found.addMissing(failed, ordinals)
  }

  return { find }
}
