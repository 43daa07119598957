import type { Database } from './database'

const TABLES = [
  // One row per JSON record; rowid order is the order of creation.
  `CREATE TABLE IF NOT EXISTS records (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (kind, key)
  )`,
  // The keys a customer is looked up by are columns, so that 100,000 stay fast.
  `CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY,
    space TEXT NOT NULL,
    id_key TEXT NOT NULL,
    email_key TEXT,
    user_key TEXT,
    json TEXT NOT NULL,
    UNIQUE (space, id_key)
  )`,
  `CREATE INDEX IF NOT EXISTS documents_by_email ON documents (space, email_key)`,
  `CREATE INDEX IF NOT EXISTS documents_by_user ON documents (space, user_key)`,
  `CREATE INDEX IF NOT EXISTS documents_in_order ON documents (space, seq)`,
  `CREATE TABLE IF NOT EXISTS files (
    bucket TEXT NOT NULL,
    path TEXT NOT NULL,
    body BLOB NOT NULL,
    content_type TEXT NOT NULL,
    etag TEXT NOT NULL,
    PRIMARY KEY (bucket, path)
  )`,
]

export const createTables = (db: Database): void => {
  for (const table of TABLES) db.run(table)
}

/** Drops everything and starts over, also from tables of an older version. */
export const resetTables = (db: Database): void => {
  for (const table of ['records', 'documents', 'files']) {
    db.run(`DROP TABLE IF EXISTS ${table}`)
  }

  createTables(db)
}
