import type { Engine, Loaded } from './engine'
import type { Mix } from './mix'

const CUSTOMERS_ASKED = 20

/** Throws unless every engine names the same conditions; returns the share that matched. */
export const demandAgreement = async (
  mix: Mix,
  loaded: ReadonlyArray<{ readonly engine: Engine; readonly loaded: Loaded }>
): Promise<number> => {
  const step = Math.max(1, Math.floor(mix.customers.length / CUSTOMERS_ASKED))
  let matched = 0
  let asked = 0

  for (let index = 0; index < mix.customers.length; index += step) {
    const answers: string[] = []

    for (const { loaded: one } of loaded) {
      const found = one.matched(await one.decide(mix.customers[index]))

      answers.push(found.join())
      matched += found.length
      asked += mix.conditions.length
    }

    const other = answers.findIndex((answer) => answer !== answers[0])

    if (other > 0) {
      throw new Error(
        `${loaded[other].engine.name} disagrees with ${loaded[0].engine.name} on ${mix.name}`
      )
    }
  }

  return asked === 0 ? 0 : matched / asked
}
