import fs from 'fs'
import path from 'path'

import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'

import type { Operator } from '../../node/core/cluster'
import { MATCHES, OPERATORS } from '../../node/core/cluster'
import { readValue } from '../../node/core/comparable'
import type { ImportEntry } from '../../node/core/exchange/importEntry'
import { planImport } from '../../node/core/exchange/planImport'
import { paymentCondition, properties } from '../../node/core/fixtures/builders'
import { MAX_CLUSTERS, MAX_VALUES_PER_CLUSTER } from '../../node/core/limits'
import { validateClusteredCondition } from '../../node/core/validateClusteredCondition'
import { guardCell, readCell } from '../../react/pages/exchange/cellText'
import type { ConditionFile } from '../../react/pages/exchange/conditionFile'
import { readFile } from '../../react/pages/exchange/readFile'
import { writeCsv, writeJson } from '../../react/pages/exchange/writeFile'
import type { ConditionExport, ExportState } from '../../react/typings/schema'

/** The service exports, the page writes and reads a file, the service imports: nothing must change on the way. */

const NOW = '2026-01-15T12:00:00.000Z'

const schema = JSON.parse(
  fs.readFileSync(
    path.join(__dirname, '../../docs/clustered-conditions.schema.json'),
    'utf8'
  )
)

const ajv = new Ajv({ allErrors: true, strict: false })

addFormats(ajv)
const isValid = ajv.compile(schema)

/** Texts that have broken files before. */
const oddTexts = [
  '=1+1',
  '+55 11 5555',
  '-12.5',
  '- 12',
  '@sum',
  "'quoted'",
  "'=1",
  "''007",
  '007',
  '12345678000195',
  '1,5',
  '2026-01-31',
  '31/01/2026',
  'a;b,c\td',
  'say "yes"',
  '"',
  '""',
  'one\ntwo',
  'one\r\ntwo\r',
  '\\',
  '\\n',
  '\\0',
  '',
  ' outer spaces ',
  '\u00a0',
  'ção ñ 日本 🙂',
  '\uFEFFmark',
  'sep=;',
  'true',
  'VERDADEIRO',
  '42',
  '-7.25',
  'false',
  'null',
]

const text = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' })
)

const kinds = [...properties.values()]

const cluster = fc.record({
  property: fc.constantFrom(...kinds.map(({ name }) => name), 'gone'),
  operator: fc.constantFrom<Operator>(...OPERATORS),
  exact: fc.boolean(),
  values: fc.array(text, { maxLength: 5 }),
})

const item = fc.record({
  paymentConditionName: fc.option(text),
  state: fc.constantFrom<ExportState>('CLUSTERED', 'BROKEN', 'ORPHAN'),
  match: fc.constantFrom(...MATCHES),
  clusters: fc.array(cluster, { maxLength: MAX_CLUSTERS }),
  planKeys: fc.array(fc.constantFrom('30', '15/30')),
})

/** Ids are the gateway's: letters, digits and dashes, some of which look like numbers. */
const id = fc.stringMatching(/^[0-9a-zA-Z-]{1,12}$/)

const exported: fc.Arbitrary<ConditionExport> = fc.record({
  items: fc
    .uniqueArray(fc.tuple(id, item), {
      maxLength: 6,
      selector: ([one]) => one,
    })
    .map((all) =>
      all.map(([paymentConditionId, rest]) => ({ paymentConditionId, ...rest }))
    ),
  unreadable: fc.array(
    fc.record({
      paymentConditionId: fc.option(id),
      paymentConditionName: fc.option(text),
      planKeys: fc.constant([]),
    }),
    { maxLength: 2 }
  ),
  revision: fc.constant('r1'),
})

/** As the service kept them, and as it gets them back. */
const kept = ({ items }: ConditionExport): unknown =>
  items.map(({ paymentConditionId, match, clusters }) => ({
    paymentConditionId,
    match,
    clusters,
  }))

const returned = ({ entries }: ConditionFile): unknown =>
  entries.map(({ entry: { paymentConditionId, match, clusters } }) => ({
    paymentConditionId,
    match,
    clusters: clusters.map(({ property, operator, exact, values }) => ({
      property,
      operator,
      exact,
      values,
    })),
  }))

/** Text may be anything; a value of another kind is one that could be saved. */
const fits = (property: string, value: string): boolean => {
  const kind = properties.get(property)?.kind ?? 'TEXT'

  return (
    kind === 'TEXT' ||
    (value === value.trim() && readValue(kind, value, false) !== null)
  )
}

const ofKind: fc.Arbitrary<ConditionExport> = exported.map((all) => ({
  ...all,
  items: all.items.map((one) => ({
    ...one,
    clusters: one.clusters.map((each) => ({
      ...each,
      values: each.values.filter((value) => fits(each.property, value)),
    })),
  })),
}))

