import { textOf, type JsonObject } from '../json'
import type { Records } from '../records'
import { comparingOf, type Comparing } from './fieldType'

/** One field of an entity, as Master Data describes it. */
export interface FieldDefinition {
  readonly name: string
  readonly type: string
  readonly displayName: string
  readonly isNullable: boolean
  readonly isSearchable: boolean
  readonly isFilter: boolean
  readonly isInternal: boolean
}

export interface Entity {
  readonly acronym: string
  readonly name: string
  readonly fields: ReadonlyMap<string, FieldDefinition>
}

/** Data entities and their fields; fields are data and may change at any time. */
export interface Entities {
  list(account: string): readonly Entity[]
  find(account: string, acronym: string): Entity | null
  create(account: string, acronym: string, name: string): void
  putField(account: string, acronym: string, field: FieldDefinition): void
  removeField(account: string, acronym: string, name: string): boolean
}

export const spaceOf = (account: string, acronym: string): string =>
  `${account}/${acronym.toUpperCase()}`

/** A field as posted; what is left unsaid gets the usual answer. */
export const readField = (
  name: string,
  input: JsonObject
): FieldDefinition => ({
  name,
  type: textOf(input.type) ?? 'Varchar 100',
  displayName: textOf(input.displayName) ?? name,
  isNullable: input.isNullable !== false,
  isSearchable: input.isSearchable === true,
  isFilter: input.isFilter !== false,
  isInternal: input.isInternal === true,
})

const byName = (fields: readonly FieldDefinition[]) =>
  new Map(fields.map((field) => [field.name, field]))

export const comparingIn =
  (entity: Entity) =>
  (field: string): Comparing => {
    const [name = ''] = field.split('.')

    return comparingOf(entity.fields.get(name)?.type ?? 'Varchar 100')
  }

/** `native` is what the customers of an account nobody seeded have. */
export const entitiesIn = (
  records: Records,
  native: readonly FieldDefinition[]
): Entities => {
  const entityKind = (account: string) => `entity:${account}`
  const fieldKind = (account: string, acronym: string) =>
    `field:${spaceOf(account, acronym)}`

  const build = (account: string, stored: JsonObject): Entity => {
    const acronym = textOf(stored.acronym) ?? ''
    const fields = records
      .list(fieldKind(account, acronym))
      .map((field) => readField(textOf(field.name) ?? '', field))

    return {
      acronym,
      name: textOf(stored.name) ?? acronym,
      fields: byName(fields),
    }
  }

  return {
    list: (account) =>
      records.list(entityKind(account)).map((stored) => build(account, stored)),
    find: (account, acronym) => {
      const stored = records.get(entityKind(account), acronym.toUpperCase())

      if (stored) return build(account, stored)
      const isOther = records.list(entityKind(account)).length === 0

      return isOther && acronym.toUpperCase() === 'CL'
        ? { acronym: 'CL', name: 'Cliente', fields: byName(native) }
        : null
    },
    create: (account, acronym, name) =>
      records.put(entityKind(account), acronym.toUpperCase(), {
        acronym: acronym.toUpperCase(),
        name,
      }),
    putField: (account, acronym, field) =>
      records.put(fieldKind(account, acronym), field.name, { ...field }),
    removeField: (account, acronym, name) =>
      records.remove(fieldKind(account, acronym), name),
  }
}
