import fs from 'fs'
import path from 'path'

import * as esbuild from 'esbuild'

import { cachedBuild } from '../../local/runtime/buildCache'
import { inputsHash, listFiles } from '../../local/runtime/inputsHash'
import { ROOT } from '../../local/runtime/places'

const ENTRY = 'bench/route/emptyApp/index.ts'

const serviceJson = (): string => {
  const { routes, ...rest } = JSON.parse(
    fs.readFileSync(path.join(ROOT, 'node/service.json'), 'utf8')
  )

  return JSON.stringify({
    ...rest,
    events: {},
    routes: { decision: routes.decision },
  })
}

/** The empty route, laid out as the service is. */
export const stageEmptyApp = async (): Promise<string> => {
  const inputs = [
    'bench/route/emptyApp',
    'node/clients',
    'node/limits.ts',
    'node/service.json',
  ]

  const files = inputs.flatMap((place) => listFiles(ROOT, place))

  const { folder } = await cachedBuild(
    'empty',
    inputsHash(ROOT, files, esbuild.version),
    async (draft) => {
      await esbuild.build({
        absWorkingDir: ROOT,
        entryPoints: [ENTRY],
        outfile: path.join(draft, 'service/src/node/index.js'),
        bundle: true,
        packages: 'external',
        format: 'cjs',
        platform: 'node',
        target: 'node16',
        logLevel: 'silent',
      })
      fs.writeFileSync(path.join(draft, 'service/service.json'), serviceJson())
    }
  )

  return folder
}
