import type { Engine, Loaded } from './engine'
import type { Mix } from './mix'

const MOST_CUSTOMERS = 20
const PATIENCE_MS = 2000

/**
 * Throws unless every engine names the same conditions for customers all over the batch; stops early
 * when engines are slow. Returns the share of conditions that matched.
 */
export const demandAgreement = async (
  mix: Mix,
  engines: ReadonlyArray<{ readonly engine: Engine; readonly loaded: Loaded }>
): Promise<number> => {
  const step = Math.max(1, Math.floor(mix.customers.length / MOST_CUSTOMERS))
  const end = performance.now() + PATIENCE_MS
  let matched = 0
  let asked = 0

  for (let index = 0; index < mix.customers.length; index += step) {
    let expected: string | null = null

    for (const { engine, loaded } of engines) {
      const found = loaded.matched(await loaded.decide(mix.customers[index]))
      const answer = found.join()

      if (expected !== null && answer !== expected) {
        throw new Error(`${engine.name} disagrees on ${mix.name}`)
      }

      expected = answer
      matched += found.length
      asked += mix.conditions.length
    }

    if (performance.now() > end) break
  }

  return asked === 0 ? 0 : matched / asked
}
