// Installs what the tests need, where it is not there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

/** Whether every package the lockfile asks for is there in its version, the test tools included. */
const isComplete = (folder) => {
  try {
    const wanted = readJson(path.join(folder, 'package-lock.json')).packages
    // npm writes this file last: an interrupted install has none.
    const present = readJson(
      path.join(folder, 'node_modules/.package-lock.json')
    ).packages

    return Object.entries(wanted).every(
      ([place, { version, optional, devOptional, peer }]) =>
        place === '' ||
        optional ||
        devOptional ||
        peer ||
        present[place]?.version === version
    )
  } catch {
    return false
  }
}

/** Tells `npm start` that this install holds all it needs. */
const stamp = (folder) => {
  const lockfile = fs.readFileSync(path.join(folder, 'package-lock.json'))
  const hash = createHash('sha256').update(lockfile).digest('hex')

  fs.writeFileSync(
    path.join(folder, 'node_modules/.cpc-installed'),
    `${hash} full`
  )
}

/** Returns a sentence when it fails, nothing otherwise. */
export const install = (folder, what) => {
  if (!isComplete(folder)) {
    console.log(`Installing ${what} ...`)
    const started = Date.now()
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
      // Windows finds npm only as npm.cmd, through a shell.
      shell: process.platform === 'win32',
    })

    if (npm.status !== 0) {
      return `${what} could not be installed. npm says why above; the usual cause is no access to the package registry.`
    }

    const seconds = ((Date.now() - started) / 1000).toFixed(0)

    console.log(`Installed ${what} (${seconds} s).\n`)
  }

  stamp(folder)
}
