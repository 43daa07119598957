import type { JsonObject } from '../json'
import type { Entity } from './entities'

const ALWAYS = ['id', 'accountId', 'accountName', 'dataEntityId']

/**
 * The fields asked for; without any, the four every document has. A field that
 * is defined but unset reads as null, one that isn't defined is left out.
 */
export const project = (
  document: JsonObject,
  fields: string | null,
  entity: Entity
): JsonObject => {
  const names = namesOf(fields, entity)
  const projected: JsonObject = {}

  for (const name of names) {
    if (entity.fields.has(name) || ALWAYS.includes(name)) {
      projected[name] = document[name] ?? null
    }
  }

  return projected
}

const namesOf = (fields: string | null, entity: Entity): readonly string[] => {
  if (fields === null || fields.trim() === '') return ALWAYS
  const asked = fields.split(',').map((name) => name.trim())

  return asked.includes('_all')
    ? [...new Set([...ALWAYS, ...entity.fields.keys()])]
    : asked
}
