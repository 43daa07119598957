import fs from 'fs'
import path from 'path'

const ASK_MS = 1500

interface Running {
  readonly pid: number
  readonly url: string
}

const lockFile = (stateDir: string): string =>
  path.join(stateDir, 'running.json')

const readLock = (stateDir: string): Running | null => {
  try {
    const { pid, url } = JSON.parse(fs.readFileSync(lockFile(stateDir), 'utf8'))

    return typeof pid === 'number' && typeof url === 'string'
      ? { pid, url }
      : null
  } catch {
    return null
  }
}

/**
 * The address of the store that uses this state now, or null.
 * It is asked, for a process id alone may belong to another program by now.
 */
export const whoUses = async (stateDir: string): Promise<string | null> => {
  const lock = readLock(stateDir)

  if (lock === null) return null
  try {
    const answer = await fetch(`${lock.url}/local/ready`, {
      signal: AbortSignal.timeout(ASK_MS),
    })

    const body: unknown = await answer.json()
    const isIt =
      typeof body === 'object' &&
      body !== null &&
      Object.entries(body).some(
        ([key, value]) => key === 'pid' && value === lock.pid
      )

    return isIt ? lock.url : null
  } catch {
    return null
  }
}

export const lockState = (stateDir: string, url: string): void => {
  const running: Running = { pid: process.pid, url }

  fs.writeFileSync(lockFile(stateDir), JSON.stringify(running))
}

export const unlockState = (stateDir: string): void => {
  if (readLock(stateDir)?.pid === process.pid) {
    fs.rmSync(lockFile(stateDir), { force: true })
  }
}
