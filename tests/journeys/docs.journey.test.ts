import { execFile } from 'child_process'
import fs from 'fs'
import os from 'os'
import path from 'path'
import { promisify } from 'util'

import { commandsOf } from './support/commands'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

const PAGE = path.resolve(__dirname, '../../docs/ERP.md')
const WRITTEN_FOR = 'http://localhost:3000'
const run = promisify(execFile)

let store: RunningStore
let folder: string

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'docs-'))
  store = await runStore()
})

afterAll(async () => {
  await store.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('Your ERP drives it, word by word', async () => {
  const commands = commandsOf(fs.readFileSync(PAGE, 'utf8'))

  expect(commands.length).toBeGreaterThan(4)
  for (const { command, answer } of commands) {
    const { stdout } = await run(
      'sh',
      ['-c', command.split(WRITTEN_FOR).join(store.url)],
      { cwd: folder }
    )

    expect({
      command,
      answer: stdout === '' ? null : JSON.parse(stdout),
    }).toEqual({ command, answer })
  }
})
