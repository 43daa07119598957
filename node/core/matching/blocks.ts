import type { Bits } from './bits'
import { addAll, addBit, bitsFor, hasBit, missingBits } from './bits'
import type { ClusterTest, SpanTest } from './clusterTest'
import { testHolds, testOf } from './clusterTest'
import type { Conjunction } from './conjunction'
import type { Ordinals } from './ordinals'
import type { CustomerReadings, Reading, Readings } from './reading'

/** A test and the conjunction it decides. */
interface OpenTest {
  readonly conjunction: number
  readonly test: ClusterTest
}

/** A stretch of neighbouring places, and what every one of them says. */
interface Block {
  /** The conjunctions that fail wherever in the block the customer is. */
  readonly failed: Bits
  /** What the block alone can't answer. */
  readonly open: OpenTest[]
}

/** What all conjunctions ask of one reading. */
interface Column {
  readonly reading: Reading
  readonly width: number
  readonly blocks: readonly Block[]
  /** For a customer without a value. */
  readonly missing: Bits
  /** For a customer with several values. */
  readonly tests: OpenTest[]
}

export interface Blocks {
  readonly find: (customer: CustomerReadings) => Ordinals
}

/** More would leave fewer tests open and cost more memory: 8 bytes per conjunction and reading. */
const MOST_BLOCKS = 64

const emptyColumn = (reading: Reading, conjunctions: number): Column => {
  const { places } = reading.scale
  const width = Math.ceil(places / MOST_BLOCKS)

  return {
    reading,
    width,
    blocks: Array.from({ length: Math.ceil(places / width) }, () => ({
      failed: bitsFor(conjunctions),
      open: [],
    })),
    missing: bitsFor(conjunctions),
    tests: [],
  }
}

/** How many places of each block are in the spans. */
const coverage = (spans: readonly number[], { width, blocks }: Column) => {
  const covered = new Array<number>(blocks.length).fill(0)

  for (let index = 0; index < spans.length; index += 2) {
    const first = spans[index]
    const last = spans[index + 1]

    for (let start = first; start <= last; ) {
      const block = Math.floor(start / width)
      const next = Math.min((block + 1) * width, last + 1)

      covered[block] += next - start
      start = next
    }
  }

  return covered
}

const addTest = (column: Column, conjunction: number, test: SpanTest): void => {
  const { width, blocks, missing, tests, reading } = column
  const covered = coverage(test.spans, column)
  const open = { conjunction, test }

  tests.push(open)
  if (!test.isNegated) addBit(missing, conjunction)

  blocks.forEach((block, index) => {
    const size = Math.min(width, reading.scale.places - index * width)

    if (covered[index] === (test.isNegated ? size : 0)) {
      addBit(block.failed, conjunction)
    } else if (covered[index] > 0 && covered[index] < size) {
      block.open.push(open)
    }
  })
}

/**
 * Answers many conjunctions at once: the places of each property are cut into a few blocks, and a
 * customer's block strikes out whatever can't hold there, 32 conjunctions in a step.
 */
export const buildBlocks = (
  conjunctions: readonly Conjunction[],
  readings: Readings
): Blocks => {
  const count = conjunctions.length
  const byReading = new Map<Reading, Column>()
  const unplaced: OpenTest[] = []

  conjunctions.forEach(({ clusters }, conjunction) => {
    for (const cluster of clusters) {
      const test = testOf(cluster, readings)

      if (test.type === 'PLAIN') {
        unplaced.push({ conjunction, test })
      } else {
        const { reading } = test
        const column = byReading.get(reading) ?? emptyColumn(reading, count)

        byReading.set(reading, column)
        addTest(column, conjunction, test)
      }
    }
  })

  const columns = [...byReading.values()]
  // Used again by every decision, each of which begins by clearing it: a new one would cost more than the rest.
  const failed = bitsFor(count)

  const find: Blocks['find'] = (customer) => {
    const open: Array<readonly OpenTest[]> = []

    failed.fill(0)
    for (const { reading, width, blocks, missing, tests } of columns) {
      const places = customer.places(reading)

      if (places.length === 0) {
        addAll(failed, missing)
      } else if (places.length > 1) {
        open.push(tests)
      } else {
        const block = blocks[Math.floor(places[0] / width)]

        addAll(failed, block.failed)
        open.push(block.open)
      }
    }

    // Last, for most of them are struck out already.
    open.push(unplaced)
    for (const tests of open) {
      for (const { conjunction, test } of tests) {
        if (!hasBit(failed, conjunction) && !testHolds(test, customer)) {
          addBit(failed, conjunction)
        }
      }
    }

    const found: number[] = []
    let last = -1

    // The conjunctions of one condition follow each other.
    for (const conjunction of missingBits(failed, count)) {
      const { ordinal } = conjunctions[conjunction]

      if (ordinal !== last) found.push(ordinal)
      last = ordinal
    }

    return found
  }

  return { find }
}
