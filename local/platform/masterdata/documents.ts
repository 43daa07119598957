import type { Database, Row } from '../database'
import { parseObject, textOf, type JsonObject } from '../json'

export interface StoredDocument {
  readonly seq: number
  readonly document: JsonObject
}

/** Documents of one account and entity (`space`), by id, e-mail and user. */
export interface Documents {
  find(space: string, id: string): JsonObject | null
  /** The oldest with this e-mail: in CL there is only one. */
  findByEmail(space: string, email: string): JsonObject | null
  listByEmail(space: string, email: string): readonly JsonObject[]
  findByUser(space: string, userId: string): readonly JsonObject[]
  /** Creates or replaces the document of the same id. */
  put(space: string, document: JsonObject): void
  /** Adds many new documents at once, for a seed. */
  addAll(space: string, documents: readonly JsonObject[]): void
  remove(space: string, id: string): boolean
  count(space: string): number
  range(space: string, offset: number, limit: number): readonly JsonObject[]
  /** The documents after one, in order of creation. */
  after(space: string, seq: number, limit: number): readonly StoredDocument[]
}

/** How an e-mail is looked up: nobody types it twice the same way. */
export const emailKey = (email: unknown): string | null =>
  typeof email === 'string' && email.trim() !== ''
    ? email.trim().toLowerCase()
    : null

const read = (row: Row): JsonObject => parseObject(String(row.json))

const byEmail = (
  db: Database,
  space: string,
  email: string
): readonly JsonObject[] => {
  const key = emailKey(email)

  return key === null
    ? []
    : db
        .all(
          `SELECT json FROM documents
           WHERE space = ? AND email_key = ? ORDER BY seq`,
          space,
          key
        )
        .map(read)
}

export const documentsIn = (db: Database): Documents => ({
  find: (space, id) => {
    const row = db.get(
      'SELECT json FROM documents WHERE space = ? AND id_key = ?',
      space,
      id.toLowerCase()
    )

    return row ? read(row) : null
  },
  findByEmail: (space, email) => byEmail(db, space, email)[0] ?? null,
  listByEmail: (space, email) => byEmail(db, space, email),
  findByUser: (space, userId) =>
    db
      .all(
        'SELECT json FROM documents WHERE space = ? AND user_key = ? ORDER BY seq',
        space,
        userId
      )
      .map(read),
  put: (space, document) => {
    db.run(
      `INSERT INTO documents (space, id_key, email_key, user_key, json)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (space, id_key) DO UPDATE SET
         email_key = excluded.email_key,
         user_key = excluded.user_key,
         json = excluded.json`,
      space,
      String(document.id).toLowerCase(),
      emailKey(document.email),
      textOf(document.userId),
      JSON.stringify(document)
    )
  },
  // One statement for all: handing over values one by one costs more than the insert.
  addAll: (space, documents) => {
    const rows = documents.map((document) => [
      String(document.id).toLowerCase(),
      emailKey(document.email),
      textOf(document.userId),
      JSON.stringify(document),
    ])

    db.run(
      `INSERT INTO documents (space, id_key, email_key, user_key, json)
       SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3
       FROM json_each(?)`,
      space,
      JSON.stringify(rows)
    )
  },
  remove: (space, id) =>
    db.run(
      'DELETE FROM documents WHERE space = ? AND id_key = ?',
      space,
      id.toLowerCase()
    ) > 0,
  count: (space) => {
    const row = db.get(
      'SELECT count(*) AS total FROM documents WHERE space = ?',
      space
    )

    return Number(row?.total ?? 0)
  },
  range: (space, offset, limit) =>
    db
      .all(
        'SELECT json FROM documents WHERE space = ? ORDER BY seq LIMIT ? OFFSET ?',
        space,
        limit,
        offset
      )
      .map(read),
  after: (space, seq, limit) =>
    db
      .all(
        `SELECT seq, json FROM documents
         WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?`,
        space,
        seq,
        limit
      )
      .map((row) => ({ seq: Number(row.seq), document: read(row) })),
})
