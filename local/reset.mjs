// Makes the demo store new: deletes its state. Imports nothing but Node, so it works before anything is installed.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ASK_MS = 1500
// All that is ever written there: an unlucky CPC_STATE_DIR loses nothing else.
const OURS =
  /^(store\.sqlite.*|platform\.json|service(-\d+)?(\.old)?\.log|running\.json)$/

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const stateDir = path.resolve(
  process.env.CPC_STATE_DIR ?? path.join(root, '.local', 'state')
)

const runningAt = async () => {
  try {
    const { pid, url } = JSON.parse(
      fs.readFileSync(path.join(stateDir, 'running.json'), 'utf8')
    )

    const answer = await fetch(`${url}/local/ready`, {
      signal: AbortSignal.timeout(ASK_MS),
    })

    return (await answer.json()).pid === pid ? url : null
  } catch {
    return null
  }
}

const url = await runningAt()

if (url) {
  console.error(
    `The local store is running at ${url}. Stop it first (Ctrl-C in its window), then reset.`
  )
  process.exit(1)
}

const names = fs.existsSync(stateDir)
  ? fs.readdirSync(stateDir).filter((name) => OURS.test(name))
  : []

for (const name of names) {
  fs.rmSync(path.join(stateDir, name), { recursive: true, force: true })
}

console.log(
  names.length === 0
    ? 'There was nothing to delete: the next npm start makes a new demo store.'
    : `Deleted the state of the local store (${names.join(
        ', '
      )}). The next npm start makes it new.`
)
