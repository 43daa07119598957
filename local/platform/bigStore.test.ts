import { mkdtempSync, rmSync } from 'fs'
import { tmpdir } from 'os'
import { join } from 'path'

import { openDatabase } from './database'
import { applySeed } from './applySeed'
import { documentsIn } from './masterdata/documents'
import { entitiesIn } from './masterdata/entities'
import { recordsIn } from './records'

const CUSTOMERS = 100_000
const LOOKUPS = 200

/** The processor's time, which other work on the machine does not stretch. */
const spentMs = (): number => {
  const { user, system } = process.cpuUsage()

  return (user + system) / 1000
}

test('100,000 customers are seeded within 20 s and found within 5 ms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cpc-big-'))
  const db = openDatabase(join(folder, 'store.sqlite'))

  try {
    const records = recordsIn(db)
    const documents = documentsIn(db)
    const entities = entitiesIn(records, [])
    const seedingAt = spentMs()

    applySeed(
      {
        db,
        records,
        documents,
        entities,
        account: 'wholesale',
        workspace: 'master',
      },
      CUSTOMERS
    )
    expect(spentMs() - seedingAt).toBeLessThan(20_000)
    expect(documents.count('wholesale/CL')).toBe(CUSTOMERS)

    const emails = documents
      .range('wholesale/CL', CUSTOMERS / 2, LOOKUPS)
      .map(({ email }) => String(email))

    const lookingAt = spentMs()
    const found = emails.map((email) =>
      documents.findByEmail('wholesale/CL', email)
    )

    expect((spentMs() - lookingAt) / LOOKUPS).toBeLessThan(5)
    expect(found.map((document) => document?.email)).toEqual(emails)
  } finally {
    db.close()
    rmSync(folder, { recursive: true })
  }
}, 180_000)
