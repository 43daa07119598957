import fs from 'fs'
import path from 'path'

import { ROOT } from '../runtime/places'
import { stageDescriptions } from '../runtime/stageDescriptions'
import { builderProblems } from './builderProblems'
import { copyUploaded, listUploaded } from './copyUploaded'
import { loadService } from './loadService'
import { run } from './run'
import { inMegabytes, PROJECT_LIMIT, sizeOf, sizeProblems } from './size'
import { fetchNode, fetchYarn } from './tools'
import { uploadProblems } from './uploadProblems'

/** One line of the table: what is looked at, and how; `work` gives what was found or throws why it fails. */
export interface Step {
  readonly title: string
  readonly work: () => Promise<string> | string
  /** Later steps make no sense when it fails. */
  readonly isNeeded?: boolean
}

const demand = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

const compilerOf = (app: string, folder: string): string =>
  path.join(app, folder, 'node_modules/typescript/bin/tsc')

const readJson = (app: string, file: string) =>
  JSON.parse(fs.readFileSync(path.join(app, file), 'utf8'))

const versionOf = (app: string, folder: string): string =>
  readJson(app, `${folder}/node_modules/typescript/package.json`).version

/** As VTEX's command line installs: yarn 1, in the folder, without a lockfile of ours. */
const install = (app: string, folder: string): Step => ({
  title: `install ${folder}/`,
  isNeeded: true,
  work: async () => {
    const cwd = path.join(app, folder)

    try {
      await run({
        command: process.execPath,
        args: [
          await fetchYarn(),
          'install',
          '--non-interactive',
          '--ignore-engines',
          '--no-lockfile',
        ],
        cwd,
      })

      return 'yarn 1.22.22'
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)

      throw new Error(
        `yarn could not install ${folder}/package.json:\n${message}`
      )
    }
  },
})

const load = (app: string, built: string, version: string): Step => ({
  title: `the service loads on Node ${version.split('.')[0]}`,
  work: async () => {
    const node = await fetchNode(version)
    const answered = await loadService(node, app, built)

    return `answers: ${answered}`
  },
})

/** What `npm run pack` does, in order. */
export const packSteps = (app: string): readonly Step[] => {
  const files = listUploaded(ROOT)
  const built = path.join(app, '.build')

  return [
    {
      title: 'files',
      isNeeded: true,
      work: () => {
        copyUploaded(ROOT, files, app)

        return `${files.length}, listed as VTEX's command line lists them`
      },
    },
    {
      title: 'nothing that stays at home',
      work: () => {
        demand(
          uploadProblems(
            files,
            fs.readFileSync(path.join(ROOT, '.vtexignore'), 'utf8')
          )
        )

        return 'no file of local/, tests/ or bench/, no test, no configuration of the root'
      },
    },
    {
      title: 'what the builders need',
      work: () => {
        const manifest = readJson(app, 'manifest.json')

        demand(
          builderProblems(files, manifest, readJson(app, 'admin/routes.json'))
        )

        return Object.keys(manifest.builders).join(', ')
      },
    },
    {
      title: 'size',
      work: () => {
        const size = sizeOf(app, files)

        demand(sizeProblems(size))

        return `${inMegabytes(size.bytes)} of ${inMegabytes(
          PROJECT_LIMIT
        )}, ${inMegabytes(size.zipped)} zipped`
      },
    },
    install(app, 'node'),
    {
      title: 'node/ compiles',
      isNeeded: true,
      work: async () => {
        fs.rmSync(built, { recursive: true, force: true })
        await run({
          command: process.execPath,
          args: [
            compilerOf(app, 'node'),
            ...['--project', 'node'],
            ...['--outDir', path.join(built, 'service/src/node')],
            ...['--rootDir', 'node'],
          ],
          cwd: app,
        })
        stageDescriptions(app, built)
        fs.symlinkSync(
          path.join(app, 'node/node_modules'),
          path.join(built, 'node_modules'),
          'junction'
        )

        return `TypeScript ${versionOf(app, 'node')}`
      },
    },
    load(app, built, '16.20.2'),
    load(app, built, '20.19.0'),
    install(app, 'react'),
    {
      title: 'react/ type-checks',
      work: async () => {
        await run({
          command: process.execPath,
          args: [compilerOf(app, 'react'), '--noEmit', '--project', 'react'],
          cwd: app,
        })

        return `TypeScript ${versionOf(app, 'react')}`
      },
    },
  ]
}
