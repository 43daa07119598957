// Finds the browser of the browser tests, or gets it where that is possible without asking.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file))

const find = () => {
  const named = process.env.CHROMIUM_PATH

  if (named && fs.existsSync(named)) return named

  return ['/usr/bin/chromium', ...NAMES.map(onPath)].find(
    (file) => file && fs.existsSync(file)
  )
}

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** The path of a Chromium, or nothing when there is none and none can be installed. */
export const provideChromium = () => {
  const found = find()

  if (found) return found
  const canInstall = process.getuid?.() === 0 && onPath('apt-get')

  if (!canInstall) return undefined
  console.log('Installing chromium ...')
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])

  return find()
}
