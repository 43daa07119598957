import { manifestProblems, schemaProblems } from './manifest'
import type { Manifest } from './manifest'
import { exists, readJson } from './support/repository'

const published = readJson<object>('node_modules/@vtex/api/gen/manifest.schema')

const sound: Manifest = {
  vendor: 'vtex',
  name: 'an-app',
  version: '1.2.3',
  builders: { node: '7.x' },
  dependencies: { 'vtex.styleguide': '9.x' },
}

describe('manifest.json', () => {
  const manifest = readJson<Manifest>('manifest.json')

  it('follows the published schema', () => {
    expect(schemaProblems(manifest, published)).toEqual([])
  })

  it('passes the rules of the command line and has a folder for each builder', () => {
    expect(manifestProblems(manifest, exists)).toEqual([])
  })
})

describe('a broken manifest', () => {
  const broken: ReadonlyArray<[string, Manifest, string]> = [
    ['without a vendor', { ...sound, vendor: undefined }, 'vendor'],
    ['with a name of two words', { ...sound, name: 'an app' }, 'name'],
    ['with a version of two numbers', { ...sound, version: '1.2' }, 'version'],
    ['without builders', { ...sound, builders: {} }, 'builders'],
    [
      'on a withdrawn builder',
      { ...sound, builders: { node: '6.x' } },
      'node 6.x',
    ],
    [
      'whose builder has no folder',
      { ...sound, builders: { store: '0.x' } },
      'store',
    ],
    [
      'whose dependency names one version',
      { ...sound, dependencies: { 'vtex.styleguide': '9.146.13' } },
      'vtex.styleguide',
    ],
  ]

  it('is none when it is sound', () => {
    expect(manifestProblems(sound, (folder) => folder === 'node')).toEqual([])
  })

  it.each(broken)('%s is found', (_, manifest, problem) => {
    const found = manifestProblems(manifest, (folder) => folder === 'node')

    expect(found).toEqual([expect.stringContaining(problem)])
  })

  it('of a wrong type is found by the published schema', () => {
    expect(schemaProblems({ ...sound, builders: 'node' }, published)).toEqual([
      expect.stringContaining('/builders'),
    ])
  })
})
