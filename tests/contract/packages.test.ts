import { builtinModules } from 'module'

import { uploaded } from '../../local/pack/uploadedFiles'
import { importsOf } from './imports'
import type { Manifest } from './manifest'
import type { Package } from './packages'
import { addresses, packageOf, undeclared, versionProblems } from './packages'
import { listFiles, readJson, readText } from './support/repository'

const root = readJson<Package>('package.json')

const shippedImports = (folder: string): string[] =>
  uploaded(listFiles(folder), readText('.vtexignore'))
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
    .flatMap((file) => importsOf({ file, text: readText(file) }))
    .filter(({ isPackage }) => isPackage)
    .map(({ target }) => target)

describe('the packages', () => {
  const { dependencies = {} } = readJson<Manifest>('manifest.json')

  it.each(['node', 'react'])(
    'of %s/ are exact and those of the root',
    (folder) => {
      const found = readJson<Package>(`${folder}/package.json`)

      expect(versionProblems(found, root)).toEqual([])
    }
  )

  it('of the root are exact', () => {
    expect(versionProblems(root, root)).toEqual([])
  })

  it.each([
    ['node', builtinModules],
    ['react', Object.keys(dependencies)],
  ])('that %s/ imports are declared', (folder, known) => {
    const found = readJson<Package>(`${folder}/package.json`)

    expect(undeclared(shippedImports(folder), found, known)).toEqual([])
  })

  const lockfiles = listFiles().filter((file) =>
    /(package-lock\.json|yarn\.lock)$/.test(file)
  )

  it.each(lockfiles)('are locked without addresses in %s', (file) => {
    expect(addresses(readText(file))).toEqual([])
  })
})

describe('a breach of the packages is found', () => {
  const versions: ReadonlyArray<[string, Record<string, string>, string[]]> = [
    ['or there is none', { react: '16.14.0', extra: '1.0.0' }, []],
    ['in a range', { extra: '^1.0.0' }, ['extra ^1.0.0 is not exact']],
    [
      'in another version than the root has',
      { react: '17.0.2' },
      ['react is 17.0.2 here and 16.14.0 at the root'],
    ],
    ['but not in the compiler of the pages', { typescript: '3.9.7' }, []],
  ]

  it.each(versions)('%s', (_, dependencies, problems) => {
    const here = { dependencies: { react: '16.14.0', typescript: '5.5.4' } }

    expect(versionProblems({ dependencies }, here)).toEqual(problems)
  })

  it('in an import nobody declared', () => {
    expect(
      undeclared(
        ['fs', 'react/jsx-runtime', '@vtex/clients/build/x'],
        { dependencies: { react: '16.14.0' } },
        ['fs']
      )
    ).toEqual(['@vtex/clients'])
  })

  it('in a lockfile that says where it got something', () => {
    expect(
      addresses('{ "resolved": "https://packages.example/a-1.0.0.tgz" }')
    ).toHaveLength(1)
  })

  it.each([
    ['@vtex/api/lib/x', '@vtex/api'],
    ['graphql-tag/loader', 'graphql-tag'],
    ['vtex.styleguide', 'vtex.styleguide'],
  ])('by the name in %s', (specifier, name) => {
    expect(packageOf(specifier)).toBe(name)
  })
})
