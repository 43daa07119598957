// Starts the local store. Runs before anything is installed, so it imports no package.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { whenParentGone } from './runtime/whenParentGone.mjs'

const OLDEST_NODE = 20
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = path.join(root, 'node_modules', '.cpc-installed')

const giveUp = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const lockfileHash = () =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

const readJson = (file) =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))

const readStamp = () => {
  try {
    const [hash, extent] = fs.readFileSync(stampFile, 'utf8').trim().split(' ')

    return { hash, extent }
  } catch {
    return { hash: null, extent: null }
  }
}

/** npm notes what it installed when it is done: good enough for whoever ran it by hand. */
const isInstalledByHand = () => {
  try {
    const wanted = readJson('package-lock.json').packages
    const present = readJson('node_modules/.package-lock.json').packages

    return Object.entries(wanted).every(
      ([place, { version, dev, optional, devOptional, peer }]) =>
        place === '' ||
        dev ||
        optional ||
        devOptional ||
        peer ||
        present[place]?.version === version
    )
  } catch {
    return false
  }
}

const install = (hash, extent) => {
  console.log('Installing what running needs ...')
  const started = Date.now()
  const npm = spawnSync(
    'npm',
    [
      'ci',
      // Whoever has the test tools keeps them.
      ...(extent === 'full' ? [] : ['--omit=dev']),
      '--no-audit',
      '--no-fund',
    ],
    // Windows finds npm only as npm.cmd, through a shell.
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }
  )

  if (npm.signal) process.exit(1)
  if (npm.status !== 0) {
    giveUp(
      'The packages could not be installed. npm says why above; the usual cause is no access to the package registry.'
    )
  }

  fs.writeFileSync(stampFile, `${hash} ${extent}`)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)

  console.log(`Installed (${seconds} s).\n`)
}

const major = Number(process.versions.node.split('.')[0])

if (major < OLDEST_NODE) {
  giveUp(
    `The local store needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`
  )
}

const hash = lockfileHash()
const stamp = readStamp()
// A full install, made for the tests, holds everything running needs.
const isInstalled =
  stamp.hash === hash || (stamp.hash === null && isInstalledByHand())

if (!isInstalled) install(hash, stamp.extent === 'full' ? 'full' : 'run')

const store = spawn(
  process.execPath,
  ['--import', 'tsx', path.join('local', 'main.ts'), ...process.argv.slice(2)],
  // The channel tells the store when this process is gone, however it ended.
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }
)

// Ctrl-C reaches the store by itself through the terminal; asking twice is harmless.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => store.kill(signal))
}

// Run by hand in the background it may outlive its shell; run by npm it ends with it.
if (process.env.npm_lifecycle_event === 'start') {
  whenParentGone(() => store.kill('SIGTERM'))
}

store.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1))
