import { IncomingMessage } from 'http'
import { Socket } from 'net'

import { readBody } from './readBody'

const requestOf = (...chunks: readonly string[]): IncomingMessage => {
  const request = new IncomingMessage(new Socket())

  chunks.forEach((chunk) => request.push(chunk))
  request.push(null)

  return request
}

test.each<[string, readonly string[], unknown]>([
  ['an object', ['{"outcome":"APPLIED"}'], { outcome: 'APPLIED' }],
  [
    'an object in pieces',
    ['{"outcome":', '"APPLIED"}'],
    { outcome: 'APPLIED' },
  ],
  ['nothing', [], null],
  ['no JSON', ['{'], null],
  ['a text', ['"APPLIED"'], null],
  ['null', ['null'], null],
  ['more than allowed', [JSON.stringify({ outcome: 'x'.repeat(200) })], null],
  [
    'more than allowed in pieces',
    ['{"a":"', 'x'.repeat(120), 'x'.repeat(120), '"}'],
    null,
  ],
])('%s', async (_, chunks, expected) => {
  expect(await readBody(requestOf(...chunks), 200, 1000)).toEqual(expected)
})

test('what does not come to its end in time', async () => {
  const request = new IncomingMessage(new Socket())

  request.push('{"outcome":')

  expect(await readBody(request, 200, 20)).toBeNull()
  expect(request.destroyed).toBe(true)
})
