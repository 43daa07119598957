import fs from 'fs'
import path from 'path'

import { ROOT } from '../runtime/places'
import { run } from './run'

const TOOLS = path.join(ROOT, '.local/tools')

const PLATFORMS: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'win',
}

/** The folder of a package needed for packing alone, fetched when it is not there yet. */
const fetchTool = async (name: string, version: string): Promise<string> => {
  const prefix = path.join(TOOLS, `${name}-${version}`)
  const folder = path.join(prefix, 'node_modules', name)

  if (!fs.existsSync(path.join(folder, 'package.json'))) {
    fs.mkdirSync(prefix, { recursive: true })
    await run({
      command: 'npm',
      args: [
        'install',
        '--prefix',
        prefix,
        '--no-save',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        `${name}@${version}`,
      ],
      cwd: prefix,
    })
  }

  return folder
}

/** The yarn that VTEX's command line installs with. */
export const fetchYarn = async (): Promise<string> =>
  path.join(await fetchTool('yarn', '1.22.22'), 'bin/yarn.js')

/** A Node of this version for this machine: the one that runs, when it is of that major. */
export const fetchNode = async (version: string): Promise<string> => {
  if (process.versions.node.split('.')[0] === version.split('.')[0]) {
    return process.execPath
  }

  const platform = PLATFORMS[process.platform] ?? process.platform
  const folder = await fetchTool(`node-${platform}-${process.arch}`, version)
  const isWindows = platform === 'win'
  const node = path.join(folder, isWindows ? 'bin/node.exe' : 'bin/node')

  // Installed without its scripts, it may not be marked as a program.
  if (!isWindows) fs.chmodSync(node, 0o755)

  return node
}
