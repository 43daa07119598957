import { simulate } from './simulate'

const SCHEDULES = Number(process.env.SCHEDULES ?? 10_000)
const FIRST_SEED = Number(process.env.SEED ?? 1)

/** One seed replays with `SEED=… SCHEDULES=1`. */
test(`the promises hold in ${SCHEDULES} schedules`, async () => {
  const simulateAll = async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
      await simulate(seed)
    }
  }

  await expect(simulateAll()).resolves.toBeUndefined()
})
