import { ADMINISTRATORS } from '../seed/administrators'
import {
  DOCUMENT_BUCKET,
  DOCUMENT_PATH,
  SEED_DOCUMENT,
} from '../seed/clusteredConditions'
import { seedCustomers, type SeedDocument } from '../seed/customers'
import { ADDRESS_FIELDS, CUSTOMER_FIELDS } from '../seed/fields'
import { SEED_RULES } from '../seed/paymentRules'
import { APP_ID } from './appId'
import type { Database } from './database'
import type { Documents } from './masterdata/documents'
import { spaceOf, type Entities } from './masterdata/entities'
import { ACCOUNT_ID } from './masterdata/saveDocument'
import type { Records } from './records'
import { rulesKind } from './routes/gatewayRules'
import { etagOf } from './routes/vbase'
import { resetTables } from './schema'

export interface Seeding {
  readonly db: Database
  readonly records: Records
  readonly documents: Documents
  readonly entities: Entities
  readonly account: string
  readonly workspace: string
}

/** Raised when tables or seed change: a store of another version, or of another vendor's app, is seeded anew. */
const SEED_VERSION = 4
const BATCH = 500

export const isSeeded = (records: Records): boolean =>
  records.get('meta', 'seed')?.version === SEED_VERSION &&
  records.get('meta', 'seed')?.app === APP_ID

/** Empties the store and fills it with the demo, in one transaction. */
export const applySeed = (seeding: Seeding, customers: number): void => {
  const { db, records, documents, entities, account } = seeding

  db.transaction(() => {
    resetTables(db)

    entities.create(account, 'CL', 'Cliente')
    entities.create(account, 'AD', 'Endereço')
    for (const field of CUSTOMER_FIELDS) entities.putField(account, 'CL', field)
    for (const field of ADDRESS_FIELDS) entities.putField(account, 'AD', field)

    const space = spaceOf(account, 'CL')
    const owner = { accountId: ACCOUNT_ID, accountName: account }
    let batch: SeedDocument[] = []

    for (const customer of seedCustomers(customers, owner)) {
      batch.push(customer)
      if (batch.length === BATCH) {
        documents.addAll(space, batch)
        batch = []
      }
    }

    documents.addAll(space, batch)
    for (const rule of SEED_RULES) {
      records.put(rulesKind(account), rule.id, rule)
    }

    for (const { login, role } of ADMINISTRATORS) {
      records.put('admin', login, { login, role })
    }

    putDocument(seeding)
    records.put('meta', 'seed', {
      version: SEED_VERSION,
      app: APP_ID,
      customers,
    })
  })
}

const putDocument = ({ db, account, workspace }: Seeding): void => {
  const body = Buffer.from(JSON.stringify(SEED_DOCUMENT))

  db.run(
    `INSERT INTO files (bucket, path, body, content_type, etag)
     VALUES (?, ?, ?, ?, ?)`,
    [account, workspace, APP_ID, DOCUMENT_BUCKET].join('/'),
    DOCUMENT_PATH,
    body,
    'application/json',
    etagOf(body)
  )
}
