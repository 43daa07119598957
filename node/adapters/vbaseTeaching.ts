import { createHash, timingSafeEqual } from 'crypto'

import type { ConditionFiles } from '../clients/conditionFiles'
import { parsePageCapture } from '../core/pageCapture'
import { ADMIN_CALL_MS, MAX_CAPTURES } from '../limits'
import type { StoredCapture, TeachingStore } from '../usecases/teaching'
import { Unavailable } from '../usecases/unavailable'
import { calling, isObject, statusOf } from './transport'

const KEY_FILE = 'teaching/key.json'
const CAPTURES = 'teaching/captures/'
const CAPTURE_ID = /^\d{1,16}-[0-9a-f-]{36}$/

const digestOf = (key: string): Buffer =>
  createHash('sha256').update(key).digest()

const fileOf = (id: string) => `${CAPTURES}${id}.json`

const idOf = (path: unknown): readonly string[] => {
  if (typeof path !== 'string') return []
  const id = path.slice(CAPTURES.length).replace(/\.json$/, '')

  return CAPTURE_ID.test(id) ? [id] : []
}

const parse = (id: string, json: unknown): StoredCapture | null => {
  if (!isObject(json)) return null
  const { at, appVersion } = json
  const capture = parsePageCapture(json.capture)

  return capture && typeof at === 'string' && typeof appVersion === 'string'
    ? { id, at, appVersion, capture }
    : null
}

/** The key of a lesson and what came of it, in VBase. */
export const vbaseTeaching = (
  files: Pick<ConditionFiles, 'list' | 'read' | 'remove' | 'save'>
): TeachingStore => {
  const ids = async (): Promise<readonly string[]> => {
    const answer = await calling('CONDITIONS', () =>
      files.list(CAPTURES, ADMIN_CALL_MS)
    )

    if (!isObject(answer) || !Array.isArray(answer.data)) {
      throw new Unavailable('CONDITIONS')
    }

    const entries: readonly unknown[] = answer.data

    return entries
      .flatMap((entry) => (isObject(entry) ? idOf(entry.path) : []))
      .sort()
      .reverse()
  }

  const read = async (id: string): Promise<StoredCapture | null> => {
    if (!CAPTURE_ID.test(id)) return null
    const { data } = await calling('CONDITIONS', () =>
      files.read(fileOf(id), ADMIN_CALL_MS)
    )

    return parse(id, data)
  }

  const remove = async (id: string): Promise<void> => {
    if (!CAPTURE_ID.test(id)) return
    await calling('CONDITIONS', () => files.remove(fileOf(id), ADMIN_CALL_MS))
  }

  return {
    async open(key, until) {
      await calling('CONDITIONS', () =>
        files.save(
          KEY_FILE,
          { digest: digestOf(key).toString('hex'), until },
          {},
          ADMIN_CALL_MS
        )
      )
    },

    async take(key, now) {
      const { data, headers } = await calling('CONDITIONS', () =>
        files.read(KEY_FILE, ADMIN_CALL_MS)
      )

      const revision: unknown = headers?.etag

      if (!isObject(data) || typeof revision !== 'string') return false
      const { digest, until } = data
      const kept = Buffer.from(typeof digest === 'string' ? digest : '', 'hex')
      const given = digestOf(key)
      const isOpen =
        kept.length === given.length &&
        timingSafeEqual(kept, given) &&
        typeof until === 'number' &&
        now < until

      if (!isOpen) return false

      try {
        // Of two who bring the key at once, one finds the file changed.
        await files.save(
          KEY_FILE,
          { takenAt: now },
          { 'If-Match': revision },
          ADMIN_CALL_MS
        )

        return true
      } catch (error) {
        const status = statusOf(error)

        if (status === 409 || status === 412) return false
        throw new Unavailable('CONDITIONS')
      }
    },

    async add({ id, ...kept }) {
      await calling('CONDITIONS', () =>
        files.save(fileOf(id), kept, {}, ADMIN_CALL_MS)
      )
      // What is left over today goes with the next one.
      await ids()
        .then((all) => Promise.all(all.slice(MAX_CAPTURES).map(remove)))
        .catch(() => undefined)
    },

    async list() {
      const captures = await Promise.all((await ids()).map(read))

      return captures.filter((one): one is StoredCapture => one !== null)
    },

    read,
    remove,
  }
}
