import type { Database } from './database'
import { parseObject, type JsonObject } from './json'

/** JSON records by kind and key: tokens, sessions, rules, carts, orders. */
export interface Records {
  get(kind: string, key: string): JsonObject | null
  /** In order of creation. */
  list(kind: string): JsonObject[]
  put(kind: string, key: string, value: JsonObject): void
  remove(kind: string, key: string): boolean
}

export const recordsIn = (db: Database): Records => ({
  get: (kind, key) => {
    const row = db.get(
      'SELECT json FROM records WHERE kind = ? AND key = ?',
      kind,
      key
    )

    return row ? parseObject(String(row.json)) : null
  },
  list: (kind) =>
    db
      .all('SELECT json FROM records WHERE kind = ? ORDER BY seq', kind)
      .map((row) => parseObject(String(row.json))),
  put: (kind, key, value) => {
    db.run(
      `INSERT INTO records (kind, key, json) VALUES (?, ?, ?)
       ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json`,
      kind,
      key,
      JSON.stringify(value)
    )
  },
  remove: (kind, key) =>
    db.run('DELETE FROM records WHERE kind = ? AND key = ?', kind, key) > 0,
})
