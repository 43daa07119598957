import type { ChildProcess } from 'child_process'
import { spawn } from 'child_process'
import { once } from 'events'
import fs from 'fs'
import os from 'os'
import path from 'path'

const START = path.resolve(__dirname, '../../local/start.mjs')
const CUSTOMERS = '20'

export interface LocalStore {
  readonly url: string
  readonly stop: () => Promise<void>
}

const addressSaidBy = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''

    const listen = (piece: Buffer) => {
      said += piece.toString()
      const [address] = said.match(/http:\/\/[\w.]+:\d+/) ?? []

      if (address) resolve(address)
    }

    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', () => reject(new Error(`No store started.\n${said}`)))
  })

/** What `npm start` runs, on a free port and in a folder that goes with it. */
export const startLocalStore = async (): Promise<LocalStore> => {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'browser-'))
  const child = spawn(process.execPath, [START, '--customers', CUSTOMERS], {
    env: { ...process.env, PORT: '0', CPC_STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

  return {
    url: await addressSaidBy(child),
    stop: async () => {
      const ended = once(child, 'exit')

      child.kill('SIGTERM')
      await ended
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}
