import fs from 'fs'
import path from 'path'

import { ACCOUNT, readAppIdentity, WORKSPACE } from '../runtime/identity'
import { partReady, startPart } from '../runtime/part'
import { serviceEnvironment } from '../runtime/serviceProcess'

const TIME_LIMIT_MS = 60_000
// Nobody listens there: the service finds every one of VTEX's APIs out of reach.
const NOWHERE = 'http://127.0.0.1:9'

interface Question {
  readonly what: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Found in the answer. */
  readonly says: string
}

const REQUEST = {
  'content-type': 'application/json',
  'x-vtex-account': ACCOUNT,
  'x-vtex-workspace': WORKSPACE,
  'x-vtex-credential': 'a-token',
}

const QUESTIONS: readonly Question[] = [
  { what: 'health check', path: '/healthcheck', says: '' },
  {
    what: 'GraphQL',
    path: `/${ACCOUNT}/${WORKSPACE}/_v/graphql`,
    headers: REQUEST,
    body: JSON.stringify({ query: '{ __typename }' }),
    says: '"Query"',
  },
  {
    what: 'decision route',
    path: '/_v/private/clustered-payment-conditions/decision?plans=30',
    headers: { ...REQUEST, 'x-colossus-route-id': 'decision' },
    says: '"status"',
  },
]

const ask = async (
  url: string,
  { what, path: place, headers, body, says }: Question
): Promise<void> => {
  const answer = await fetch(`${url}${place}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  })

  const text = await answer.text()

  if (!answer.ok || !text.includes(says)) {
    throw new Error(`${what}: ${answer.status} ${text.slice(0, 500)}`)
  }
}

/** Starts the built service under this Node and asks it something on each of its ways in. */
export const loadService = async (
  node: string,
  app: string,
  built: string
): Promise<string> => {
  const worker = path.join(built, 'worker.js')

  // Beside the service, so that both get the one @vtex/api that was installed.
  fs.copyFileSync(path.join(__dirname, '../runtime/worker.js'), worker)
  const part = startPart({
    name: 'service',
    node,
    args: [worker],
    cwd: built,
    env: serviceEnvironment(readAppIdentity(app), NOWHERE),
  })

  try {
    const port = await partReady(part, 'service', TIME_LIMIT_MS)

    for (const question of QUESTIONS) {
      await ask(`http://127.0.0.1:${port}`, question)
    }

    return QUESTIONS.map(({ what }) => what).join(', ')
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)

    throw new Error([message, ...part.lastLines()].join('\n'))
  } finally {
    await part.stop()
  }
}
