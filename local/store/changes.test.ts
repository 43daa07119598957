import { changeOfApi } from './changes'

test.each([
  [
    'a customer is written',
    'PATCH',
    '/api/dataentities/CL/documents/1',
    'customers',
  ],
  ['a customer is read', 'GET', '/api/dataentities/CL/documents/1', null],
  ['a rule is written', 'PUT', '/api/payments/pvt/rules/1', 'gateway'],
  [
    'a shopper fills his cart',
    'POST',
    '/api/checkout/pub/orderForm/1/items',
    null,
  ],
  ['a shopper signs in', 'POST', '/api/sessions', null],
  ['something else is written', 'PUT', '/api/license-manager/x', 'other'],
])('%s', (_, method, path, expected) => {
  expect(changeOfApi(method, path)).toBe(expected)
})
