import type { StoredRecord } from './cluster'
import { record, unreadableRecord } from './fixtures/builders'
import { replaceRecords } from './replaceRecords'

const of = (paymentConditionId: string, ...planKeys: string[]) =>
  record({ paymentConditionId, planKeys })

const lost = unreadableRecord(null, '30')
const records = [of('A'), lost, of('B'), of('A', 'twice')]

describe('records with some replaced', () => {
  it.each<
    [string, ReadonlyArray<[string, StoredRecord | null]>, StoredRecord[]]
  >([
    ['are the same without any', [], records],
    [
      'have the new one in the place of the first, and no second one',
      [['A', of('A', '90')]],
      [of('A', '90'), lost, of('B')],
    ],
    ['lack those taken out', [['A', null]], [lost, of('B')]],
    [
      'have what was not there at the end, in the order given',
      [
        ['D', of('D')],
        ['C', of('C')],
      ],
      [...records, of('D'), of('C')],
    ],
    ['do not mind a removal of what is not there', [['X', null]], records],
    [
      'keep what nobody can tell whose it is',
      [
        ['A', null],
        ['B', null],
      ],
      [lost],
    ],
  ])('%s', (_, replacements, expected) => {
    expect(replaceRecords(records, new Map(replacements))).toEqual(expected)
  })
})
