// Runs one task as a process of its own and says how many cases passed and failed.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const MINUTE_MS = 60_000
const TIME_LIMIT_MS = 8 * MINUTE_MS
const TAIL_LINES = 80

const running = new Set()
const isWindows = process.platform === 'win32'

const end = (child, signal) => {
  try {
    // The whole group: a test may have started processes of its own.
    process.kill(isWindows ? child.pid : -child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/** Ends every task that still runs. */
export const endAll = (signal) => {
  for (const child of running) end(child, signal)
}

const tail = (text) => text.trimEnd().split('\n').slice(-TAIL_LINES).join('\n')

const start = (args, folder, env) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env,
      detached: !isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })

    const pieces = []
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      end(child, 'SIGKILL')
    }, TIME_LIMIT_MS)

    running.add(child)
    child.stdout.on('data', (piece) => pieces.push(piece))
    child.stderr.on('data', (piece) => pieces.push(piece))
    // Whatever it left behind would hold its output open for ever.
    child.on('exit', () => end(child, 'SIGKILL'))
    child.on('close', (code) => {
      clearTimeout(clock)
      running.delete(child)
      resolve({ code, isLate, output: Buffer.concat(pieces).toString('utf8') })
    })
  })

const readResults = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Where the runner itself stands in a stack helps nobody. */
const withoutRunner = (messages) =>
  messages
    .join('\n')
    .split('\n')
    .filter(
      (line) => !/^\s+at .*(node_modules|node:internal|<anonymous>)/.test(line)
    )
    .join('\n')

/** Passed, failed and the failures' texts of what jest wrote down. */
export const countResults = (results) => {
  const failures = []
  let passed = 0

  for (const suite of results.testResults) {
    const { assertionResults, message, name, status } = suite

    // A file that could not even be loaded has no cases to count.
    if (assertionResults.length === 0 && status === 'failed') {
      failures.push(`${name}\n${message}`)
    }

    for (const {
      status: outcome,
      fullName,
      failureMessages,
    } of assertionResults) {
      if (outcome === 'passed') passed += 1
      else if (outcome === 'failed') {
        failures.push(`${name}\n${fullName}\n${withoutRunner(failureMessages)}`)
      } else {
        failures.push(`${name}\n${fullName}\nwas not run (${outcome})`)
      }
    }
  }

  return { passed, failed: failures.length, failures }
}

const judgeCheck = ({ code, output }) =>
  code === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [tail(output)] }

const judgeCases = ({ code, output }, file) => {
  const results = readResults(file)

  if (results === null || results.testResults.length === 0) {
    return { passed: 0, failed: 1, failures: [`No test ran.\n${tail(output)}`] }
  }

  const counted = countResults(results)
  const isUnexplained = code !== 0 && counted.failed === 0

  return isUnexplained
    ? {
        ...counted,
        failed: 1,
        failures: [`Ended with ${code}.\n${tail(output)}`],
      }
    : counted
}

export const runTask = async (task, root, env) => {
  const started = performance.now()
  const file = task.results && path.join(root, task.results)
  const folder = path.join(root, task.folder ?? '.')
  const args = file
    ? [...task.args, '--json', `--outputFile=${file}`]
    : task.args

  if (file) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.rmSync(file, { force: true })
  }

  const ended = await start(args, folder, env)
  const judged = file ? judgeCases(ended, file) : judgeCheck(ended)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)

  return ended.isLate
    ? {
        ...judged,
        seconds,
        failed: judged.failed + 1,
        failures: [
          ...judged.failures,
          `Did not end within ${TIME_LIMIT_MS / MINUTE_MS} minutes.\n${tail(
            ended.output
          )}`,
        ],
      }
    : { ...judged, seconds }
}
