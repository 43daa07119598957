import fs from 'fs'
import path from 'path'

import * as esbuild from 'esbuild'

import { cachedBuild } from './buildCache'
import { inputsHash, listFiles } from './inputsHash'
import { ROOT } from './places'

/** What the service declares about itself, as far as the edge needs it. */
export interface ServiceRoute {
  readonly path: string
  readonly public?: boolean
}

export interface ServiceEvent {
  readonly sender?: string
  readonly topics?: readonly string[]
  readonly keys?: readonly string[]
}

export interface ServiceJson {
  readonly routes: Readonly<Record<string, ServiceRoute>>
  readonly events: Readonly<Record<string, ServiceEvent>>
}

export interface BuiltService {
  /** The working directory of a worker. */
  readonly folder: string
  readonly json: ServiceJson
  readonly schema: string
  readonly isNew: boolean
}

const NODE_OF_THE_BUILDER = 'node16'

// The platform's graphql builder adds the route and knows @context; the worker alone does not (run on 6.51.3).
const GRAPHQL_ROUTE = { path: '/_v/graphql' }
const CONTEXT_DIRECTIVE =
  'directive @context(provider: String, sender: String) on FIELD\n'

const SCHEMA = 'service/schema.graphql'

const isService = (file: string): boolean =>
  !/(\.test\.tsx?|\.d\.ts|jest\.config\.js|(tsconfig|package|package-lock)\.json)$/.test(
    file
  ) && /\.(ts|json)$/.test(file)

const transpile = async (files: readonly string[], folder: string) => {
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: files.filter((file) => file.endsWith('.ts')),
    outbase: 'node',
    outdir: path.join(folder, 'service/src/node'),
    bundle: false,
    format: 'cjs',
    platform: 'node',
    target: NODE_OF_THE_BUILDER,
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  })
}

const stage = async (
  sources: readonly string[],
  schema: readonly string[],
  folder: string
) => {
  await transpile(sources, folder)
  for (const file of sources.filter((name) => name.endsWith('.json'))) {
    const target = path.join(folder, 'service/src', file)

    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(ROOT, file), target)
  }

  const json = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'node/service.json'), 'utf8')
  )

  json.routes = { ...json.routes, __graphql: GRAPHQL_ROUTE }
  fs.writeFileSync(
    path.join(folder, 'service/service.json'),
    JSON.stringify(json, null, 2)
  )
  fs.writeFileSync(
    path.join(folder, SCHEMA),
    [
      ...schema.map((file) => fs.readFileSync(path.join(ROOT, file), 'utf8')),
      CONTEXT_DIRECTIVE,
    ].join('\n')
  )
}

const readServiceJson = (folder: string): ServiceJson => {
  const json = JSON.parse(
    fs.readFileSync(path.join(folder, 'service/service.json'), 'utf8')
  )

  return { routes: json.routes ?? {}, events: json.events ?? {} }
}

/** Lays the service out in a folder as VTEX does, transpiled file by file and otherwise unchanged. */
export const buildService = async (): Promise<BuiltService> => {
  const sources = listFiles(ROOT, 'node', isService)
  const schema = listFiles(ROOT, 'graphql', (file) => file.endsWith('.graphql'))
  const hash = inputsHash(
    ROOT,
    [...sources, ...schema],
    esbuild.version,
    NODE_OF_THE_BUILDER
  )

  const { folder, isNew } = await cachedBuild('service', hash, (draft) =>
    stage(sources, schema, draft)
  )

  return {
    folder,
    json: readServiceJson(folder),
    schema: fs.readFileSync(path.join(folder, SCHEMA), 'utf8'),
    isNew,
  }
}
