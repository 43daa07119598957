import { readText } from './readText'

const bytes = (...values: readonly number[]) =>
  new Blob([new Uint8Array(values)])

describe('the text of a file', () => {
  it.each([
    ['in UTF-8', new Blob(['ação 日本']), 'ação 日本'],
    [
      'in the alphabet of an older spreadsheet',
      bytes(0x61, 0xe7, 0xe3, 0x6f),
      'ação',
    ],
    [
      'with a character that looks lost, and is not',
      new Blob(['a\uFFFD']),
      'a\uFFFD',
    ],
    ['in UTF-16', bytes(0xff, 0xfe, 0x61, 0x00, 0xe7, 0x00), 'aç'],
  ])('%s', async (_, file, expected) => {
    expect((await readText(file)).replace(/^\uFEFF/, '')).toBe(expected)
  })
})
