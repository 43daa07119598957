import type { ConditionFiles } from '../clients/conditionFiles'
import { ADMIN_CALL_MS } from '../limits'
import type { TypedFiles } from '../usecases/eraseCustomer'
import { Unavailable } from '../usecases/unavailable'
import { calling, isObject, statusOf } from './transport'

/** The order checks' and the page reports' files hold ids and codes only. */
const FOLDERS = ['changes/', 'rule-changes/'] as const
const ATTEMPTS = 3

/** A folder and where in it one is, in one text. */
const POSITION = /^([01])(.*)$/

/** Files of the history and of written payment conditions, whether the document names them or not. */
export const vbaseTypedFiles = (
  files: Pick<ConditionFiles, 'list' | 'read' | 'save'>
): TypedFiles => ({
  async list(after) {
    const [, folder = '0', from = ''] = POSITION.exec(after ?? '') ?? []
    const at = Number(folder)
    const answer = await calling('CONDITIONS', () =>
      files.list(FOLDERS[at], ADMIN_CALL_MS, from)
    )

    if (!isObject(answer) || !Array.isArray(answer.data)) {
      throw new Unavailable('CONDITIONS')
    }

    const entries: readonly unknown[] = answer.data
    const paths = entries.flatMap((entry) =>
      isObject(entry) && typeof entry.path === 'string' ? [entry.path] : []
    )

    const isMore = typeof answer.next === 'string' && answer.next !== ''
    const isLastFolder = at === FOLDERS.length - 1

    return {
      paths,
      next: isMore
        ? `${at}${answer.next}`
        : isLastFolder
        ? null
        : String(at + 1),
    }
  },

  async rewrite(path, change) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { data, headers } = await calling('CONDITIONS', () =>
        files.read(path, ADMIN_CALL_MS)
      )

      const { json, found } = change(data)
      const revision: unknown = headers?.etag

      if (found === 0) return 0
      // Written over without a revision, another erasure's work would be lost.
      if (typeof revision !== 'string') throw new Unavailable('CONDITIONS')

      try {
        await files.save(path, json, { 'If-Match': revision }, ADMIN_CALL_MS)

        return found
      } catch (error) {
        const status = statusOf(error)

        if (status !== 409 && status !== 412) {
          throw new Unavailable('CONDITIONS')
        }
      }
    }

    throw new Unavailable('CONDITIONS')
  },
})
