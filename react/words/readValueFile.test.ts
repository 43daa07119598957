import { readValueFile } from './readValueFile'

describe('values of a file', () => {
  it.each([
    ['one a line', 'a@x.com\nb@x.com\n', ['a@x.com', 'b@x.com']],
    ['with a byte order mark', '\uFEFFa@x.com\r\nb', ['a@x.com', 'b']],
    [
      'with quotes around them',
      '"Acme, Inc.";"Bo ""B"" Ltd"',
      ['Acme, Inc.', 'Bo "B" Ltd'],
    ],
    ['the same one twice', 'a\n"a"', ['a']],
    ['nothing', '\uFEFF\n""\n', []],
  ])('%s', (_, text, expected) => {
    expect(readValueFile(text)).toEqual(expected)
  })
})
