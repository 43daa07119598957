import { randomUUID } from 'crypto'

import { textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { masterDataProblem } from '../problem'
import { spaceOf } from './entities'

/** The same for every document of an account. */
export const ACCOUNT_ID = '5f2d4c1e-7a90-4b3f-9c56-1e8b0d3a6f74'

export interface Saving {
  readonly account: string
  readonly acronym: string
  readonly id: string
  readonly input: JsonObject
  readonly mode: 'REPLACE' | 'MERGE'
  readonly by: string
}

export type Saved = 'CREATED' | 'CHANGED' | 'UNCHANGED'

const INTERNAL = [
  'id',
  'accountId',
  'accountName',
  'dataEntityId',
  'createdBy',
  'createdIn',
  'updatedBy',
  'updatedIn',
]

/** Kept through a replacement unless it names them. */
const KEPT = [...INTERNAL, 'userId', 'followers', 'tags', 'auto_filter']

/** Creates or changes one document, as Master Data's saving flow does. */
export const saveDocument = (platform: Platform, saving: Saving): Saved => {
  const { account, acronym, id, input, mode, by } = saving
  const space = spaceOf(account, acronym)
  const stored = platform.documents.find(space, id)
  const next = { ...(stored ?? created(saving, platform.now())) }

  if (stored && mode === 'REPLACE') {
    for (const name of Object.keys(next)) {
      if (!KEPT.includes(name)) delete next[name]
    }
  }

  for (const [name, value] of Object.entries(input)) {
    if (!INTERNAL.includes(name)) next[name] = value
  }

  // A replacement writes the fields in another order, which is no change.
  if (stored && canonical(stored) === canonical(next)) return 'UNCHANGED'

  demandUniqueEmail(platform, saving, next)
  if (stored) {
    next.updatedIn = timestamp(platform.now())
    next.updatedBy = by
  }

  platform.documents.put(space, next)

  return stored ? 'CHANGED' : 'CREATED'
}

/** Only CL has a unique key; another entity may hold an e-mail twice. */
const demandUniqueEmail = (
  { documents, switches }: Platform,
  { account, acronym }: Saving,
  { id, email }: JsonObject
): void => {
  if (acronym.toUpperCase() !== 'CL' || switches.allowsDuplicateEmails) return
  const space = spaceOf(account, acronym)
  const owner = documents.findByEmail(space, textOf(email) ?? '')

  if (owner && owner.id !== id) throw masterDataProblem(400, 'duplicated entry')
}

const created = (
  { account, acronym, id, by }: Saving,
  now: number
): JsonObject => ({
  id,
  accountId: ACCOUNT_ID,
  accountName: account,
  dataEntityId: acronym.toUpperCase(),
  createdBy: by,
  createdIn: timestamp(now),
  updatedBy: null,
  updatedIn: null,
  followers: [],
  tags: [],
  auto_filter: null,
  ...(acronym.toUpperCase() === 'CL' ? { userId: randomUUID() } : {}),
})

/** Master Data writes seven digits of a second. */
const timestamp = (now: number): string =>
  new Date(now).toISOString().replace('Z', '0000Z')

const canonical = (document: JsonObject): string =>
  JSON.stringify(
    Object.entries(document)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
