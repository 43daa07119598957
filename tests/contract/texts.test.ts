import { listFiles, readText } from './support/repository'
import { textProblems } from './texts'

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|wasm)$/

// Lockfiles and built files are held to rules of their own; this file is the table of what is found.
const APART = [
  /package-lock\.json$/,
  /^checkout-ui-custom\//,
  /^tests\/contract\/texts\.test\.ts$/,
]

describe('the repository', () => {
  it('speaks of the project alone and leaves nothing undone', () => {
    const files = listFiles().filter(
      (file) =>
        !BINARY.test(file) && !APART.some((pattern) => pattern.test(file))
    )

    expect(files.flatMap((file) => textProblems(file, readText(file)))).toEqual(
      []
    )
  })

  it('describes what is to be released, and how to run it', () => {
    expect(readText('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m)
    const readme = readText('README.md')

    expect(readme).toContain('npm start')
    expect(readme).toContain('npm test')
  })
})

describe('a text', () => {
  const table: ReadonlyArray<[string, string, string[]]> = [
    ['may be sound', 'const path = `${root}/work/x` // ./home/x', []],
    ['may name a route', "get('/admin/app/x', '/api/sessions')", []],
    [
      'with a path of a machine',
      `cd('${['', 'home', 'ana', 'x'].join('/')}')`,
      ['an absolute path'],
    ],
    [
      'with a registry',
      ['https://registry', 'npmjs', 'org'].join('.'),
      ['a package registry'],
    ],
    ['with work left', '// TODO: later', ['unfinished work']],
    ['with a ticket', '// see issue 12', ['a ticket of ours']],
    ['may cite a known issue of VTEX', 'known issue 391569', []],
    ['with a test left out', "it.skip('a')", ['a test that is not run']],
    ['with a test alone', "describe.only('a')", ['a test that is not run']],
    ['with an unchecked line', '// @ts-ignore', ['an unchecked type']],
  ]

  it.each(table)('%s', (_, text, problems) => {
    expect(textProblems('x', text)).toEqual(
      problems.map((problem) => `x:1 has ${problem}`)
    )
  })
})
