import type { ConditionFiles } from '../clients/conditionFiles'
import { dayOf } from '../core/orderCheck'
import type { OrderCheckFile } from '../core/orderCheckFile'
import {
  parseOrderCheckFile,
  printOrderCheckFile,
} from '../core/orderCheckFile'
import { ADMIN_CALL_MS, ONE_SECOND_MS } from '../limits'
import type { OrderCheckStore } from '../usecases/orderPorts'
import type { Clock } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import { calling, isObject, statusOf } from './transport'

type Files = Pick<ConditionFiles, 'read' | 'save' | 'list' | 'remove'>

const FOLDER = 'order-checks/'
const ONE_DAY_MS = 24 * 60 * 60 * ONE_SECOND_MS
const DAYS_KEPT = 90
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * VBase may not honor `If-None-Match`, so that two replicas may create one file. Creating ends within
 * the first time or is given up; nobody claims anything in the file before the second is over: a
 * second for an answer of "there is none", one for creating, one for what arrives after all.
 */
const CREATE_WITHIN_MS = ONE_SECOND_MS
const SETTLED_AFTER_MS = 3 * ONE_SECOND_MS

const fileOf = (day: string) => `${FOLDER}${day}.json`

const dayOfPath = (path: unknown): readonly string[] => {
  if (typeof path !== 'string') return []
  const [, name] = /^order-checks\/(.+)\.json$/.exec(path) ?? []

  return name !== undefined && DAY.test(name) ? [name] : []
}

/** Checks of orders in VBase, a file for each day of placement, kept for 90 days. */
export const vbaseOrderChecks = (
  files: Files,
  clock: Clock
): OrderCheckStore => {
  const days = async (): Promise<readonly string[]> => {
    const answer = await calling('CONDITIONS', () =>
      files.list(FOLDER, ADMIN_CALL_MS)
    )

    if (!isObject(answer) || !Array.isArray(answer.data)) {
      throw new Unavailable('CONDITIONS')
    }

    const paths: readonly unknown[] = answer.data

    return paths
      .flatMap((entry) => (isObject(entry) ? dayOfPath(entry.path) : []))
      .sort()
      .reverse()
  }

  const forgetOld = async (): Promise<void> => {
    const oldest = dayOf(clock.now() - DAYS_KEPT * ONE_DAY_MS)
    const old = (await days()).filter((day) => day < oldest)

    await Promise.all(
      old.map((day) =>
        calling('CONDITIONS', () => files.remove(fileOf(day), ADMIN_CALL_MS))
      )
    )
  }

  return {
    async read(day) {
      const { data, headers } = await calling('CONDITIONS', () =>
        files.read(fileOf(day), ADMIN_CALL_MS)
      )

      if (data === null) return null
      const file = parseOrderCheckFile(data)
      const revision: unknown = headers?.etag

      if (file === null || typeof revision !== 'string') {
        throw new Unavailable('CONDITIONS')
      }

      return { file, revision, settledAt: file.createdAt + SETTLED_AFTER_MS }
    },

    async create(day) {
      const empty: OrderCheckFile = { createdAt: clock.now(), checks: [] }

      await calling('CONDITIONS', () =>
        files.save(
          fileOf(day),
          printOrderCheckFile(empty),
          { 'If-None-Match': '*' },
          CREATE_WITHIN_MS
        )
      )
      // What is left over today goes tomorrow.
      await forgetOld().catch(() => undefined)
    },

    async write(day, file, revision) {
      try {
        await files.save(
          fileOf(day),
          printOrderCheckFile(file),
          { 'If-Match': revision },
          ADMIN_CALL_MS
        )

        return 'WRITTEN'
      } catch (error) {
        const status = statusOf(error)

        if (status === 409 || status === 412) return 'CONFLICT'
        throw new Unavailable('CONDITIONS')
      }
    },

    days,
  }
}
