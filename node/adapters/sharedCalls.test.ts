import { SharedCalls } from './sharedCalls'

const WITHIN_MS = 20

const setUp = () => {
  const clock = { time: 0, now: () => clock.time }
  const answers: Array<(value: number) => void> = []
  const shared = new SharedCalls<number>(clock, WITHIN_MS)
  const ask = (key: string) =>
    shared.share(
      key,
      () => new Promise<number>((resolve) => answers.push(resolve))
    )

  return { clock, answers, ask, shared }
}

test.each<[string, string, number, number]>([
  ['a call of the same moment is shared', 'a', 0, 1],
  ['so is one begun just before', 'a', WITHIN_MS - 1, 1],
  ['a call begun earlier is not', 'a', WITHIN_MS, 2],
  ['nor is a call about something else', 'b', 0, 2],
])('%s', async (_, key, laterMs, calls) => {
  const { clock, answers, ask } = setUp()
  const first = ask('a')

  clock.time = laterMs
  const second = ask(key)

  answers.forEach((answer, index) => answer(index))
  expect(answers).toHaveLength(calls)
  expect(await Promise.all([first, second])).toEqual([0, calls - 1])
})

test('an answer is never given again', async () => {
  const { answers, ask } = setUp()
  const first = ask('a')

  answers[0](1)
  await first
  const second = ask('a')

  answers[1](2)
  expect(await second).toBe(2)
})

test('a failure reaches everybody who shares it, and nobody after', async () => {
  const { shared } = setUp()
  const fail = () => Promise.reject(new Error('down'))
  const both = [shared.share('a', fail), shared.share('a', fail)]

  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ])
  expect(await shared.share('a', async () => 3)).toBe(3)
})
