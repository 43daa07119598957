import fc from 'fast-check'

import { eraseText } from './eraseText'

const MARKER = 'erased-1'
const isBuyer = (text: string) => text === 'buyer@acme.com'
const isNumber = (text: string) => text === '123.456'

describe('what is erased', () => {
  const table: ReadonlyArray<[string, unknown, unknown, number]> = [
    [
      'is an e-mail among the values of a cluster',
      { values: ['Buyer@Acme.com', 'ana@acme.com'] },
      { values: [MARKER, 'ana@acme.com'] },
      1,
    ],
    [
      'is an e-mail with spaces around it, and a second one',
      { testers: [' buyer@acme.com ', 'BUYER@ACME.COM'] },
      { testers: [MARKER, MARKER] },
      2,
    ],
    [
      'is an e-mail in the name of a rule',
      { target: { name: 'For <buyer@acme.com>, exclusive' } },
      { target: { name: `For <${MARKER}>, exclusive` } },
      1,
    ],
    [
      'is one in a record nobody can read',
      { conditions: [['x', { y: 'buyer@acme.com' }]] },
      { conditions: [['x', { y: MARKER }]] },
      1,
    ],
    [
      'is not whoever made a change',
      { by: 'buyer@acme.com', after: { updatedBy: 'buyer@acme.com' } },
      { by: 'buyer@acme.com', after: { updatedBy: 'buyer@acme.com' } },
      0,
    ],
    [
      'is not a longer e-mail that ends the same',
      { values: ['big.buyer@acme.com', 'buyer@acme.com.br'] },
      { values: ['big.buyer@acme.com', 'buyer@acme.com.br'] },
      0,
    ],
    [
      'leaves numbers, flags and what is missing',
      { a: 1, b: true, c: null, d: [] },
      { a: 1, b: true, c: null, d: [] },
      0,
    ],
  ]

  it.each(table)('%s', (_, json, expected, found) => {
    expect(eraseText(json, isBuyer, MARKER)).toEqual({ json: expected, found })
  })

  it('is any other text where a merchant typed it, and nowhere else', () => {
    const json = { id: '123.456', values: ['123.456'], name: '123.456' }

    expect(eraseText(json, isNumber, MARKER)).toEqual({
      json: { ...json, values: [MARKER] },
      found: 1,
    })
  })

  it('is no word of a text that is no e-mail', () => {
    const json = { name: '123.456, for buyer@acme.com' }

    expect(eraseText(json, isNumber, MARKER)).toEqual({ json, found: 0 })
    expect(eraseText('123.456', isNumber, MARKER)).toEqual({
      json: '123.456',
      found: 0,
    })
  })

  it('is gone from whatever is on file, and the shape stays', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const json = { left, values: ['buyer@acme.com', right] }
        const { json: erased } = eraseText(json, isBuyer, MARKER)

        expect(eraseText(erased, isBuyer, MARKER)).toEqual({
          json: erased,
          found: 0,
        })
        expect(JSON.stringify(erased)).toBe(
          JSON.stringify(json).replace(/buyer@acme\.com/g, MARKER)
        )
      })
    )
  })
})
