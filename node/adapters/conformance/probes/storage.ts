import type { Finding } from '../../../core/conformance/finding'
import { finding } from '../../../core/conformance/finding'
import type { Verdict } from '../../../core/conformance/verdict'
import { differsBy, differsElse, PASS } from '../../../core/conformance/verdict'
import type {
  AskedStore,
  Probes,
  StoreReply,
} from '../../../usecases/conformance/ports'
import { isObject } from '../../transport'
import {
  answerTo,
  cantTell,
  failureOf,
  helpFrom,
  send,
  settle,
} from '../asking'
import { fileOf, filesIn, removedFile, savedFile } from '../calls'

/** The only place a probe ever writes to: files of the app's own, removed when the probe ends. */
export const SCRATCH = 'scratch/'

/** Whatever a stored document may hold comes back as it was. */
const CONTENT = {
  text: 'São Paulo "30/60" € 😀',
  number: 1234567890.12,
  nothing: null,
  nested: [{ empty: {} }, [], ''],
}

const REFUSALS = [409, 412]

const isOk = ({ status }: StoreReply): boolean =>
  status !== null && status >= 200 && status < 300

const etagOf = ({ headers }: StoreReply): string | null => headers.etag ?? null

interface Scratch {
  readonly path: string
  readonly save: (
    content: unknown,
    precondition?: Readonly<Record<string, string>>
  ) => Promise<StoreReply>
  readonly read: () => Promise<StoreReply>
}

/** What an earlier probe may have left is gone before a new one begins. */
const sweep = async (store: AskedStore, bucket: string): Promise<void> => {
  const { body } = await send(store, filesIn(bucket, SCRATCH))
  const entries: readonly unknown[] =
    isObject(body) && Array.isArray(body.data) ? body.data : []

  const left = entries.flatMap((entry) =>
    isObject(entry) &&
    typeof entry.path === 'string' &&
    // Whatever a list answers, nothing but a scratch file is removed.
    /^scratch\/[\w-]+\.json$/.test(entry.path)
      ? [entry.path]
      : []
  )

  await Promise.all(left.map((path) => send(store, removedFile(bucket, path))))
}

/** Works on a file of its own and removes it, whatever comes of the work. */
const withScratch = async (
  store: AskedStore,
  work: (scratch: Scratch, bucket: string) => Promise<Verdict>
): Promise<Verdict> => {
  const { bucket } = store

  if (bucket === null) return cantTell(finding('MAY_NOT'))
  await sweep(store, bucket)
  const path = `${SCRATCH}${store.newId()}.json`
  const scratch: Scratch = {
    path,
    save: (content, precondition = {}) =>
      send(store, savedFile(bucket, path, content, precondition)),
    read: () => helpFrom(store, fileOf(bucket, path)),
  }

  try {
    return await work(scratch, bucket)
  } finally {
    await send(store, removedFile(bucket, path))
  }
}

/** A save that must succeed. */
const saved = async (
  { path, save }: Scratch,
  bucket: string,
  content: unknown,
  precondition?: Readonly<Record<string, string>>
): Promise<void> => {
  const reply = await save(content, precondition)
  const request = savedFile(bucket, path, content, {})

  if (isOk(reply)) return
  if (reply.status !== null && REFUSALS.includes(reply.status)) {
    return settle(finding('SAVE_REFUSED', { status: String(reply.status) }))
  }

  return cantTell(...(failureOf(request, reply)?.findings ?? []))
}

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** A save that must be refused with one of two statuses, and must not have been done. */
const refusalOf = async (
  { save, read }: Scratch,
  before: unknown,
  precondition: Readonly<Record<string, string>>
): Promise<readonly Finding[]> => {
  const [header] = Object.keys(precondition)
  const reply = await save({ overwritten: true }, precondition)

  if (reply.status === null || reply.status >= 500 || reply.status === 429) {
    return cantTell(
      finding('FAILED', { call: header, status: String(reply.status) })
    )
  }

  const after = await read()

  return [
    ...(same(after.body, before) ? [] : [finding('OVERWRITTEN', { header })]),
    ...(same(after.body, before) &&
    (isOk(reply) || !REFUSALS.includes(reply.status))
      ? [finding('OTHER_STATUS', { header, status: String(reply.status) })]
      : []),
  ]
}

export const storageProbes = (
  store: AskedStore
): Pick<
  Probes,
  'STORAGE_FILES' | 'STORAGE_IF_MATCH' | 'STORAGE_IF_NONE_MATCH'
> => ({
  async STORAGE_FILES() {
    let used = ''
    const verdict = await withScratch(store, async (scratch, bucket) => {
      used = scratch.path
      const absent = await send(store, fileOf(bucket, scratch.path))

      await answerTo(store, savedFile(bucket, scratch.path, CONTENT, {}))
      const reply = await answerTo(store, fileOf(bucket, scratch.path))
      const listed = await answerTo(store, filesIn(bucket, SCRATCH))
      const { body } = listed
      const entries: readonly unknown[] | null =
        isObject(body) && Array.isArray(body.data) ? body.data : null

      return differsBy([
        ...(absent.status === 404
          ? []
          : [finding('MISSING_ANSWERED', { status: String(absent.status) })]),
        ...(same(reply.body, CONTENT) ? [] : [finding('NOT_READ_BACK')]),
        ...(entries === null
          ? [finding('FIELD_MISSING', { field: 'data' })]
          : []),
        ...(entries !== null &&
        !entries.some((one) => isObject(one) && one.path === scratch.path)
          ? [finding('FIELD_MISSING', { field: 'data.path' })]
          : []),
      ])
    })

    const left = await send(store, fileOf(store.bucket ?? '', used))

    return differsElse(
      left.status !== null && left.status < 300
        ? [...verdict.findings, finding('LEFT_BEHIND')]
        : [],
      verdict
    )
  },

  STORAGE_IF_MATCH: () =>
    withScratch(store, async (scratch, bucket) => {
      await saved(scratch, bucket, { version: 1 })
      const first = etagOf(await scratch.read())

      if (first === null) return differsBy([finding('NO_REVISION')])
      // As the app does, with exactly the text that was read.
      await saved(scratch, bucket, { version: 2 }, { 'If-Match': first })
      const second = await scratch.read()

      return differsBy([
        ...(same(second.body, { version: 2 })
          ? []
          : [finding('NOT_READ_BACK')]),
        ...(etagOf(second) === first
          ? [finding('NO_REVISION')]
          : await refusalOf(scratch, second.body, { 'If-Match': first })),
      ])
    }),

  STORAGE_IF_NONE_MATCH: () =>
    withScratch(store, async (scratch, bucket) => {
      const precondition = { 'If-None-Match': '*' }

      await saved(scratch, bucket, { version: 1 }, precondition)
      const { body } = await scratch.read()

      if (!same(body, { version: 1 })) {
        return differsBy([finding('NOT_READ_BACK')])
      }

      const findings = await refusalOf(scratch, body, precondition)

      return findings.length > 0 ? differsBy(findings) : PASS
    }),
})
