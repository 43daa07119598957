import { fakeClock } from '../fixtures/fakePorts'
import { Kept } from './kept'

const OPTIONS = { freshMs: 20_000, keptMs: 100_000, retryAfterMs: 3000 }

/** A platform that answers when told. */
const platform = () => {
  const waiting: Array<{
    resolve: (value: string) => void
    reject: (error: Error) => void
  }> = []

  return {
    load: () =>
      new Promise<string>((resolve, reject) => {
        waiting.push({ resolve, reject })
      }),
    loads: () => waiting.length,
    answer: (value: string) => waiting[waiting.length - 1].resolve(value),
    answerTo: (index: number, value: string) => waiting[index].resolve(value),
    fail: () => waiting[waiting.length - 1].reject(new Error('down')),
  }
}

const setUp = (more = {}) => {
  const clock = fakeClock()

  return { clock, kept: new Kept<string>(clock, { ...OPTIONS, ...more }) }
}

const value = (text: string) => async () => text
const failure = async (): Promise<string> => {
  throw new Error('down')
}

test('a fresh value is given without asking', async () => {
  const { clock, kept } = setUp()

  await kept.get('a', value('one'))
  clock.advance(9999)
  expect(await kept.get('a', failure)).toEqual({ value: 'one', stale: false })
})

test('past half its time a value is renewed behind the answer', async () => {
  const { clock, kept } = setUp()

  await kept.get('a', value('one'))
  clock.advance(10_001)
  expect(await kept.get('a', value('two'))).toEqual({
    value: 'one',
    stale: false,
  })
  expect(await kept.get('a', failure)).toEqual({ value: 'two', stale: false })
})

test('past its time it is asked for, and nobody gets the old one', async () => {
  const { clock, kept } = setUp()

  await kept.get('a', value('one'))
  clock.advance(20_000)
  expect(await kept.get('a', value('two'))).toEqual({
    value: 'two',
    stale: false,
  })
})

test('readers at the same time share one load', async () => {
  const { kept } = setUp()
  const { load, loads, answer } = platform()
  const readers = [
    kept.get('a', load),
    kept.get('a', load),
    kept.latest('a', load),
  ]

  answer('one')
  expect(await Promise.all(readers)).toEqual(
    Array.from({ length: 3 }, () => ({ value: 'one', stale: false }))
  )
  expect(loads()).toBe(1)
})

describe('when loading fails', () => {
  it('without an earlier value the failure is given', async () => {
    const { kept } = setUp()

    await expect(kept.get('a', failure)).rejects.toThrow('down')
    expect(await kept.get('a', value('one'))).toEqual({
      value: 'one',
      stale: false,
    })
  })

  it('the last good value stands in, marked stale, and is given at once for a while', async () => {
    const { clock, kept } = setUp()
    const { load, loads } = platform()

    await kept.get('a', value('one'))
    clock.advance(20_000)
    expect(await kept.get('a', failure)).toEqual({ value: 'one', stale: true })
    clock.advance(2999)
    expect(await kept.get('a', load)).toEqual({ value: 'one', stale: true })
    expect(loads()).toBe(0)
  })

  it('is asked again after that while, and fresh once it answers', async () => {
    const { clock, kept } = setUp()

    await kept.get('a', value('one'))
    clock.advance(20_000)
    await kept.get('a', failure)
    clock.advance(3000)
    expect(await kept.get('a', value('two'))).toEqual({
      value: 'two',
      stale: false,
    })
    expect(await kept.get('a', failure)).toEqual({ value: 'two', stale: false })
  })

  it('behind an answer nobody notices', async () => {
    const { clock, kept } = setUp()

    await kept.get('a', value('one'))
    clock.advance(15_000)
    expect(await kept.get('a', failure)).toEqual({ value: 'one', stale: false })
  })

  it.each([
    [99_999, true],
    [100_000, false],
  ])('a value %i ms old is of use: %s', async (age, isOfUse) => {
    const { clock, kept } = setUp()

    await kept.get('a', value('one'))
    clock.advance(age)
    const reading = kept.get('a', failure).catch(() => null)

    expect(await reading).toEqual(
      isOfUse ? { value: 'one', stale: true } : null
    )
  })

  it('latest gives the last good value, marked stale', async () => {
    const { kept } = setUp()

    await kept.get('a', value('one'))
    expect(await kept.latest('a', failure)).toEqual({
      value: 'one',
      stale: true,
    })
  })
})

describe('a value put by a save', () => {
  it('is given at once', async () => {
    const { kept } = setUp()

    await kept.get('a', value('old'))
    kept.put('a', 'saved')
    expect(await kept.get('a', failure)).toEqual({
      value: 'saved',
      stale: false,
    })
  })

  it('is not undone by a read begun before it', async () => {
    const { kept } = setUp()
    const { load, answer } = platform()
    const reading = kept.get('a', load)

    kept.put('a', 'saved')
    answer('old')
    expect(await reading).toEqual({ value: 'saved', stale: false })
    expect(await kept.get('a', failure)).toEqual({
      value: 'saved',
      stale: false,
    })
  })

  it('lets a read begun after it win, though one begun before is still under way', async () => {
    const { clock, kept } = setUp()
    const { load, answerTo } = platform()
    const before = kept.get('a', load)

    kept.put('a', 'saved')
    clock.advance(20_000)
    const after = kept.get('a', load)

    answerTo(1, 'newer')
    answerTo(0, 'old')
    expect(await before).toMatchObject({
      value: expect.stringMatching(/saved|newer/),
    })
    expect(await after).toEqual({ value: 'newer', stale: false })
    expect(await kept.get('a', failure)).toEqual({
      value: 'newer',
      stale: false,
    })
  })
})

test('keys are apart', async () => {
  const { kept } = setUp()

  await kept.get('wholesale:master', value('one'))
  await kept.get('wholesale:trial', value('two'))
  kept.put('retail:master', 'three')
  expect(await kept.get('wholesale:master', failure)).toMatchObject({
    value: 'one',
  })
  expect(await kept.get('wholesale:trial', failure)).toMatchObject({
    value: 'two',
  })
  expect(await kept.get('retail:master', failure)).toMatchObject({
    value: 'three',
  })
})

test('beyond the limit the key longest unused goes', async () => {
  const { kept } = setUp({ maxEntries: 2 })

  await kept.get('a', value('one'))
  await kept.get('b', value('two'))
  await kept.get('a', failure)
  await kept.get('c', value('three'))
  expect(await kept.get('a', failure)).toMatchObject({ value: 'one' })
  await expect(kept.get('b', failure)).rejects.toThrow('down')
})

test('false is a value like any other', async () => {
  const kept = new Kept<boolean>(fakeClock(), OPTIONS)

  await kept.get('a', async () => false)
  expect(await kept.get('a', async () => true)).toEqual({
    value: false,
    stale: false,
  })
})
