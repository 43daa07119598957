// `npm test`: sets itself up and runs every check; `npm test -- unit contract` runs those parts.
// Runs before anything is installed, so it imports nothing but Node.
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { provideChromium } from './support/runner/chromium.mjs'
import { install } from './support/runner/install.mjs'
import { PARTS, tasks } from './support/runner/parts.mjs'
import { endAll, runTask } from './support/runner/runTask.mjs'

const OLDEST_NODE = 20
const MOST_LANES = 4
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const giveUp = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const major = Number(process.versions.node.split('.')[0])

if (major < OLDEST_NODE) {
  giveUp(
    `The tests need Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`
  )
}

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !PARTS.includes(part))

if (unknown.length > 0) {
  giveUp(
    `There is no part named ${unknown.join(', ')}. The parts are ${PARTS.join(
      ', '
    )}.`
  )
}

const parts = asked.length > 0 ? asked : PARTS

for (const [folder, what] of [
  [root, 'the packages'],
  [path.join(root, 'react'), 'the packages of the Admin pages'],
]) {
  const problem = install(folder, what)

  if (problem) giveUp(problem)
}

const env = { ...process.env, CI: 'true', FORCE_COLOR: '0' }

if (parts.includes('browser')) {
  const chromium = provideChromium()

  if (!chromium) {
    giveUp(
      'The browser tests need Chromium: install it, or name one in CHROMIUM_PATH.'
    )
  }

  env.CHROMIUM_PATH = chromium
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endAll('SIGTERM')
    setTimeout(() => {
      endAll('SIGKILL')
      process.exit(1)
    }, 2000)
  })
}

const reports = []

const run = async (task) => {
  const result = await runTask(task, root, env)
  const mark = result.failed === 0 ? '✓' : '✗'
  const count = task.results
    ? `${result.passed} passed${
        result.failed > 0 ? `, ${result.failed} failed` : ''
      }`
    : ''

  console.log(
    `${mark} ${task.title.padEnd(32)} ${count.padEnd(24)} ${result.seconds} s`
  )
  reports.push({ task, ...result })
}

const chosen = tasks(root).filter(({ part }) => parts.includes(part))
const waiting = chosen.filter(({ alone }) => !alone)
const lanes = Math.min(MOST_LANES, os.availableParallelism())

const lane = async () => {
  for (let task = waiting.shift(); task; task = waiting.shift()) await run(task)
}

await Promise.all(Array.from({ length: lanes }, lane))
for (const task of chosen.filter(({ alone }) => alone)) await run(task)

for (const { task, failures } of reports) {
  for (const failure of failures) {
    console.log(`\n── ${task.title} ──\n${failure}`)
  }
}

const sum = (key) => reports.reduce((total, report) => total + report[key], 0)

console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
