import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'fs'
import { join } from 'path'

import { numberOf, parseObject } from './json'

const FILE = 'platform.json'
const ANSWER_WITHIN_MS = 1000

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)

    return true
  } catch (_) {
    return false
  }
}

const answers = async (port: number): Promise<boolean> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/_platform/ready`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })

    return response.ok
  } catch (_) {
    return false
  }
}

/**
 * Makes sure nobody else works on this folder. A process that was killed leaves
 * its note behind, so a note counts only while its process lives and answers.
 */
export const demandUnused = async (stateDir: string): Promise<void> => {
  mkdirSync(stateDir, { recursive: true })
  const file = join(stateDir, FILE)

  if (!existsSync(file)) return

  const note = parseObject(readFileSync(file, 'utf8') || '{}')
  const pid = numberOf(note.pid)
  const port = numberOf(note.port)

  if (pid === null || port === null || !isAlive(pid)) return
  if (await answers(port)) {
    throw new Error(`The state in ${stateDir} is in use by process ${pid}.`)
  }
}

export const noteOwner = (stateDir: string, port: number): void =>
  writeFileSync(
    join(stateDir, FILE),
    JSON.stringify({ pid: process.pid, port })
  )

export const removeOwner = (stateDir: string): void =>
  rmSync(join(stateDir, FILE), { force: true })
