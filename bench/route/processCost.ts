import { execFileSync } from 'child_process'
import fs from 'fs'

const TICKS_A_SECOND = 100

const fromProc = (pid: number): number => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')

  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND
}

const fromPs = (pid: number): number => {
  const text = execFileSync('ps', ['-o', 'time=', '-p', String(pid)])
  const parts = text.toString('utf8').trim().split(/[:-]/).map(Number)

  return parts.reduce((seconds, part) => seconds * 60 + part, 0) * 1000
}

/** Milliseconds of processor time a process has used so far. */
export const cpuMs = (pid: number): number =>
  process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
