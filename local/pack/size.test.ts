import { MEGABYTE, sizeProblems } from './size'

describe('the size of an upload', () => {
  const table: ReadonlyArray<[string, number, number, number]> = [
    ['is fine far below the limits', 2, 1, 0],
    ['is fine at the limits', 90, 9, 0],
    ['is refused when VTEX takes no more', 90.1, 9, 1],
    ['is refused when it takes too long on the way', 20, 9.1, 1],
    ['can break both', 100, 50, 2],
  ]

  it.each(table)('%s', (_, bytes, zipped, problems) => {
    const size = { bytes: bytes * MEGABYTE, zipped: zipped * MEGABYTE }

    expect(sizeProblems(size)).toHaveLength(problems)
  })
})
