// `npm run bench`: sets itself up and runs the benchmarks; `-- --only matching --quick` runs less.
// Runs before anything is installed, so it imports nothing but Node.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { provideChromium } from '../tests/support/runner/chromium.mjs'
import { install } from '../tests/support/runner/install.mjs'

const OLDEST_NODE = 20
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const major = Number(process.versions.node.split('.')[0])

const giveUp = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

if (major < OLDEST_NODE) {
  giveUp(
    `The benchmarks need Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`
  )
}

const problem = install(root, 'the packages')

if (problem) giveUp(problem)

const words = process.argv.slice(2)
const isStepAsked =
  !words.some((word) => word.startsWith('--only')) ||
  words.join(' ').includes('step')

const chromium = isStepAsked ? provideChromium() : undefined

if (isStepAsked && !chromium) {
  giveUp(
    'The payment step is measured in Chromium: install it, name one in CHROMIUM_PATH, or leave it out by --only.'
  )
}

const bench = spawn(
  process.execPath,
  [
    // Memory is counted after a collection.
    '--expose-gc',
    '--max-old-space-size=4096',
    '--import',
    'tsx',
    path.join('bench', 'main.ts'),
    ...words,
  ],
  // The channel tells the bench when this process is gone, however it ended.
  {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) },
  }
)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => bench.kill(signal))
}

bench.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1))
