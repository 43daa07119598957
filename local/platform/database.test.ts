import { mkdirSync, mkdtempSync, rmSync } from 'fs'
import { tmpdir } from 'os'
import { join } from 'path'

import { openDatabase } from './database'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cpc-database-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keeps what it was given between two openings', () => {
  const file = join(folder, 'a.sqlite')
  const first = openDatabase(file)

  first.run('CREATE TABLE t (n INTEGER UNIQUE)')
  first.run('INSERT INTO t VALUES (?)', 7)
  first.close()
  const second = openDatabase(file)

  expect(second.all('SELECT n FROM t')).toEqual([{ n: 7 }])
  second.close()
})

test('opens a file whose lock a killed process left behind', () => {
  const file = join(folder, 'a.sqlite')

  mkdirSync(`${file}.lock`)
  const db = openDatabase(file)

  db.run('CREATE TABLE t (n INTEGER)')
  expect(db.all('SELECT n FROM t')).toEqual([])
  db.close()
})

test('does all of a transaction or nothing', () => {
  const db = openDatabase(':memory:')

  db.run('CREATE TABLE t (n INTEGER UNIQUE)')
  const both = () =>
    db.transaction(() => {
      db.run('INSERT INTO t VALUES (?)', 1)
      db.run('INSERT INTO t VALUES (?)', 1)
    })

  expect(both).toThrow(/UNIQUE/)
  expect(db.all('SELECT n FROM t')).toEqual([])
  // The statement that failed works again afterwards.
  db.run('INSERT INTO t VALUES (?)', 1)
  expect(db.get('SELECT n FROM t')).toEqual({ n: 1 })
  db.close()
})
