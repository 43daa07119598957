import path from 'path'

import { documentProblems } from './clientDocuments'
import type { Manifest } from './manifest'
import { listFiles, readJson, readText } from './support/repository'
import { schemaText, withRuntime } from './support/schema'

const schema = withRuntime(
  `${schemaText()}\ndirective @context(provider: String, sender: String) on FIELD`
)

const { vendor, name } = readJson<Manifest>('manifest.json')
const app = `${vendor}.${name}`

const IMPORT = /^#import ['"](.+)['"]$/gm

/** The files a document is made of, each once. */
const withImports = (file: string): string[] => [
  ...new Set([
    file,
    ...[...readText(file).matchAll(IMPORT)].flatMap(([, imported]) =>
      withImports(path.posix.join(path.posix.dirname(file), imported))
    ),
  ]),
]

describe('the documents of the pages', () => {
  const operations = listFiles('react')
    .filter((file) => file.endsWith('.graphql'))
    .filter((file) => /^(query|mutation)\b/m.test(readText(file)))

  it.each(operations)('%s is answered by the schema', (file) => {
    const text = withImports(file).map(readText).join('\n')

    expect(documentProblems(text, schema, app)).toEqual([])
  })
})

describe('a document', () => {
  const context = `@context(provider: "${app}")`

  const table: ReadonlyArray<[string, string, string[]]> = [
    ['may be sound', `{ settings ${context} { mode } }`, []],
    [
      'without its app is found',
      '{ settings { mode } }',
      [`settings is not asked of ${app}`],
    ],
    [
      'of another app is found',
      '{ settings @context(provider: "vtex.b2b") { mode } }',
      [`settings is not asked of ${app}`],
    ],
    [
      'with a field nobody has is found',
      `{ settings ${context} { color } }`,
      ['Cannot query field "color" on type "Settings".'],
    ],
  ]

  it.each(table)('%s', (_, text, problems) => {
    expect(documentProblems(text, schema, app)).toEqual(problems)
  })
})
