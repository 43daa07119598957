import { builtinModules } from 'module'

import type { Import, SourceFile } from './imports'
import { importsOf } from './imports'

interface Layer {
  /** The files of the layer, by the start of their path. */
  readonly files: string
  /** Paths it may import, by their start; its own are among them. */
  readonly may: readonly string[]
  /** Paths of which it may import types only. */
  readonly mayTypes?: readonly string[]
  readonly packages: RegExp
}

const NONE = /^$/
const ANY = /./
const BUILTIN = new RegExp(`^(node:|(${builtinModules.join('|')})$)`)
const VTEX = /^@vtex\/(api|clients)$/

const VTEX_AND_BUILTIN = new RegExp(`${VTEX.source}|${BUILTIN.source}`)
const REACT =
  /^(react|react-dom|react-intl|react-apollo|apollo-client|graphql|papaparse|vtex\.[\w-]+)$/

/** A port is its interface, its failures and what it keeps. */
const PORTS = [
  'node/usecases/ports',
  'node/usecases/unavailable',
  'node/usecases/moments',
]

/** Who reads a request says with core's words what is wrong with it. */
const EDGE_WORDS = ['node/core/issue', 'node/core/limits', 'node/core/planKey']

const edge = (folder: string): Layer => ({
  files: `node/${folder}/`,
  may: [
    `node/${folder}/`,
    'node/usecases/',
    'node/wiring',
    'node/limits',
    ...EDGE_WORDS,
  ],
  mayTypes: ['node/core/', 'node/typings/'],
  packages: VTEX_AND_BUILTIN,
})

/** The table of layers; the first that fits a file counts. */
const LAYERS: readonly Layer[] = [
  { files: 'node/core/', may: ['node/core/'], packages: NONE },
  {
    files: 'node/usecases/',
    may: ['node/usecases/', 'node/core/', 'node/limits'],
    packages: NONE,
  },
  {
    files: 'node/adapters/',
    may: [
      'node/adapters/',
      'node/core/',
      'node/clients/',
      'node/limits',
      ...PORTS,
    ],
    mayTypes: ['node/usecases/'],
    packages: VTEX_AND_BUILTIN,
  },
  {
    files: 'node/clients/',
    may: ['node/clients/', 'node/limits'],
    packages: VTEX_AND_BUILTIN,
  },
  edge('resolvers'),
  edge('routes'),
  edge('events'),
  { files: 'node/', may: ['node/'], packages: VTEX_AND_BUILTIN },
  { files: 'react/', may: ['react/', 'messages/'], packages: REACT },
  {
    files: 'checkout/build',
    may: ['checkout/'],
    packages: ANY,
  },
  {
    files: 'checkout/',
    may: ['checkout/', 'node/core/planKey'],
    mayTypes: ['node/core/'],
    packages: NONE,
  },
  {
    files: 'local/platform/',
    may: ['local/platform/', 'local/seed/'],
    packages: ANY,
  },
  { files: 'local/seed/', may: ['local/'], packages: ANY },
  // The command line asks a store the same questions as the service, by another transport.
  {
    files: 'local/conformance/',
    may: [
      'local/',
      'messages/',
      'node/core/conformance/',
      'node/usecases/conformance/',
      'node/adapters/conformance/',
    ],
    mayTypes: ['node/'],
    packages: ANY,
  },
  {
    files: 'local/store/headless/',
    may: ['local/store/headless/', 'checkout/headless'],
    packages: ANY,
  },
  // The pages they show are named by path and bundled, not imported; commands install what is missing.
  {
    files: 'local/',
    may: ['local/', 'tests/support/runner/runTool'],
    packages: ANY,
  },
]

/** Tests, and what only tests use, may import everything. */
const isTest = (file: string): boolean =>
  /(\.test\.tsx?$|\/fixtures\/|\/__mocks__\/|jest\.config\.js$|jest\.setup\.js$)/.test(
    file
  )

const isAllowed = (layer: Layer, imported: Import): boolean => {
  const { target, isPackage, isTypeOnly } = imported

  if (isPackage) return layer.packages.test(target)
  const may = [...layer.may, ...(isTypeOnly ? layer.mayTypes ?? [] : [])]

  return may.some((start) =>
    start.endsWith('/')
      ? target.startsWith(start) || `${target}/` === start
      : target === start
  )
}

/** Imports that break the table. */
export const layerProblems = (sources: readonly SourceFile[]): string[] =>
  sources
    .filter(({ file }) => !isTest(file))
    .flatMap((source) => {
      const layer = LAYERS.find(({ files }) => source.file.startsWith(files))

      if (layer === undefined) return []

      return importsOf(source)
        .filter((imported) => !isAllowed(layer, imported))
        .map(
          ({ target, isTypeOnly }) =>
            `${source.file} imports ${isTypeOnly ? 'types of ' : ''}${target}`
        )
    })
