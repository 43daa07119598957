import { simulate } from './simulate'

const [count = '100000', first = String(Date.now() % 1_000_000_000)] =
  process.argv.slice(2)

const soak = async () => {
  const from = Number(first)
  const until = from + Number(count)

  console.log(`Seeds ${from} to ${until - 1}`)
  for (let seed = from; seed < until; seed++) {
    await simulate(seed)
    if ((seed - from + 1) % 1_000 === 0) console.log(`${seed - from + 1} kept`)
  }

  console.log(`${count} kept every promise`)
}

soak().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
