import type { Json } from '../support/json'
import { isObject, listOf, objectOf, textOf } from '../support/json'
import type { Operation } from './descriptions'
import { findOperation } from './descriptions'
import { differences } from './shapes'

/** Where a call or its answer is not as VTEX describes it. */
export interface Deviation {
  /** Of the description, or of the call when there is none. */
  readonly operation: string
  readonly part: 'request' | 'answer'
  readonly what: string
}

const required = (
  { parameters }: Operation,
  place: string
): readonly string[] =>
  parameters
    .filter(
      (parameter) => parameter.in === place && parameter.required === true
    )
    .map(({ name }) => textOf(name))

const known = ({ parameters }: Operation, place: string): readonly string[] =>
  parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name }) => textOf(name))

/** What the transport adds to every call; the account travels as `an` on shared hosts. */
const isTransport = (name: string): boolean => name === 'an'

const mediaOf = (content: unknown): Json => {
  const [media] = Object.values(objectOf(content))

  return objectOf(media)
}

const requestProblems = (call: Json, operation: Operation): string[] => {
  const headers = objectOf(call.headers)
  const query = Object.keys(objectOf(call.query))
  const body = objectOf(operation.operation.requestBody)
  const found: string[] = []

  for (const name of required(operation, 'header')) {
    if (!(name.toLowerCase() in headers)) found.push(`header ${name}: missing`)
  }

  for (const name of required(operation, 'query')) {
    if (!query.includes(name)) found.push(`query ${name}: missing`)
  }

  for (const name of query) {
    if (!known(operation, 'query').includes(name) && !isTransport(name)) {
      found.push(`query ${name}: unknown`)
    }
  }

  if (body.required === true && call.body === null) found.push('body: missing')
  if (call.body !== null) {
    if (!('content' in body)) found.push('body: unknown')
    found.push(
      ...differences(
        mediaOf(body.content),
        operation.description,
        call.body
      ).map((text) => `body ${text}`)
    )
  }

  return found
}

/** Rules are described where they are written, not where they are read. */
const ruleProblems = (call: Json): string[] => {
  const written = findOperation('PUT', '/api/pvt/rules/x')
  const rules = Array.isArray(call.answer) ? listOf(call.answer) : [call.answer]

  return written === null
    ? ['the description of a rule is gone']
    : rules.flatMap((rule) => [
        ...differences(
          mediaOf(objectOf(written.operation.requestBody).content),
          written.description,
          rule
        ),
      ])
}

const answerProblems = (call: Json, operation: Operation): string[] => {
  if (
    call.status === 200 &&
    call.method === 'GET' &&
    operation.name.includes('/api/pvt/rules')
  ) {
    return ruleProblems(call)
  }

  const responses = objectOf(operation.operation.responses)
  const response = responses[String(call.status)]

  if (!isObject(response)) return [`status ${call.status}: unknown`]

  return differences(
    mediaOf(response.content),
    operation.description,
    call.answer
  ).map((text) => `${text}`)
}

/** Compares one recorded call with its description. Only the app's own calls count as requests. */
export const deviationsOf = (call: Json): readonly Deviation[] => {
  const method = textOf(call.method)
  const operation = findOperation(method, textOf(call.path))

  if (operation === null) return []
  const of = (part: Deviation['part']) => (what: string) => ({
    operation: operation.name,
    part,
    what,
  })

  return [
    ...(call.host === 'store'
      ? []
      : requestProblems(call, operation).map(of('request'))),
    ...answerProblems(call, operation).map(of('answer')),
  ]
}
