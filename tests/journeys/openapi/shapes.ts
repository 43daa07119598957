import type { ErrorObject } from 'ajv'
import Ajv from 'ajv'

import type { Json } from '../support/json'
import { isObject, listOf, objectOf, textOf } from '../support/json'

/** Refuses what the schema forbids; texts are not checked for their format. */
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  // One text per problem is enough, and examples are long.
  verbose: false,
})

/** References into the description, replaced by what they name; a loop ends in "anything". */
const resolved = (
  schema: unknown,
  description: Json,
  seen: readonly string[] = []
): unknown => {
  if (Array.isArray(schema)) {
    return schema.map((one) => resolved(one, description, seen))
  }

  if (!isObject(schema)) return schema
  const name = textOf(schema.$ref).split('/').pop() ?? ''

  if (name !== '') {
    if (seen.includes(name)) return {}
    const { schemas } = objectOf(description.components)

    return resolved(objectOf(schemas)[name], description, [...seen, name])
  }

  return Object.fromEntries(
    Object.entries(schema)
      // Examples inside of a schema are no part of it.
      .filter(([key]) => key !== 'example' && key !== 'default')
      .map(([key, value]) => [key, resolved(value, description, seen)])
  )
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
}

/** The schema an example tells: its keys and kinds and no others, anything where it says null. */
export const schemaOfExample = (example: unknown): Json => {
  if (Array.isArray(example)) {
    const [first] = example

    return first === undefined
      ? { type: 'array', nullable: true }
      : { type: 'array', nullable: true, items: schemaOfExample(first) }
  }

  if (isObject(example)) {
    return {
      type: 'object',
      nullable: true,
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(example).map(([key, value]) => [
          key,
          schemaOfExample(value),
        ])
      ),
    }
  }

  const type = KINDS[typeof example]

  return type === undefined ? {} : { type, nullable: true }
}

const where = ({ instancePath }: ErrorObject): string =>
  instancePath.replace(/\/\d+(?=\/|$)/g, '[]').replace(/\//g, '.') || '.'

const write = (error: ErrorObject): string => {
  const { keyword, params } = error
  const detail =
    keyword === 'additionalProperties'
      ? `${where(error)}.${params.additionalProperty}: unknown`
      : keyword === 'required'
      ? `${where(error)}.${params.missingProperty}: missing`
      : keyword === 'type'
      ? `${where(error)}: not ${[params.type].flat().join(' or ')}`
      : `${where(error)}: ${keyword}`

  return detail.replace(/^\.\./, '.')
}

const problems = (schema: Json, value: unknown): readonly string[] => {
  const validate = ajv.compile(schema)

  return validate(value) ? [] : [...new Set((validate.errors ?? []).map(write))]
}

/** Where a value differs from what a media type of a description allows. */
export const differences = (
  media: Json,
  description: Json,
  value: unknown
): readonly string[] => {
  const [named] = Object.values(objectOf(media.examples)).map(objectOf)
  const example = media.example ?? named?.value
  const schema = resolved(media.schema, description)

  return [
    ...new Set([
      ...(isObject(schema) ? problems(schema, value) : []),
      ...(isObject(example) || listOf(example).length > 0
        ? problems(schemaOfExample(example), value)
        : []),
    ]),
  ]
}