const RUNS = { numRuns: 200 }

describe('an export that is imported again', () => {
  it('as JSON is what it was, and fits the schema', () => {
    fc.assert(
      fc.property(exported, (all) => {
        const file = writeJson(all, NOW)
        const read = readFile(file, properties)

        expect(isValid(JSON.parse(file))).toBe(true)
        expect(read.problems).toEqual([])
        expect(returned(read)).toEqual(kept(all))
      }),
      RUNS
    )
  })

  it.each([';', ','] as const)(
    'as a table separated by %s is what it was',
    (separator) => {
      fc.assert(
        fc.property(ofKind, (all) => {
          const read = readFile(
            writeCsv(all, separator, properties),
            properties
          )

          expect(read.problems).toEqual([])
          expect(returned(read)).toEqual(kept(all))
          expect(read.unreadable).toBe(all.unreadable.length)
        }),
        RUNS
      )
    }
  )

  it.each([';', ','] as const)(
    'after a spreadsheet wrote other line ends (%s) is what it was',
    (separator) => {
      fc.assert(
        fc.property(ofKind, fc.constantFrom('\n', '\r'), (all, lineEnd) => {
          const file = writeCsv(all, separator, properties)
            .replace(/\r\n/g, '\n')
            .replace(/\n/g, lineEnd)

          expect(returned(readFile(file, properties))).toEqual(kept(all))
        }),
        RUNS
      )
    }
  )

  it('changes nothing in the store', () => {
    fc.assert(
      fc.property(ofKind, fc.boolean(), (all, removeOthers) => {
        const records = all.items.map((one) => ({
          readable: true as const,
          condition: {
            paymentConditionId: one.paymentConditionId,
            match: one.match,
            clusters: one.clusters.map((each) => ({
              ...each,
              kind: properties.get(each.property)?.kind ?? ('TEXT' as const),
            })),
            planKeys: ['30'],
            updatedAt: NOW,
            updatedBy: 'ana@wholesale.com',
          },
        }))

        const read = readFile(writeCsv(all, ';', properties), properties)
        const entries: ImportEntry[] = read.entries.map(({ entry }) => ({
          paymentConditionId: entry.paymentConditionId ?? null,
          paymentConditionName: entry.paymentConditionName ?? null,
          match: entry.match,
          clusters: entry.clusters.map((each) => ({
            ...each,
            exact: each.exact ?? false,
          })),
        }))

        fc.pre(entries.length > 0)
        expect(
          planImport(entries, {
            records,
            removeOthers,
            properties,
            paymentConditions: [paymentCondition('A', ['30'])],
          })
        ).toEqual({ changes: [], unchanged: entries.length, issues: [] })
      }),
      RUNS
    )
  })
})

describe('a cell of the table', () => {
  it('never begins as a formula does, and is read as it was', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (value, isNumber) => {
        const cell = guardCell(value, isNumber)

        expect(readCell(cell)).toBe(value)
        // A number below zero, where numbers are meant, is no formula.
        expect(isNumber ? cell.replace(/^-\d/, '') : cell).not.toMatch(
          /^[=+\-@\t\r]/
        )
      })
    )
  })
})

describe('the schema', () => {
  const condition = {
    paymentConditionId: 'A',
    match: 'ALL',
    clusters: [{ property: 'payment', operator: 'IS', values: ['x'] }],
  }

  const of = (given: object) => ({
    version: 1,
    conditions: [{ ...condition, ...given }],
  })

  it.each<[string, unknown, boolean]>([
    ['the least there must be', of({}), true],
    [
      'a name in place of the id',
      of({ paymentConditionId: null, paymentConditionName: 'Net 30' }),
      true,
    ],
    ['neither id nor name', of({ paymentConditionId: null }), false],
    ['another version', { ...of({}), version: 2 }, false],
    ['another match', of({ match: 'SOME' }), false],
    [
      'a value that is no text',
      of({ clusters: [{ ...condition.clusters[0], values: [1] }] }),
      false,
    ],
  ])('judges %s', (_, json, expected) => {
    expect(isValid(json)).toBe(expected)
  })

  it('knows the operators, matches and limits the service knows', () => {
    const { cluster: line, condition: one } = schema.definitions

    expect(line.properties.operator.enum).toEqual([...OPERATORS])
    expect(one.properties.match.enum).toEqual([...MATCHES])
    expect(one.properties.clusters.maxItems).toBe(MAX_CLUSTERS)
    expect(line.properties.values.maxItems).toBe(MAX_VALUES_PER_CLUSTER)
  })

  it('lets through what the service saves', () => {
    expect(
      validateClusteredCondition(condition, {
        properties,
        paymentConditions: [paymentCondition('A', ['30'])],
      }).ok
    ).toBe(true)
    expect(isValid(of({}))).toBe(true)
  })
})
