// Unit tests without jest: it would take a second or more for each of some thousand mutants, most
// of it to get going. As there, every test file has modules of its own.
import { createRequire } from 'node:module'
import path from 'node:path'

import { expect } from 'expect'
import { bind } from 'jest-each'
import 'tsx/cjs'

const TEST_TIMEOUT_MS = 5000

const require = createRequire(path.resolve('package.json'))

// Properties try the same examples each time, and nobody reads the smallest one here.
require('fast-check').configureGlobal({ seed: 1, endOnFailure: true })

const isOurs = (file) =>
  file.startsWith(process.cwd()) && !file.includes('node_modules')

const ourModules = () => Object.keys(require.cache).filter(isOurs)

/** Loads a test file anew: its tests in their order, and the project's files they stand on. */
export const load = (file) => {
  const tests = []
  const titles = [file]

  const test = (title, run) => {
    tests.push({ id: [...titles, title].join(' '), file, run })
  }

  const describe = (title, define) => {
    titles.push(title)
    define()
    titles.pop()
  }

  test.each = bind(test)
  describe.each = bind(describe, false)
  // The few words of jest that these tests use.
  Object.assign(global, { describe, test, it: test, expect })
  for (const name of ourModules()) delete require.cache[name]
  require(path.resolve(file))

  return { tests, modules: new Set(ourModules()) }
}

const within = (promise) => {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('took too long')),
      TEST_TIMEOUT_MS
    )
  })

  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** Why a test failed; null when it passed. */
export const failureOf = async ({ run }) => {
  try {
    const running = run()

    // Most tests are over by now.
    if (running instanceof Promise) await within(running)

    return null
  } catch (error) {
    return String(error?.message ?? error)
  }
}
