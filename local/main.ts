import { PartFailure } from './runtime/part'
import type { Store } from './runtime/startStore'
import { StateInUse, startStore } from './runtime/startStore'

const DEFAULT_PORT = 3000

interface Arguments {
  readonly customers?: number
  readonly admin: boolean
}

class Misuse extends Error {}

const parseArguments = (words: readonly string[]): Arguments => {
  let customers: number | undefined
  let admin = true

  for (let index = 0; index < words.length; index += 1) {
    const [name, joined] = words[index].split('=')

    if (name === '--without-admin') {
      admin = false
    } else if (name === '--customers') {
      const text = joined ?? words[(index += 1)] ?? ''

      if (!/^[1-9]\d{0,6}$/.test(text)) {
        throw new Misuse(
          '--customers takes a number, as in --customers 100000.'
        )
      }

      customers = Number(text)
    } else {
      throw new Misuse(
        `Unknown argument ${name}. There are --customers N and --without-admin.`
      )
    }
  }

  return { customers, admin }
}

const parsePort = (text: string | undefined): number => {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)

  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Misuse(`PORT is "${text}", which is no port number.`)
  }

  return port
}

const explain = (error: unknown, port: number): readonly string[] => {
  if (error instanceof Misuse) return [error.message]
  if (error instanceof StateInUse) {
    return [
      `The local store is running already, at ${error.url}. Stop it first, or give this one a state of its own: CPC_STATE_DIR=.local/other npm start`,
    ]
  }

  if (error instanceof PartFailure) {
    return [`✗ ${error.message}`, ...error.output.map((line) => `  ${line}`)]
  }

  if (!(error instanceof Error)) return [String(error)]
  if ('code' in error && error.code === 'EADDRINUSE') {
    return [
      `Port ${port} is taken by another program. Choose a free one: PORT=${
        port + 1
      } npm start`,
    ]
  }

  if ('code' in error && error.code === 'EACCES') {
    return [
      `Port ${port} may not be used here. Choose another: PORT=3000 npm start`,
    ]
  }

  return [`✗ ${error.message}`]
}

const whatToLookAt = (url: string): readonly string[] => {
  const lines = [
    [`${url}/`, 'two shoppers, one cart, different payment conditions'],
    [
      `${url}/admin/app/clustered-payment-conditions`,
      'who each payment condition is for',
    ],
    [`${url}/checkout/?persona=ana`, "one shopper's payment step"],
    ['npm run reset', 'makes the demo store new, once this is stopped'],
  ]

  const width = Math.max(...lines.map(([what]) => what.length))

  return [
    '',
    `The local store is ready: ${url}`,
    '',
    ...lines.map(([what, shows]) => `  ${what.padEnd(width)}  ${shows}`),
    '',
    'Ctrl-C stops everything.',
  ]
}

const run = async (): Promise<void> => {
  let store: Store | null = null
  let isStopping = false

  const stopAll = async (code: number): Promise<void> => {
    // While it is still starting there is no store to stop; ending this process ends its parts.
    if (isStopping) return
    isStopping = true
    await store?.stop()
    process.exit(code)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stopAll(0))
  }

  process.on('disconnect', () => void stopAll(0))

  let port = DEFAULT_PORT

  try {
    const words = parseArguments(process.argv.slice(2))

    port = parsePort(process.env.PORT)
    store = await startStore({ port, ...words })
    whatToLookAt(store.url).forEach((line) => console.log(line))
  } catch (error) {
    // A Ctrl-C in the middle takes the parts down too: that is no failure.
    if (isStopping) return
    explain(error, port).forEach((line) => console.error(line))
    process.exit(1)
  }
}

void run()
