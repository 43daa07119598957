import type { IsErased } from '../core/eraseText'
import { eraseText } from '../core/eraseText'
import {
  parseStoredDocument,
  printStoredDocument,
  printStoredRecord,
} from '../core/parseStoredDocument'
import { recordId } from '../core/storedRecord'
import type { StoredDocument } from '../core/storedDocument'
import type { ChangeOutcome, ChangePorts } from './changeDocument'
import { changeDocument } from './changeDocument'
import { UnreadableDocument } from './unavailable'

/** Files beside the document that may hold what a merchant typed. */
export interface TypedFiles {
  /** Some of their paths; `next` is null after the last ones. Throws Unavailable. */
  list(after: string | null): Promise<{
    readonly paths: readonly string[]
    readonly next: string | null
  }>
  /** Changes a file, unless somebody else does at the same time; how often. Throws Unavailable. */
  rewrite(
    path: string,
    change: (json: unknown) => ReturnType<typeof eraseText>
  ): Promise<number>
}

export interface ErasePorts extends ChangePorts {
  readonly typedFiles: TypedFiles
  /** SHA-256 in hexadecimal digits. */
  readonly digestOf: (text: string) => string
  /** Random hexadecimal digits. */
  readonly newMark: () => string
}

export interface EraseRequest {
  /** Of the text, trimmed and in lower case: the text itself need not travel. */
  readonly sha256: string
  /** Cursor of the call before; null to begin. */
  readonly cursor: string | null
}

export type EraseOutcome =
  | {
      readonly status: 'ERASED'
      /** How many times it stood in what this call looked through. */
      readonly found: number
      /** Conditions on file that named the customer. */
      readonly paymentConditionIds: readonly string[]
      /** Ask again with it; null when everything was looked through. */
      readonly cursor: string | null
    }
  | { readonly status: 'INVALID' }
  /** Others kept saving; nothing was erased. */
  | { readonly status: 'CONFLICT' }

const SHA256 = /^[0-9a-f]{64}$/
const CURSOR = /^([0-9a-f]{16}):(.{0,200})$/
const ATTEMPTS = 3
/** Files read at once; the service has other things to do. */
const SIDE_BY_SIDE = 5

/** Random: nobody can sign up as the one whom an erased customer's conditions are for. */
const markerOf = (mark: string): string => `erased-${mark}@erased.invalid`

const withoutText = (
  document: StoredDocument,
  isErased: IsErased,
  marker: string
) => {
  const { json, found } = eraseText(
    printStoredDocument(document),
    isErased,
    marker
  )

  const parsed = parseStoredDocument(json)

  // Only texts were replaced, so it reads as before; should it not, it is not written.
  if (parsed.status !== 'OK') throw new UnreadableDocument(parsed.status)

  return { document: parsed.document, found }
}

const idsNaming = (
  { records }: StoredDocument,
  isErased: IsErased,
  marker: string
): readonly string[] =>
  records.flatMap((record) => {
    const id = recordId(record)
    const { found } = eraseText(printStoredRecord(record), isErased, marker)

    return found > 0 && id !== null ? [id] : []
  })

interface OnFile {
  readonly outcome: ChangeOutcome
  readonly found: number
  readonly paymentConditionIds: readonly string[]
}

/** The document first: from then on no save brings the text back into a history entry. */
const eraseOnFile = async (
  ports: ErasePorts,
  isErased: IsErased,
  marker: string
): Promise<OnFile> => {
  let found = 0
  let paymentConditionIds: readonly string[] = []
  const { revision } = await ports.conditions.read()
  const outcome = await changeDocument(ports, revision, async (document) => {
    const erased = withoutText(document, isErased, marker)

    found = erased.found
    paymentConditionIds = idsNaming(document, isErased, marker)

    return {
      status: 'CHANGE',
      change: {
        kind: 'ERASED',
        document: erased.document,
        paymentConditionId: null,
        before: null,
        after: null,
      },
    }
  })

  return { outcome, found, paymentConditionIds }
}

const savedOnFile = async (
  ports: ErasePorts,
  isErased: IsErased,
  marker: string
): Promise<OnFile | null> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const onFile = await eraseOnFile(ports, isErased, marker)

    // What is erased depends on nothing anybody saw: on the newer document it goes all the same.
    if (onFile.outcome.status === 'SAVED') return onFile
  }

  return null
}

/** Rewrites files until the time is over; where to go on. */
const eraseInFiles = async (
  { clock, typedFiles }: ErasePorts,
  after: string | null,
  change: (json: unknown) => ReturnType<typeof eraseText>,
  until: number
): Promise<{ readonly found: number; readonly next: string | null }> => {
  let found = 0
  let next = after

  do {
    const page = await typedFiles.list(next)

    for (let at = 0; at < page.paths.length; at += SIDE_BY_SIDE) {
      const counts = await Promise.all(
        page.paths
          .slice(at, at + SIDE_BY_SIDE)
          .map((path) => typedFiles.rewrite(path, change))
      )

      found += counts.reduce((sum, count) => sum + count, 0)
    }

    next = page.next
  } while (next !== null && clock.now() < until)

  return { found, next }
}

/**
 * Replaces a customer's e-mail, or another value a merchant typed, in what is on file and in the whole
 * history, also in entries of saves that never happened. Takes several calls when there is much to
 * look through. Throws Unavailable, UnreadableDocument: then some may be erased, and asking again goes on.
 */
export const eraseCustomer = async (
  ports: ErasePorts,
  { sha256, cursor }: EraseRequest,
  budgetMs: number
): Promise<EraseOutcome> => {
  const until = ports.clock.now() + budgetMs
  const [, begunMark, after = ''] = CURSOR.exec(cursor ?? '') ?? []

  if (!SHA256.test(sha256)) return { status: 'INVALID' }
  if (cursor !== null && begunMark === undefined) return { status: 'INVALID' }

  const mark = begunMark ?? ports.newMark()
  const marker = markerOf(mark)
  const isErased: IsErased = (text) => ports.digestOf(text) === sha256
  const onFile =
    cursor === null ? await savedOnFile(ports, isErased, marker) : undefined

  if (onFile === null) return { status: 'CONFLICT' }

  const inFiles = await eraseInFiles(
    ports,
    after === '' ? null : after,
    (json) => eraseText(json, isErased, marker),
    until
  )

  const found = (onFile?.found ?? 0) + inFiles.found

  ports.log('customer-erased', { found, isDone: inFiles.next === null })

  return {
    status: 'ERASED',
    found,
    paymentConditionIds: onFile?.paymentConditionIds ?? [],
    cursor: inFiles.next === null ? null : `${mark}:${inFiles.next}`,
  }
}
