import fs from 'fs'
import path from 'path'

import context from '../../messages/context.json'
import en from '../../messages/en.json'
import es from '../../messages/es.json'
import pt from '../../messages/pt.json'

const react = path.resolve(__dirname, '..')

const sources = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .reduce<readonly string[]>((files, entry) => {
      const file = path.join(folder, entry.name)

      if (entry.name === 'node_modules') return files
      if (entry.isDirectory()) return files.concat(sources(file))

      return /(?<!\.test)\.tsx?$/.test(entry.name) ? files.concat(file) : files
    }, [])

const idsIn = (text: string): readonly string[] =>
  text.match(/admin\/cpc\.[A-Za-z.]+/g) ?? []

const read = (file: string) => fs.readFileSync(file, 'utf8')

const used = new Set(
  sources(react)
    .concat(path.join(react, '../admin/navigation.json'))
    .reduce<readonly string[]>((ids, file) => ids.concat(idsIn(read(file))), [])
)

/** The values a sentence expects; what stands in braces after `one` or `other` is text. */
const namesIn = (message: string): readonly string[] =>
  Array.from(
    new Set(
      (message.match(/(?<!(?:one|other|=\d) )\{\w+(?=[,}])/g) ?? []).map(
        (name) => name.slice(1)
      )
    )
  ).sort()

describe('messages', () => {
  it('has every message the pages use, and no other', () => {
    expect(Object.keys(en).sort()).toEqual(Array.from(used).sort())
  })

  it.each([
    ['a note for translators', context],
    ['Portuguese', pt],
    ['Spanish', es],
  ])('has %s for every message', (_, other: Record<string, string>) => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(en).sort())
    expect(Object.values(other)).not.toContain('')
  })

  it.each(Object.entries(en))(
    '%s names the same values in each language',
    (id, message) => {
      const inOther = (other: Record<string, string>) => namesIn(other[id])

      expect(inOther(pt)).toEqual(namesIn(message))
      expect(inOther(es)).toEqual(namesIn(message))
    }
  )
})
