import { importsOf } from './imports'
import { layerProblems } from './layers'
import { purityProblems } from './purity'
import { listFiles, readText } from './support/repository'

const sources = listFiles()
  .filter((file) => /\.(tsx?|m?js)$/.test(file))
  .map((file) => ({ file, text: readText(file) }))

const isCore = ({ file }: { file: string }): boolean =>
  /^node\/core\/(?!.*(\.test\.ts$|fixtures\/))/.test(file)

describe('the layers', () => {
  it('import what they may, and nothing else', () => {
    expect(layerProblems(sources)).toEqual([])
  })

  it('have a core that knows no clock, chance, machine or waiting', () => {
    const core = sources.filter(isCore)

    expect(core.flatMap(purityProblems)).toEqual([])
    expect(core.length).toBeGreaterThan(10)
  })
})

describe('imports are found', () => {
  const table: ReadonlyArray<[string, string, string, boolean]> = [
    ['of values', "import { a } from '../core/a'", 'node/core/a', false],
    ['of types', "import type { A } from '../core/a'", 'node/core/a', true],
    [
      'of inline types',
      "import { type A } from '../core/a'",
      'node/core/a',
      true,
    ],
    ['of both', "import { type A, b } from '../core/a'", 'node/core/a', false],
    ['for their effect', "import '../core/a'", 'node/core/a', false],
    ['passed on', "export * from '../core/a'", 'node/core/a', false],
    ['required', "const a = require('../core/a')", 'node/core/a', false],
    ['at run time', "import('../core/a')", 'node/core/a', false],
    ['with an extension', "import a from '../core/a.js'", 'node/core/a', false],
    ['of packages', "import a from '@vtex/api'", '@vtex/api', false],
  ]

  it.each(table)('%s', (_, text, target, isTypeOnly) => {
    const file = 'node/usecases/x.ts'

    expect(importsOf({ file, text })).toEqual([
      expect.objectContaining({ target, isTypeOnly }),
    ])
  })
})

describe('a breach is found', () => {
  const table: ReadonlyArray<[string, string, string]> = [
    ['core, of a use case', 'node/core/x.ts', '../usecases/ports'],
    ['core, of limits beside it', 'node/core/x.ts', '../limits'],
    ['core, of Node', 'node/core/x.ts', 'node:fs'],
    ['core, of a package', 'node/core/x.ts', 'ramda'],
    ['a use case, of an adapter', 'node/usecases/x.ts', '../adapters/y'],
    ['a use case, of VTEX', 'node/usecases/x.ts', '@vtex/api'],
    [
      'an adapter, of a use case',
      'node/adapters/x.ts',
      '../usecases/saveSettings',
    ],
    ['a client, of core', 'node/clients/x.ts', '../core/decide'],
    ['a resolver, of an adapter', 'node/resolvers/x.ts', '../adapters/y'],
    ['a resolver, of core', 'node/resolvers/x.ts', '../core/decide'],
    ['a route, of a client', 'node/routes/x.ts', '../clients'],
    ['the service, of tests', 'node/index.ts', '../tests/support/x'],
    ['a page, of the service', 'react/x.tsx', '../node/core/decide'],
    ['a page, of the local store', 'react/x.tsx', '../local/store/edge'],
    ['a page, of Node', 'react/x.tsx', 'fs'],
    ['the checkout script, of core', 'checkout/x.ts', '../node/core/decide'],
    ['the checkout script, of a package', 'checkout/x.ts', 'react'],
    ['the platform, of core', 'local/platform/x.ts', '../../node/core/decide'],
    ['the platform, of the store', 'local/platform/x.ts', '../store/edge'],
    ['the store, of core', 'local/store/x.ts', '../../node/core/decide'],
  ]

  it.each(table)('in %s', (_, file, specifier) => {
    const text = `import { a } from '${specifier}'`

    expect(layerProblems([{ file, text }])).toHaveLength(1)
  })

  it('but not where only a type is taken, or in a test', () => {
    const value = "import { a } from '../core/decide'"
    const type = "import type { A } from '../core/decide'"

    expect(
      layerProblems([
        { file: 'node/resolvers/x.ts', text: type },
        { file: 'node/resolvers/x.test.ts', text: value },
      ])
    ).toEqual([])
  })
})

describe('impurity is found', () => {
  const table: ReadonlyArray<[string, string]> = [
    ['the clock', 'const a = Date.now()'],
    ['the moment', 'const a = new Date()'],
    ['the moment as text', 'const a = Date()'],
    ['chance', 'const a = Math.random()'],
    ['the machine', 'const a = process.env.TZ'],
    ['the log', "console.log('a')"],
    ['waiting', 'const a = async () => 1'],
    ['a timer', 'setTimeout(a, 1)'],
    ['a promise', 'type A = Promise<string>'],
  ]

  it.each(table)('of %s', (_, text) => {
    expect(purityProblems({ file: 'node/core/x.ts', text })).toHaveLength(1)
  })

  it('but not in a given moment or in a name of our own', () => {
    const text = 'const a = new Date(at); const b = { process: 1 }; b.process'

    expect(purityProblems({ file: 'node/core/x.ts', text })).toEqual([])
  })
})
