import fs from 'fs'
import http from 'http'
import os from 'os'
import path from 'path'

import { lockState, unlockState, whoUses } from './stateLock'

const newState = () => fs.mkdtempSync(path.join(os.tmpdir(), 'state-'))

/** Something that answers like a store of this process id. */
const answerAs = async (pid: number) => {
  const server = http.createServer((_, response) =>
    response.end(JSON.stringify({ ready: true, pid }))
  )

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port =
    address !== null && typeof address === 'object' ? address.port : 0

  return { server, url: `http://127.0.0.1:${port}` }
}

test('a state nobody uses', async () => {
  expect(await whoUses(newState())).toBeNull()
})

test('a running store keeps its state to itself, and gives it back', async () => {
  const { server, url } = await answerAs(process.pid)
  const state = newState()

  lockState(state, url)
  expect(await whoUses(state)).toBe(url)
  unlockState(state)
  expect(await whoUses(state)).toBeNull()
  server.close()
})

test('a store that was killed holds nothing', async () => {
  const state = newState()

  lockState(state, 'http://127.0.0.1:9')
  expect(await whoUses(state)).toBeNull()
})

test('another program on the port of a killed store holds nothing', async () => {
  const { server, url } = await answerAs(process.pid + 1)
  const state = newState()

  lockState(state, url)
  expect(await whoUses(state)).toBeNull()
  server.close()
})
