import { createHash } from 'crypto'

import type { ConditionFiles } from '../clients/conditionFiles'
import {
  parseStoredRecord,
  printStoredRecord,
} from '../core/parseStoredDocument'
import { ADMIN_CALL_MS } from '../limits'
import { Unavailable } from '../usecases/unavailable'
import type {
  ClusterChange,
  RevisedChange,
  RuleChange,
  RuleChangeStore,
} from '../usecases/writing/ports'
import { calling, isObject, statusOf } from './transport'

const OPEN = 'rule-changes/open/'
const LAST = 'rule-changes/last/'
const PLAIN_KEY = /^[A-Za-z0-9-]{1,64}$/

/** An id of the gateway goes into a path. */
const nameOf = (key: string): string =>
  PLAIN_KEY.test(key) ? key : createHash('sha256').update(key).digest('hex')

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : null

const parseClusters = (json: unknown): ClusterChange | null => {
  if (!isObject(json)) return null
  if (json.kind === 'KEEP' || json.kind === 'REMOVE') {
    return { kind: json.kind }
  }

  return json.kind === 'SET' || json.kind === 'RENEW'
    ? { kind: json.kind, match: json.match, clusters: json.clusters }
    : null
}

const print = (change: RuleChange): unknown => ({
  ...change,
  recordBefore: change.recordBefore && printStoredRecord(change.recordBefore),
})

const parse = (json: unknown): RuleChange | null => {
  if (!isObject(json)) return null
  const [id, key, ruleId, at, by, name] = [
    json.id,
    json.key,
    json.ruleId,
    json.at,
    json.by,
    json.name,
  ].map(textOf)

  const clusters = parseClusters(json.clusters)
  const namesakes: readonly unknown[] = Array.isArray(json.namesakes)
    ? json.namesakes
    : []

  if (!id || !key || !ruleId || !at || by === null || name === null) return null
  if (clusters === null) return null

  return {
    id,
    key,
    ruleId,
    at,
    by,
    name,
    prior: isObject(json.prior) ? json.prior : null,
    target: isObject(json.target) ? json.target : null,
    clusters,
    recordBefore: isObject(json.recordBefore)
      ? parseStoredRecord(json.recordBefore)
      : null,
    written: isObject(json.written) ? json.written : null,
    namesakes: namesakes.filter(
      (one): one is string => typeof one === 'string'
    ),
    stepsDone: typeof json.stepsDone === 'number' ? json.stepsDone : 0,
  }
}

const pathsIn = (answer: unknown): readonly string[] => {
  if (!isObject(answer) || !Array.isArray(answer.data)) {
    throw new Unavailable('CONDITIONS')
  }

  const entries: readonly unknown[] = answer.data

  return entries.flatMap((entry) =>
    isObject(entry) && typeof entry.path === 'string' ? [entry.path] : []
  )
}

/** Changes of gateway rules in VBase: one file while it is open, one of the last finished. */
export const vbaseRuleChanges = (
  files: Pick<ConditionFiles, 'list' | 'read' | 'remove' | 'save'>
): RuleChangeStore => {
  const read = async (path: string): Promise<RevisedChange | null> => {
    const { data, headers } = await calling('CONDITIONS', () =>
      files.read(path, ADMIN_CALL_MS)
    )

    if (data === null) return null
    const change = parse(data)
    const revision: unknown = headers?.etag

    // A change nobody can read must not be taken for none: it may be half done.
    if (change === null || typeof revision !== 'string') {
      throw new Unavailable('CONDITIONS')
    }

    return { change, revision }
  }

  const openPath = ({ key }: RuleChange) => `${OPEN}${nameOf(key)}.json`

  const drop = async (change: RuleChange): Promise<void> => {
    await calling('CONDITIONS', () =>
      files.remove(openPath(change), ADMIN_CALL_MS)
    )
  }

  return {
    async open() {
      const answer = await calling('CONDITIONS', () =>
        files.list(OPEN, ADMIN_CALL_MS)
      )

      const changes = await Promise.all(pathsIn(answer).map(read))

      return changes.filter((one): one is RevisedChange => one !== null)
    },

    async save(change, revision) {
      const path = openPath(change)

      try {
        await files.save(
          path,
          print(change),
          revision === null
            ? { 'If-None-Match': '*' }
            : { 'If-Match': revision },
          ADMIN_CALL_MS
        )
      } catch (error) {
        const status = statusOf(error)

        if (status === 409 || status === 412) return 'CONFLICT'
        throw new Unavailable('CONDITIONS')
      }

      // Whether VBase honors If-None-Match is unverified: reading back decides.
      const current = await read(path)

      return current?.change.id === change.id
        ? { revision: current.revision }
        : 'CONFLICT'
    },

    async finish(change) {
      await calling('CONDITIONS', () =>
        files.save(
          `${LAST}${nameOf(change.ruleId)}.json`,
          print(change),
          {},
          ADMIN_CALL_MS
        )
      )
      await drop(change)
    },

    drop,

    last: async (key) =>
      (await read(`${LAST}${nameOf(key)}.json`))?.change ?? null,
  }
}
