import { uploaded } from '../../local/pack/uploadedFiles'
import { uploadProblems } from '../../local/pack/uploadProblems'
import { listFiles, readJson, readText } from './support/repository'
import type { CompilerConfig } from './upload'
import { compilerProblems } from './upload'

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

describe('what goes to VTEX', () => {
  it('is what the builders need, and nothing of the local store or the tests', () => {
    expect(uploadProblems(listFiles(), readText('.vtexignore'))).toEqual([])
  })

  it('holds the whole app', () => {
    const needed = [
      'manifest.json',
      'admin/routes.json',
      'admin/navigation.json',
      'checkout-ui-custom/checkout6-custom.js',
      'docs/README.md',
      'graphql/schema.graphql',
      'messages/en.json',
      'node/index.ts',
      'node/service.json',
      'node/package.json',
      'react/package.json',
      'react/ConditionsPage.tsx',
    ]

    expect(uploaded(listFiles(), readText('.vtexignore'))).toEqual(
      expect.arrayContaining(needed)
    )
  })

  it.each(['node', 'react'])('compiles %s/ from what lies in it', (folder) => {
    const { dependencies, devDependencies } = readJson<Package>(
      `${folder}/package.json`
    )

    const config = readJson<CompilerConfig>(`${folder}/tsconfig.json`)
    const packages = Object.keys({ ...dependencies, ...devDependencies })

    expect(compilerProblems(config, packages)).toEqual([])
  })
})

describe('a leak is found', () => {
  const ignore = 'local/\n**/*.test.ts\n'

  const table: ReadonlyArray<[string, string, string, string[]]> = [
    ['or there is none', ignore, 'local/store/edge.ts', []],
    [
      'of a folder behind a leading slash',
      '/local/',
      'local/store/edge.ts',
      ['/local/ ignores nothing', 'local/store/edge.ts is uploaded'],
    ],
    ['of a test', '', 'node/a.test.ts', ['node/a.test.ts is uploaded']],
    [
      'of a fixture',
      ignore,
      'node/core/fixtures/a.ts',
      ['node/core/fixtures/a.ts is uploaded'],
    ],
    [
      'of a file of the root',
      ignore,
      'tsconfig.base.json',
      ['tsconfig.base.json is uploaded'],
    ],
    ['of a folder', ignore, 'bench/a.ts', ['bench/a.ts is uploaded']],
  ]

  it.each(table)('%s', (_, lines, file, problems) => {
    expect(uploadProblems([file], lines)).toEqual(problems)
  })

  it('but a folder of that name elsewhere is not taken for it', () => {
    expect(uploaded(['node/local/a.ts', 'local/a.ts'], 'local/')).toEqual([
      'node/local/a.ts',
    ])
  })

  it('in a configuration that leans on files which stay at home', () => {
    const config = {
      extends: '../tsconfig.base.json',
      compilerOptions: { types: ['node', 'jest'] },
    }

    expect(compilerProblems(config, ['@types/node'])).toEqual([
      'extends ../tsconfig.base.json',
      'needs @types/jest',
    ])
  })
})
