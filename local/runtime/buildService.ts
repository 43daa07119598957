import fs from 'fs'
import path from 'path'

import * as esbuild from 'esbuild'

import { cachedBuild } from './buildCache'
import { inputsHash, listFiles } from './inputsHash'
import { APP_ROOT } from './places'
import {
  listData,
  listSchema,
  SCHEMA,
  stageDescriptions,
} from './stageDescriptions'

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

const isCode = (file: string): boolean =>
  file.endsWith('.ts') && !/(\.test|\.d)\.ts$/.test(file)

const transpile = async (files: readonly string[], folder: string) => {
  await esbuild.build({
    absWorkingDir: APP_ROOT,
    entryPoints: [...files],
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

const readServiceJson = (folder: string): ServiceJson => {
  const json = JSON.parse(
    fs.readFileSync(path.join(folder, 'service/service.json'), 'utf8')
  )

  return { routes: json.routes ?? {}, events: json.events ?? {} }
}

/** Lays the service out in a folder as VTEX does, transpiled file by file and otherwise unchanged. */
export const buildService = async (): Promise<BuiltService> => {
  const code = listFiles(APP_ROOT, 'node', isCode)
  const hash = inputsHash(
    APP_ROOT,
    [...code, ...listData(APP_ROOT), ...listSchema(APP_ROOT)],
    esbuild.version,
    NODE_OF_THE_BUILDER
  )

  const { folder, isNew } = await cachedBuild(
    'service',
    hash,
    async (draft) => {
      await transpile(code, draft)
      stageDescriptions(APP_ROOT, draft)
    }
  )

  return {
    folder,
    json: readServiceJson(folder),
    schema: fs.readFileSync(path.join(folder, SCHEMA), 'utf8'),
    isNew,
  }
}
