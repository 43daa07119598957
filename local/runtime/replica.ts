import type { ServiceOptions, ServiceProcess } from './serviceProcess'
import { startServiceProcess } from './serviceProcess'

const RESTART_AGAIN_AFTER_MS = 60_000

/** One place for a service process: it can be stopped, started, and comes back once when it dies by itself. */
export interface Replica {
  /** Where the process listens, or null while there is none. */
  readonly url: () => string | null
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

export const createReplica = (
  options: ServiceOptions,
  say: (sentence: string) => void
): Replica => {
  let current: ServiceProcess | null = null
  let diedAt = Number.NEGATIVE_INFINITY

  const watch = (started: ServiceProcess): void => {
    started.part.exited.then((exit) => {
      // Stopped on purpose, or replaced meanwhile.
      if (current !== started) return
      current = null
      say(`The service ${exit}. The last it said:`)
      started.part
        .lastLines()
        .slice(-5)
        .forEach((line) => say(`  ${line}`))

      const now = performance.now()
      const isFirstTime = now - diedAt > RESTART_AGAIN_AFTER_MS

      diedAt = now
      if (!isFirstTime) {
        say('It stays down; requests to it are answered 502.')

        return
      }

      start().then(
        () => say('The service is up again.'),
        (error: Error) => say(`It could not be started again: ${error.message}`)
      )
    })
  }

  const start = async (): Promise<void> => {
    if (current !== null) return
    const started = await startServiceProcess(options)

    current = started
    watch(started)
  }

  const stop = async (): Promise<void> => {
    const stopping = current

    current = null
    await stopping?.part.stop()
  }

  return { url: () => current?.url ?? null, start, stop }
}
