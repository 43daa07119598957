import type { Operator, PropertyKind } from '../core/cluster'
import { operatorsFor } from '../core/operators'
import type { CustomerProperty } from '../core/property'
import { isObject } from './transport'
import { isFieldName } from './where'

/** Types of Master Data fields, in lower case, by the kind clusters compare them as. */
const KINDS: ReadonlyMap<string, PropertyKind> = new Map([
  ['integer', 'NUMBER'],
  ['long', 'NUMBER'],
  ['auto increment', 'NUMBER'],
  ['decimal', 'NUMBER'],
  ['currency', 'NUMBER'],
  ['percent', 'NUMBER'],
  ['boolean', 'BOOLEAN'],
  ['date', 'DATE'],
  ['date and time', 'DATETIME'],
  ['text', 'TEXT'],
  ['email', 'TEXT'],
  ['url', 'TEXT'],
  ['phone', 'TEXT'],
  ['cep', 'TEXT'],
  ['cpf / cnpj', 'TEXT'],
  ['user login', 'TEXT'],
  ['time', 'TEXT'],
])

const FILL_ONLY: readonly Operator[] = ['EMPTY', 'FILLED']
const EQUALITY_ONLY: readonly Operator[] = [
  'IS',
  'IS_NOT',
  'ANY_OF',
  'NONE_OF',
  'EMPTY',
  'FILLED',
]

/** Scores are structures of VTEX's own, nothing a merchant compares. */
const HIDDEN_TYPES = new Set(['score2'])

/** Bookkeeping of the platform, but for the two dates merchants ask about. */
const SHOWN_INTERNALS = new Set(['createdIn', 'updatedIn', 'tags'])

/** Whether we know what a field of this type holds. */
export const isKnownType = (type: string): boolean => {
  const lowered = type.trim().toLowerCase()

  return (
    KINDS.has(lowered) ||
    HIDDEN_TYPES.has(lowered) ||
    ['file', 'relationship'].includes(lowered) ||
    lowered.startsWith('varchar')
  )
}

const typeOf = (type: string) => {
  const kind = KINDS.get(type)

  if (kind) return { kind, operators: operatorsFor(kind) }
  if (type.startsWith('varchar')) {
    return { kind: 'TEXT' as const, operators: operatorsFor('TEXT') }
  }

  // A file is a name we never read; a relationship or a type we don't know can at least be equal.
  return {
    kind: 'TEXT' as const,
    operators: type === 'file' ? FILL_ONLY : EQUALITY_ONLY,
  }
}

const parseField = (field: unknown): CustomerProperty | null => {
  if (!isObject(field)) return null
  const { name, type, displayName, isInternal } = field

  if (typeof name !== 'string' || !isFieldName(name)) return null
  const lowered = typeof type === 'string' ? type.trim().toLowerCase() : ''

  if (HIDDEN_TYPES.has(lowered)) return null
  if (isInternal === true && !SHOWN_INTERNALS.has(name)) return null

  return {
    name,
    label:
      typeof displayName === 'string' && displayName.trim() !== ''
        ? displayName.trim()
        : name,
    ...typeOf(lowered),
  }
}

/** The properties in an answer of `GET dataentities/{entity}`, by name; null when it isn't one. */
export const parseEntity = (
  answer: unknown
): ReadonlyMap<string, CustomerProperty> | null => {
  if (!isObject(answer) || !Array.isArray(answer.fields)) return null
  const properties = answer.fields
    .map(parseField)
    .filter((one): one is CustomerProperty => one !== null)

  return new Map(properties.map((property) => [property.name, property]))
}
