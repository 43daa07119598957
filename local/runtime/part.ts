import type { ChildProcess } from 'child_process'
import { spawn } from 'child_process'

const LINES_KEPT = 25
const PATIENCE_MS = 3000

/** One part of the store did not do what it should; `output` is the last it said. */
export class PartFailure extends Error {
  constructor(
    public readonly part: string,
    sentence: string,
    public readonly output: readonly string[]
  ) {
    super(`${part}: ${sentence}`)
    this.name = 'PartFailure'
  }
}

export interface PartOptions {
  readonly name: string
  /** Another Node than the one that runs the store. */
  readonly node?: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly onOutput?: (text: string) => void
}

/** A Node process of the store. It ends with the store, whichever way the store ends. */
export interface Part {
  readonly process: ChildProcess
  readonly lastLines: () => readonly string[]
  /** Resolves once the process is gone. */
  readonly exited: Promise<string>
  readonly stop: () => Promise<void>
}

const living = new Set<ChildProcess>()

process.on('exit', () => living.forEach((child) => child.kill('SIGTERM')))

const describeExit = (
  code: number | null,
  signal: NodeJS.Signals | null
): string => (signal ? `stopped by ${signal}` : `ended with code ${code}`)

export const startPart = (options: PartOptions): Part => {
  const child = spawn(options.node ?? process.execPath, [...options.args], {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })

  living.add(child)

  let kept = ''
  const keep = (chunk: Buffer): void => {
    const text = chunk.toString('utf8')

    kept = `${kept}${text}`.split('\n').slice(-LINES_KEPT).join('\n')
    options.onOutput?.(text)
  }

  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)

  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // 'close' comes after the last output, 'exit' may come before it.
    child.once('close', (code, signal) => {
      living.delete(child)
      resolve(describeExit(code, signal))
    })
  })

  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
    }

    const killer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)

    await exited
    clearTimeout(killer)
  }

  return {
    process: child,
    lastLines: () => kept.split('\n').filter((line) => line.trim() !== ''),
    exited,
    stop,
  }
}

const readyPort = (message: unknown): number | null => {
  if (typeof message !== 'object' || message === null) return null
  const { ready, port } = Object.fromEntries(Object.entries(message))

  return ready === true && typeof port === 'number' ? port : null
}

/** The port a part listens on, once it says so. */
export const partReady = (
  part: Part,
  name: string,
  timeLimitMs: number
): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (sentence: string) => {
      clearTimeout(timer)
      reject(new PartFailure(name, sentence, part.lastLines()))
    }

    const timer = setTimeout(
      () => fail(`not ready after ${timeLimitMs / 1000} s`),
      timeLimitMs
    )

    part.process.on('message', (message) => {
      const port = readyPort(message)

      if (port === null) return
      clearTimeout(timer)
      resolve(port)
    })
    part.exited.then(fail, fail)
  })

/** Waits for a part that does one thing and ends. */
export const partDone = async (part: Part, name: string): Promise<void> => {
  const exit = await part.exited

  if (part.process.exitCode !== 0) {
    throw new PartFailure(name, exit, part.lastLines())
  }
}
