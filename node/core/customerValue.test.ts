import type { Cluster } from './cluster'
import type { CustomerValue } from './customerValue'
import { customerValue } from './customerValue'
import { cluster } from './fixtures/builders'

const priceTables = (given: Partial<Cluster> = {}) =>
  cluster({ property: 'priceTables', ...given })

test.each<[string, Cluster, unknown, CustomerValue]>([
  ['nothing', cluster(), null, { state: 'MISSING' }],
  ['a field that is not set', cluster(), undefined, { state: 'MISSING' }],
  [
    'a text',
    cluster(),
    ' On-time ',
    { state: 'PRESENT', printed: ' On-time ', elements: ['ON-TIME'] },
  ],
  [
    'a list in one text',
    priceTables({ exact: true }),
    'retail, vip',
    { state: 'PRESENT', printed: 'retail, vip', elements: ['retail', 'vip'] },
  ],
  [
    'a text with commas that is to be a number',
    priceTables({ kind: 'NUMBER' }),
    '1,2',
    { state: 'UNREADABLE', printed: '1,2' },
  ],
])('%s', (_, given, fact, expected) => {
  expect(customerValue(given, { [given.property]: fact }, 'UTC')).toEqual(
    expected
  )
})
