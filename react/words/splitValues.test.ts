import { splitValues } from './splitValues'

describe('a pasted list becomes values', () => {
  it.each([
    ['one a line', 'a\nb\r\nc', ['a', 'b', 'c']],
    ['cells of a spreadsheet', 'a\tb\nc\td', ['a', 'b', 'c', 'd']],
    ['after semicolons', 'a; b ;c', ['a', 'b', 'c']],
    ['e-mails after commas', 'a@x.com, b@x.com', ['a@x.com', 'b@x.com']],
    ['a comma within a name parts nothing', 'Acme, Inc.', ['Acme, Inc.']],
    ['empty lines and spaces are left out', ' a \n\n  \nb', ['a', 'b']],
    ['the same value once', 'a\nb\na', ['a', 'b']],
    ['nothing', '  \n', []],
  ])('%s', (_, pasted, expected) => {
    expect(splitValues(pasted)).toEqual(expected)
  })
})
