import { spawn } from 'child_process'

const LINES_KEPT = 40

export interface Run {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
}

/** Runs a command and gives its output; on a failure it throws the last of it. */
export const run = ({ command, args, cwd }: Run): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Windows finds npm only as npm.cmd, through a shell.
      shell: command === 'npm' && process.platform === 'win32',
    })

    const pieces: Buffer[] = []

    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
    child.on('error', reject)
    child.on('close', (code) => {
      const said = Buffer.concat(pieces).toString('utf8').trimEnd()

      if (code === 0) resolve(said)
      else reject(new Error(said.split('\n').slice(-LINES_KEPT).join('\n')))
    })
  })
