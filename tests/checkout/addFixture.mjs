/**
 * Turns a capture that was downloaded in the Admin into a fixture:
 *
 *     node tests/checkout/addFixture.mjs plan-list-2026-08-02.json acme-store [30 15/30]
 *
 * The plans behind the name are those the list stands for, in its order. Without
 * any, they are the plans recognised when it was captured; `-` says that the list
 * must be left alone. The tests of the checkout then read it in three languages.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER =
  process.env.CAPTURES_FOLDER ??
  join(dirname(fileURLToPath(import.meta.url)), 'captures')

const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/
const KEY = /^\d{1,3}(\/\d{1,3})*$/

const [file, name = '', ...written] = process.argv.slice(2)

const fail = (why) => {
  console.error(why)
  process.exit(1)
}

const read = () => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return fail(`${file} can't be read: ${error.message}`)
  }
}

if (file === undefined || !NAME.test(name)) {
  fail('Usage: node tests/checkout/addFixture.mjs capture.json name [plans]')
}

const capture = read()

if (capture?.version !== 1 || !Array.isArray(capture.lists)) {
  fail(`${file} is no capture of a plan list.`)
}

const keys =
  written.length > 0 ? written.filter((key) => key !== '-') : capture.recognised

const wrong = keys.filter((key) => !KEY.test(key))

if (wrong.length > 0) fail(`Not a plan: ${wrong.join(', ')}`)

const target = join(FOLDER, `${name}.json`)

if (existsSync(target)) fail(`There is a fixture ${name} already.`)

writeFileSync(target, `${JSON.stringify({ keys, capture }, null, 2)}\n`)
console.log(
  `${relative(process.cwd(), target)}: read as ${
    keys.join(', ') || 'no list'
  }. Try it: npx jest -c tests/checkout/jest.config.js captures`
)
