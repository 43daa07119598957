import { fork, type ChildProcess } from 'child_process'
import { existsSync, mkdtempSync, rmSync } from 'fs'
import { tmpdir } from 'os'
import { join } from 'path'

import { isObject } from './json'

const MAIN = join(__dirname, 'main.ts')
const children: ChildProcess[] = []
let stateDir = ''

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'cpc-platform-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(stateDir, { recursive: true, force: true })
})

const start = (): {
  child: ChildProcess
  port: Promise<number>
  ended: Promise<number | null>
} => {
  const child = fork(MAIN, {
    execArgv: ['--import', 'tsx'],
    silent: true,
    env: {
      ...process.env,
      CPC_STATE_DIR: stateDir,
      CPC_APP_TOKEN: 'token',
      CPC_CUSTOMERS: '20',
      PORT: '0',
    },
  })

  children.push(child)
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code))
  })

  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (message) => {
      if (isObject(message) && message.ready === true)
        resolve(Number(message.port))
    })
    ended.then(() => reject(new Error('ended'))).catch(reject)
  })

  // A child that ends before it is ready is what some tests wait for.
  port.catch(() => undefined)

  return { child, port, ended }
}

const rename = async (port: number): Promise<void> => {
  await fetch(`http://127.0.0.1:${port}/_platform/fields/CL/hat`, {
    method: 'PUT',
    body: JSON.stringify({ displayName: 'Hat' }),
  })
}

const hasHat = async (port: number): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/dataentities/CL`, {
    headers: { vtexidclientautcookie: 'token' },
  })

  return (await answer.text()).includes('"hat"')
}

test('ends in order when its parent goes, and remembers', async () => {
  const first = start()

  await rename(await first.port)
  first.child.disconnect()
  expect(await first.ended).toBe(0)
  expect(existsSync(join(stateDir, 'store.sqlite.lock'))).toBe(false)

  const second = start()

  expect(await hasHat(await second.port)).toBe(true)
}, 60_000)

test('starts again after it was killed, with all it had', async () => {
  const first = start()

  await rename(await first.port)
  first.child.kill('SIGKILL')
  await first.ended

  const second = start()

  expect(await hasHat(await second.port)).toBe(true)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
}, 60_000)

test('refuses a folder another one works on', async () => {
  const first = start()

  await first.port
  const second = start()

  expect(await second.ended).toBe(1)
}, 60_000)
