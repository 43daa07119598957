// What the tools that `npm run` starts have in common. Runs before anything is installed, so it
// imports nothing but Node.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { install } from './install.mjs'

const OLDEST_NODE = 20
const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../..'
)

/**
 * Installs what is missing and runs the tool, with the words behind `--`; ends as it ends.
 * `needsIt` begins the sentence about a Node that is too old; `failed` is the code of what could not
 * be run; `env` is added to the environment.
 */
export const runTool = (
  args,
  { needsIt = 'This needs', failed = 1, env = {}, stdio = 'inherit' } = {}
) => {
  const giveUp = (sentence) => {
    console.error(sentence)
    process.exit(failed)
  }

  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    giveUp(
      `${needsIt} Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`
    )
  }

  const problem = install(root, 'the packages')

  if (problem) giveUp(problem)

  const tool = spawn(
    process.execPath,
    [...args, ...process.argv.slice(2)],
    // With a channel the tool learns when this process is gone, however it ended.
    { cwd: root, stdio, env: { ...process.env, ...env } }
  )

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => tool.kill(signal))
  }

  tool.on('exit', (code, signal) =>
    process.exit(signal ? failed : code ?? failed)
  )
}
