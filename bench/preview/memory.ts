import fs from 'fs'

interface MemoryWatch {
  readonly beforeMb: number
  readonly mostMb: () => number
  readonly stop: () => void
}

const SAMPLE_MS = 50
const KILOBYTES_A_MEGABYTE = 1024

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    // A process that has ended meanwhile.
    return ''
  }
}

const fieldOf = (pid: string, name: string): number =>
  Number(
    new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(
      read(`/proc/${pid}/status`)
    )?.[1] ?? NaN
  )

/** The service among the children of the process that started the store. */
const serviceOf = (parent: number): string | undefined =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find(
      (pid) =>
        fieldOf(pid, 'PPid') === parent &&
        read(`/proc/${pid}/cmdline`).includes('worker.js')
    )

/** Watches the memory a store's service holds (resident), from now on; null where it can't be read. */
export const watchMemory = (parent: number): MemoryWatch | null => {
  const pid = fs.existsSync('/proc/self/status') ? serviceOf(parent) : undefined

  if (pid === undefined) return null
  const megabytes = () => fieldOf(pid, 'VmRSS') / KILOBYTES_A_MEGABYTE
  const beforeMb = megabytes()
  let most = beforeMb

  const samples = setInterval(() => {
    most = Math.max(most, megabytes())
  }, SAMPLE_MS)

  return {
    beforeMb,
    mostMb: () => most,
    stop: () => clearInterval(samples),
  }
}
