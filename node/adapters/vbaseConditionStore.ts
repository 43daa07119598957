import type { IOContext } from '@vtex/api'

import {
  emptyDocument,
  parseStoredDocument,
  printStoredDocument,
} from '../core/parseStoredDocument'
import type { StoredDocument } from '../core/storedDocument'
import type { ConditionFiles } from '../clients/conditionFiles'
import { ADMIN_CALL_MS } from '../limits'
import type { ConditionStore, Revised } from '../usecases/ports'
import { NO_REVISION } from '../usecases/ports'
import { Unavailable, UnreadableDocument } from '../usecases/unavailable'
import { parseChange, printChange } from './changeFile'
import type { Kept } from './kept'
import { calling, statusOf } from './transport'

const DOCUMENT = 'document.json'
const changeFile = (id: string) => `changes/${id}.json`

/** Change ids come back from callers; a path must not. */
const CHANGE_ID = /^[A-Za-z0-9-]{1,64}$/

/** A failed If-Match: which of the two VTEX sends is unverified. */
const isPreconditionFailure = (error: unknown): boolean => {
  const status = statusOf(error)

  return status === 409 || status === 412
}

const precondition = (revision: string): Record<string, string> =>
  // Whether VBase honors If-None-Match is unverified: reading back after the save decides.
  revision === NO_REVISION ? { 'If-None-Match': '*' } : { 'If-Match': revision }

/** The stored document and its history in VBase; per account and workspace, as VBase is. */
export const vbaseConditionStore = (
  files: Pick<ConditionFiles, 'read' | 'save'>,
  kept: Kept<StoredDocument>,
  { account, workspace }: Pick<IOContext, 'account' | 'workspace'>
): ConditionStore => {
  const key = `${account}:${workspace}`

  const read = async (): Promise<Revised> => {
    const { data, headers } = await calling('CONDITIONS', () =>
      files.read(DOCUMENT, ADMIN_CALL_MS)
    )

    if (data === null) return { document: emptyDocument, revision: NO_REVISION }
    const parsed = parseStoredDocument(data)

    if (parsed.status !== 'OK') throw new UnreadableDocument(parsed.status)
    const revision: unknown = headers?.etag

    // Saving without a revision would overwrite whoever saved in between.
    if (typeof revision !== 'string') throw new Unavailable('CONDITIONS')

    return { document: parsed.document, revision }
  }

  return {
    read,

    recent: () => kept.get(key, async () => (await read()).document),

    async write(document, revision) {
      try {
        await files.save(
          DOCUMENT,
          printStoredDocument(document),
          precondition(revision),
          ADMIN_CALL_MS
        )

        return 'WRITTEN'
      } catch (error) {
        if (isPreconditionFailure(error)) return 'CONFLICT'
        throw new Unavailable('CONDITIONS')
      }
    },

    remember: (document) => kept.put(key, document),

    async writeChange(entry) {
      await calling('CONDITIONS', () =>
        files.save(
          changeFile(entry.id),
          printChange(entry),
          precondition(NO_REVISION),
          ADMIN_CALL_MS
        )
      )
    },

    async readChange(id) {
      if (!CHANGE_ID.test(id)) return null
      const { data } = await calling('CONDITIONS', () =>
        files.read(changeFile(id), ADMIN_CALL_MS)
      )

      return parseChange(data)
    },
  }
}
