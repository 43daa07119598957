import type { Engine, Loaded } from './engine'
import type { MixCustomer } from './mix'

export interface Contestant {
  readonly engine: Engine
  readonly loaded: Loaded
  /** Microseconds, one per decision. */
  readonly samples: number[]
}

export interface Pace {
  readonly rounds: number
  /** How long one engine runs before the next has its turn. */
  readonly sliceMs: number
  /** Not counted: until the runtime has compiled what is hot. */
  readonly warmUpMs: number
}

const run = async (
  { engine, loaded }: Contestant,
  customers: readonly MixCustomer[],
  ms: number,
  samples: number[] | null
): Promise<void> => {
  const end = performance.now() + ms
  let index = samples === null ? 0 : samples.length

  do {
    const customer = customers[index % customers.length]
    const before = performance.now()
    const answer = loaded.decide(customer)

    // Waiting for what is no promise would be timed with the others.
    if (engine.isAsync) await answer
    samples?.push((performance.now() - before) * 1000)
    index += 1
  } while (performance.now() < end)
}

/** Lets the engines take turns, so that whatever else the machine does hits all of them. */
export const measure = async (
  contestants: readonly Contestant[],
  customers: readonly MixCustomer[],
  { rounds, sliceMs, warmUpMs }: Pace
): Promise<void> => {
  for (const contestant of contestants) {
    await run(contestant, customers, warmUpMs, null)
  }

  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) {
      await run(contestant, customers, sliceMs, contestant.samples)
    }
  }
}
