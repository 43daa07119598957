import {
  paymentCondition,
  properties,
  record,
  unreadableRecord,
} from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import { START_MS } from '../fixtures/fakePorts'
import { conditionViews } from './conditionViews'

describe('orphans', () => {
  it('are told apart by whether their clusters can be read', () => {
    const { orphans, unreadableOrphans, views } = conditionViews(
      [paymentCondition('A', ['30'])],
      {
        ...emptyDocument,
        records: [
          record({ paymentConditionId: 'gone', planKeys: ['60'] }),
          unreadableRecord('lost', '90', '15/30'),
          unreadableRecord('A', '30'),
          unreadableRecord(null, '45'),
        ],
      },
      properties,
      START_MS
    )

    expect(orphans.map((each) => each.paymentConditionId)).toEqual(['gone'])
    expect(unreadableOrphans).toEqual([
      { paymentConditionId: 'lost', planKeys: ['90', '15/30'] },
    ])
    expect(views.map(({ condition }) => condition.id)).toEqual(['A'])
  })
})
