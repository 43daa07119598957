import { masterDataProblem } from '../problem'
import type { JsonObject } from '../json'
import type { Documents, StoredDocument } from './documents'
import { comparingIn, type Entity } from './entities'
import {
  complies,
  type WhereContext,
  type WhereSwitches,
} from './evaluateWhere'
import { demandedLiteral, fieldsOfWhere, type Where } from './parseWhere'

const SCAN_STEP = 2000

/** Fields the search engine knows without being told. */
const ALWAYS_FILTERABLE = ['id', 'email', 'userId', 'createdIn', 'updatedIn']

/** Refuses an expression that names a field the search can't filter by. */
export const demandFilterable = (where: Where, entity: Entity): void => {
  for (const path of fieldsOfWhere(where)) {
    const [name = ''] = path.split('.')
    const field = entity.fields.get(name)

    if (!field) {
      throw masterDataProblem(400, `Field '${name}' not found in schema`)
    }

    if (field.type.trim().toLowerCase() === 'text') {
      throw masterDataProblem(403, 'Cannot filter by private fields')
    }

    if (!field.isFilter && !ALWAYS_FILTERABLE.includes(name)) {
      throw masterDataProblem(400, `Field '${name}' not found in schema`)
    }
  }
}

export const whereContext = (
  entity: Entity,
  switches: WhereSwitches
): WhereContext => ({ switches, comparing: comparingIn(entity) })

/** Every document that complies; by its key where the expression has one. */
export const findAll = (
  documents: Documents,
  space: string,
  where: Where | null,
  context: WhereContext
): readonly JsonObject[] => {
  const test = (document: JsonObject) =>
    where === null || complies(where, document, context)

  const candidates = where && byKey(documents, space, where)

  if (candidates) return candidates.filter(test)

  const found: JsonObject[] = []

  for (const { document } of scan(documents, space, 0)) {
    if (test(document)) found.push(document)
  }

  return found
}

const byKey = (
  documents: Documents,
  space: string,
  where: Where
): readonly JsonObject[] | null => {
  const id = demandedLiteral(where, 'id')
  const one = id === null ? null : documents.find(space, id)

  if (id !== null) return one ? [one] : []

  const email = demandedLiteral(where, 'email')

  if (email !== null) return documents.listByEmail(space, email)

  const userId = demandedLiteral(where, 'userId')

  return userId === null ? null : documents.findByUser(space, userId)
}

/** Walks through all documents without holding them in memory. */
export function* scan(
  documents: Documents,
  space: string,
  afterSeq: number,
  step = SCAN_STEP
): Generator<StoredDocument> {
  let last = afterSeq

  for (;;) {
    const page = documents.after(space, last, step)

    for (const stored of page) {
      yield stored
      last = stored.seq
    }

    if (page.length < step) return
  }
}

/** Sorts by `field ASC|DESC`; documents without the field come last. */
export const sorted = (
  found: readonly JsonObject[],
  sort: string
): readonly JsonObject[] => {
  const [field = 'id', direction = 'ASC'] = sort.trim().split(/\s+/)
  const sign = direction.toUpperCase() === 'DESC' ? -1 : 1

  return [...found].sort((a, b) => {
    const left = a[field] ?? null
    const right = b[field] ?? null

    if (left === null || right === null) {
      return Number(left === null) - Number(right === null)
    }

    if (typeof left === 'number' && typeof right === 'number') {
      return sign * (left - right)
    }

    const [leftText, rightText] = [String(left), String(right)]

    if (leftText === rightText) return 0

    return leftText < rightText ? -sign : sign
  })
}
