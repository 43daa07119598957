import type { PageCapture } from '../core/pageCapture'
import { parsePageCapture } from '../core/pageCapture'
import { TEACHING_KEY_MS } from '../limits'
import type { Clock, PaymentConditionSource } from './ports'

export interface StoredCapture {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly appVersion: string
  readonly capture: PageCapture
}

export interface TeachingStore {
  /** From now on this key opens the door once, until then; any key before it is worth nothing. */
  open(key: string, until: number): Promise<void>
  /** True once, for the open key within its time. */
  take(key: string, now: number): Promise<boolean>
  add(capture: StoredCapture): Promise<void>
  /** Newest first. Throws Unavailable. */
  list(): Promise<readonly StoredCapture[]>
  read(id: string): Promise<StoredCapture | null>
  remove(id: string): Promise<void>
}

export interface TeachPorts {
  readonly clock: Clock
  readonly teaching: TeachingStore
  readonly gateway: Pick<PaymentConditionSource, 'latest'>
  readonly newKey: () => string
  readonly newCaptureId: () => string
  readonly appVersion: string
}

export interface Lesson {
  readonly key: string
  /** Deadlines of the store's payment conditions: the only numbers a capture keeps. */
  readonly days: readonly number[]
  readonly until: number
}

/** A key for one capture. It is told once; only its digest is kept. */
export const startTeaching = async ({
  clock,
  teaching,
  gateway,
  newKey,
}: TeachPorts): Promise<Lesson> => {
  const { value: conditions } = await gateway.latest()
  const days = new Set(
    conditions.flatMap(({ plans }) =>
      plans.flatMap(({ installments }) => installments.map((one) => one.days))
    )
  )

  const key = newKey()
  const until = clock.now() + TEACHING_KEY_MS

  await teaching.open(key, until)

  return { key, days: [...days].sort((left, right) => left - right), until }
}

/** Keeps what a page sent; false without telling why, for nobody but a guesser would care. */
export const receiveCapture = async (
  { clock, teaching, newCaptureId, appVersion }: TeachPorts,
  key: unknown,
  input: unknown
): Promise<boolean> => {
  const capture = parsePageCapture(input)
  const now = clock.now()

  if (capture === null || typeof key !== 'string') return false
  if (!(await teaching.take(key, now))) return false

  await teaching.add({
    id: newCaptureId(),
    at: new Date(now).toISOString(),
    appVersion,
    capture,
  })

  return true
}
