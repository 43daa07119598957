// Runs Stryker over what scope.mjs names, and says what the tests did not notice.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { Stryker } from '@stryker-mutator/core'

import { mutatedFiles } from './scope.mjs'
import { asDiff, explained, keyOf } from './survivors.mjs'

const LEAST_PERCENT = 90
const REASONS = 'docs/MUTATION.md'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: ['.'] },
    again: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: String(os.cpus().length) },
  },
})

const relative = (file) =>
  path.relative(process.cwd(), path.resolve(file)).split(path.sep).join('/')

const asked = options.only.map(relative)
const isAsked = (file) =>
  asked.some((one) => one === '' || file === one || file.startsWith(`${one}/`))

const files = mutatedFiles().filter(isAsked)

if (files.length === 0) {
  console.error(`Nothing of ${options.only.join(', ')} is mutated.`)
  process.exit(1)
}

const INCREMENTAL = '.local/mutation/incremental.json'

/** No tests are known to reach a mutant of what runs at loading, so Stryker would not try new ones on it. */
const forgetSurvivorsAtLoading = () => {
  if (!fs.existsSync(INCREMENTAL)) return
  const known = JSON.parse(fs.readFileSync(INCREMENTAL, 'utf8'))

  for (const file of Object.values(known.files)) {
    file.mutants = file.mutants.filter(
      (mutant) => noticed(mutant) || mutant.coveredBy?.length > 0
    )
  }

  fs.writeFileSync(INCREMENTAL, JSON.stringify(known))
}

const noticed = ({ status }) => status === 'Killed' || status === 'Timeout'
const unnoticed = ({ status }) =>
  status === 'Survived' || status === 'NoCoverage'

forgetSurvivorsAtLoading()
const results = await new Stryker({
  configFile: 'tests/mutation/stryker.config.mjs',
  mutate: files,
  force: options.again,
  concurrency: Number(options.concurrency),
  incrementalFile: INCREMENTAL,
}).runMutationTest()

const percent = (mutants) => {
  const found = mutants.filter(noticed).length
  const missed = mutants.filter(unnoticed).length

  return found + missed === 0 ? 100 : (100 * found) / (found + missed)
}

const written = (mutants) => `${percent(mutants).toFixed(1).padStart(5)} %`
const of = (file) => results.filter((one) => relative(one.fileName) === file)
const reasons = explained(REASONS)
const unexplained = []

console.log('')
for (const file of files) {
  const mutants = of(file)
  const missed = mutants.filter(unnoticed)
  const source = fs.readFileSync(file, 'utf8')

  if (mutants.length > 0) {
    console.log(
      `${written(mutants)} of ${String(mutants.length).padStart(4)}  ${file}`
    )
  }

  for (const mutant of missed) {
    const diff = asDiff(mutant, source)

    if (!reasons.has(keyOf(file, diff))) {
      unexplained.push({ file, line: mutant.location.start.line, ...diff })
    }
  }
}

if (unexplained.length > 0) {
  console.log(`\nSurvived, without a reason in ${REASONS}:`)
  for (const { file, line, written: old, mutated } of unexplained) {
    console.log(`\n${file}:${line}\n- ${old}\n+ ${mutated}`)
  }
}

const all = files.flatMap(of)
const survived = all.filter(unnoticed).length

console.log(
  `\n${written(all).trim()} of ${
    all.length
  } mutants were noticed; ${survived} survived, ` +
    `${unexplained.length} of them without a reason. At least ${LEAST_PERCENT} % are asked for.`
)
process.exit(percent(all) < LEAST_PERCENT ? 1 : 0)
