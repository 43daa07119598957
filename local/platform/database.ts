import { rmSync } from 'fs'

import {
  Database as Sqlite,
  type JSValue,
  type SQLiteValue,
  type Statement,
} from 'node-sqlite3-wasm'

export type Row = Readonly<Record<string, SQLiteValue>>

/** The one SQLite file of the platform, with its statements prepared once. */
export interface Database {
  run(sql: string, ...values: JSValue[]): number
  get(sql: string, ...values: JSValue[]): Row | null
  all(sql: string, ...values: JSValue[]): Row[]
  /** All or nothing; nested calls join the outer transaction. */
  transaction<T>(work: () => T): T
  close(): void
}

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null

/** Finalizing repeats the error of a failed statement, which was told already. */
const finalize = (statement: Statement): void => {
  try {
    statement.finalize()
  } catch (_) {
    // The memory is freed either way.
  }
}

/** Opens the file; the caller has made sure that no other process uses it. */
export const openDatabase = (file: string): Database => {
  // A killed process leaves the lock folder behind, which would block us forever.
  if (file !== ':memory:') {
    rmSync(`${file}.lock`, { recursive: true, force: true })
  }

  const sqlite = new Sqlite(file)
  const statements = new Map<string, Statement>()

  // Without synchronous writes a killed process loses nothing; only a power cut could.
  sqlite.exec('PRAGMA locking_mode=EXCLUSIVE')
  sqlite.exec('PRAGMA journal_mode=TRUNCATE')
  sqlite.exec('PRAGMA synchronous=OFF')
  sqlite.exec('PRAGMA cache_size=-65536')

  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)

    if (known) return known

    const statement = sqlite.prepare(sql)

    statements.set(sql, statement)

    return statement
  }

  /** A failed statement can't be used again, so the next call prepares its own. */
  const using = <T>(sql: string, work: (statement: Statement) => T): T => {
    const statement = prepared(sql)

    try {
      return work(statement)
    } catch (error) {
      statements.delete(sql)
      finalize(statement)
      throw error
    }
  }

  // `get` of the library leaves its statement open, which locks the table: take `all`.
  const all = (sql: string, values: JSValue[]): Row[] =>
    using(sql, (statement) => statement.all(values)).filter(isRow)

  return {
    run: (sql, ...values) =>
      using(sql, (statement) => statement.run(values).changes),
    get: (sql, ...values) => all(sql, values)[0] ?? null,
    all: (sql, ...values) => all(sql, values),
    transaction: (work) => {
      if (sqlite.inTransaction) return work()

      sqlite.exec('BEGIN')
      try {
        const result = work()

        sqlite.exec('COMMIT')

        return result
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      if (!sqlite.isOpen) return
      for (const statement of statements.values()) finalize(statement)
      statements.clear()
      sqlite.close()
    },
  }
}
