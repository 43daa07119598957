import { demandAgreement } from './agree'
import type { Engine } from './engine'
import { engines } from './engines/all'
import type { MixName } from './mix'
import { makeMix } from './mix'

const load = (mix: ReturnType<typeof makeMix>, chosen: readonly Engine[]) =>
  chosen.map((engine) => ({ engine, loaded: engine.load(mix) }))

const CASES: ReadonlyArray<[MixName, number, number, number]> = [
  ['broad', 1, 0.12, 0.2],
  ['broad', 2, 0.12, 0.2],
  ['exclusive', 1, 0.0005, 0.01],
]

test.each(CASES)(
  'all engines name the same conditions: %s, seed %i',
  async (name, seed, least, most) => {
    const mix = makeMix(name, 300, seed)
    const share = await demandAgreement(mix, load(mix, engines))

    expect(share).toBeGreaterThan(least)
    expect(share).toBeLessThan(most)
  }
)

test('an engine that misses a condition is found out', async () => {
  const mix = makeMix('broad', 300)
  const [ours, honest] = load(mix, engines)
  const forgetful = {
    ...honest,
    loaded: {
      ...honest.loaded,
      matched: (answer: unknown) => honest.loaded.matched(answer).slice(1),
    },
  }

  await expect(demandAgreement(mix, [ours, forgetful])).rejects.toThrow(
    'closures disagrees'
  )
})

test('the same seed makes the same mix', () => {
  expect(makeMix('broad', 50)).toEqual(makeMix('broad', 50))
  expect(makeMix('broad', 50, 1)).not.toEqual(makeMix('broad', 50, 2))
})
