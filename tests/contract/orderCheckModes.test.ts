import { readJson, readText } from './support/repository'

/** One table of what each setting of the order check prevents, detects and leaves; the pages have it, too. */

const CELL = /^admin\/cpc\.orders\.modes\.(prevents|\w+Detects|\w+Leaves)$/

const cells = Object.entries(
  readJson<Record<string, string>>('messages/en.json')
).filter(([key]) => CELL.test(key))

test('has a sentence for each setting', () => {
  expect(cells).toHaveLength(7)
})

test.each(['README.md', 'docs/README.md'])(
  '%s says it as the Admin does',
  (page) => {
    const text = readText(page)

    expect(cells.filter(([, sentence]) => !text.includes(sentence))).toEqual([])
  }
)
