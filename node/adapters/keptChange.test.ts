import { Kept } from './kept'

const FRESH_MS = 100

const setUp = () => {
  const clock = { time: 0, now: () => clock.time }
  const changes: string[] = []
  const kept = new Kept<readonly string[]>(clock, {
    freshMs: FRESH_MS,
    keptMs: 1000,
    retryAfterMs: 10,
    onChange: (key) => changes.push(key),
  })

  return { clock, changes, kept }
}

test('the same value read again stays the one it was', async () => {
  const { clock, changes, kept } = setUp()
  const first = await kept.get('a', async () => ['30'])

  clock.time = FRESH_MS
  const second = await kept.get('a', async () => ['30'])

  expect(second.value).toBe(first.value)
  expect(second.stale).toBe(false)
  expect(changes).toEqual(['a'])
})

test('another value is told of, and so is one that was saved', async () => {
  const { clock, changes, kept } = setUp()

  await kept.get('a', async () => ['30'])
  clock.time = FRESH_MS
  await kept.get('a', async () => ['60'])
  kept.put('b', ['90'])

  expect(changes).toEqual(['a', 'a', 'b'])
  expect([kept.peek('a'), kept.peek('b'), kept.peek('c')]).toEqual([
    ['60'],
    ['90'],
    null,
  ])
})

test('a value renewed behind the answer is told of before anybody gets it', async () => {
  const { clock, changes, kept } = setUp()

  await kept.get('a', async () => ['30'])
  clock.time = FRESH_MS / 2 + 1
  const { value } = await kept.get('a', async () => ['60'])

  expect(value).toEqual(['30'])
  await kept.latest('a', async () => ['60'])
  expect(changes).toEqual(['a', 'a'])
})
