import type { Settings } from '../../core/settings'
import { DEFAULT_SETTINGS } from '../../core/settings'
import type { Finding } from '../../core/conformance/finding'
import { finding } from '../../core/conformance/finding'
import type { Verdict } from '../../core/conformance/verdict'
import { differsBy, unknownFor } from '../../core/conformance/verdict'
import type {
  AskedStore,
  Probe,
  StoreReply,
  StoreRequest,
} from '../../usecases/conformance/ports'

/** One call of a probe; several of them fit into a probe's time. */
export const CALL_LIMIT_MS = 5000

const TOO_MANY_REQUESTS = 429
const REQUEST_TIMEOUT = 408

/** Ends a probe in the middle: there is nothing left to judge. */
export class Settled extends Error {
  constructor(public readonly verdict: Verdict) {
    super(verdict.status)
    this.name = 'Settled'
  }
}

/** A probe whose calls may settle it before its end. */
export const settling =
  (asking: Probe): Probe =>
  async () => {
    try {
      return await asking()
    } catch (error) {
      if (error instanceof Settled) return error.verdict
      throw error
    }
  }

/** A call in the findings: its path without ids. */
export const nameOf = ({ path }: StoreRequest): string =>
  path
    .replace(/^(\/vbase).*\/(files)\b.*$/, '$1 $2')
    .replace(/^\/apps\/.*$/, '/apps settings')
    .replace(
      /(documents|rules|orders|orderForm|logins|accounts|saleschannel)\/(?!orderForm$)[^/]+/g,
      '$1/…'
    )

/** What an answer that is no good says; null when it is one. */
export const failureOf = (
  request: StoreRequest,
  { status, body }: StoreReply
): Verdict | null => {
  const facts = { call: nameOf(request), status: String(status) }
  const differs = (found: Finding) => differsBy([found])

  if (status === null || status === REQUEST_TIMEOUT) {
    return unknownFor(finding('NO_ANSWER', { call: facts.call }))
  }

  if (status === TOO_MANY_REQUESTS) {
    return unknownFor(finding('THROTTLED', { call: facts.call }))
  }

  if (status >= 500) return unknownFor(finding('FAILED', facts))
  if (status === 401 || status === 403) {
    return differs(finding('REFUSED', facts))
  }

  if (status === 404) return differs(finding('NOT_FOUND', facts))
  if (status < 200 || status >= 300) {
    return differs(finding('REJECTED', facts))
  }

  // JSON may be a text too, but none of the answers we read is one.
  return typeof body === 'string' && body !== ''
    ? differs(finding('NOT_JSON', { call: facts.call }))
    : null
}

export const send = (
  store: AskedStore,
  request: StoreRequest
): Promise<StoreReply> => store.send(request, CALL_LIMIT_MS)

/** An answer to the call the probe is about: a refusal is what differs. */
export const answerTo = async (
  store: AskedStore,
  request: StoreRequest
): Promise<StoreReply> => {
  const reply = await send(store, request)
  const failure = failureOf(request, reply)

  if (failure) throw new Settled(failure)

  return reply
}

/** An answer a probe only builds on: what is wrong with it is said by the probe it belongs to. */
export const helpFrom = async (
  store: AskedStore,
  request: StoreRequest
): Promise<StoreReply> => {
  const reply = await send(store, request)
  const failure = failureOf(request, reply)

  if (failure) throw new Settled(unknownFor(...failure.findings))

  return reply
}

/** The settings on file, or those of a store nobody has set anything in. */
export const settingsOf = async ({
  records,
  customerEntity,
}: AskedStore): Promise<Settings> =>
  records === null
    ? { ...DEFAULT_SETTINGS, customerEntity }
    : (await records.settings()).settings

/** Settles the probe as one that can't be told. */
export const cantTell = (...findings: readonly Finding[]): never => {
  throw new Settled(unknownFor(...findings))
}

export const settle = (...findings: readonly Finding[]): never => {
  throw new Settled(differsBy(findings))
}
