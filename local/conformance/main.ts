import fs from 'fs'
import path from 'path'

import { storeProbes } from '../../node/adapters/conformance/storeProbes'
import { PROBES } from '../../node/core/conformance/probes'
import type { ProbeResult } from '../../node/usecases/conformance/runProbe'
import { runProbe } from '../../node/usecases/conformance/runProbe'
import { ROOT } from '../runtime/places'
import { Misuse } from './misuse'
import { overHttp } from './overHttp'
import type { Command } from './readCommand'
import { readCommand, USAGE } from './readCommand'
import {
  messageOf,
  readMessages,
  resultLines,
  say,
  summaryLine,
} from './sentences'

const SCRIPT = path.join(ROOT, 'checkout-ui-custom', 'checkout6-custom.js')

const NOTHING_DIFFERS = 0
const SOMETHING_DIFFERS = 1
const MISUSED = 2

const readScript = (): string | null =>
  fs.existsSync(SCRIPT) ? fs.readFileSync(SCRIPT, 'utf8') : null

const check = async (command: Command): Promise<readonly ProbeResult[]> => {
  const store = overHttp(command, readScript())
  const probes = storeProbes(store)
  const messages = readMessages(ROOT)
  const results: ProbeResult[] = []
  let area = ''

  for (const id of command.probes) {
    const result = await runProbe(store, probes, id)

    results.push(result)
    if (!command.isJson) {
      if (PROBES[id].area !== area) {
        area = PROBES[id].area
        console.log(`\n${say(messages, messageOf('area', area))}`)
      }

      resultLines(messages, result).forEach((line) => console.log(line))
    }
  }

  if (command.isJson) {
    console.log(JSON.stringify({ account: command.account, results }, null, 2))
  } else {
    console.log(`\n${summaryLine(messages, results)}`)
    console.log('What only people can look at is in docs/CONFORMANCE.md.')
  }

  return results
}

const run = async (): Promise<number> => {
  const words = process.argv.slice(2)

  if (words.includes('--help')) {
    console.log(USAGE)

    return NOTHING_DIFFERS
  }

  try {
    const results = await check(readCommand(words, process.env))

    return results.some(({ status }) => status === 'DIFFERS')
      ? SOMETHING_DIFFERS
      : NOTHING_DIFFERS
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    console.error(`${error.message}\n\n${USAGE}`)

    return MISUSED
  }
}

void run().then((code) => {
  process.exitCode = code
})
