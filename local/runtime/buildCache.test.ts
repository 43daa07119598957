import fs from 'fs'
import path from 'path'

import { cachedBuild } from './buildCache'

const write = (text: string) => async (folder: string) =>
  fs.writeFileSync(path.join(folder, 'result'), text)

const KIND = `test${process.pid}`
const folders: string[] = []

const build = async (hash: string, text: string) => {
  const built = await cachedBuild(KIND, hash, write(text))

  folders.push(built.folder)

  return built
}

afterAll(() =>
  folders.forEach((folder) =>
    fs.rmSync(folder, { recursive: true, force: true })
  )
)

test('the same inputs are built once', async () => {
  expect((await build('a', 'first')).isNew).toBe(true)
  const again = await build('a', 'second')

  expect(again.isNew).toBe(false)
  expect(fs.readFileSync(path.join(again.folder, 'result'), 'utf8')).toBe(
    'first'
  )
})

test('two starts at once end with one build', async () => {
  const [one, other] = await Promise.all([build('b', 'x'), build('b', 'x')])

  expect(one.folder).toBe(other.folder)
})

test('a build that fails leaves nothing that looks finished', async () => {
  const failing = cachedBuild(KIND, 'c', async () => {
    throw new Error('no')
  })

  await expect(failing).rejects.toThrow('no')
  expect((await build('c', 'now')).isNew).toBe(true)
})
