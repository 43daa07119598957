import { finding } from '../../../core/conformance/finding'
import { aText, shapeFindings } from '../../../core/conformance/shape'
import { differsBy } from '../../../core/conformance/verdict'
import {
  ADMIN_CALL_MS,
  DEFAULT_SALES_CHANNEL,
  ONE_DAY_MS,
  ONE_SECOND_MS,
  SHOPPER_CALL_MS,
} from '../../../limits'
import type {
  AskedStore,
  Probes,
  StoreRequest,
} from '../../../usecases/conformance/ports'
import { isObject } from '../../transport'
import { whereIs } from '../../where'
import {
  answerTo,
  cantTell,
  failureOf,
  helpFrom,
  nameOf,
  send,
  settingsOf,
} from '../asking'
import {
  asApp,
  entityOf,
  fileOf,
  rulesAs,
  searchOf,
  sessionOf,
  tradePolicyOf,
} from '../calls'
import { WINDOWS_ZONES } from '../windowsZones'

/** A clock this far off makes some due days wrong, and order checks look late. */
const CLOCK_SLACK_S = 60
const HALF_A_YEAR_MS = 182 * ONE_DAY_MS
/** The fastest of so many: one slow answer is an accident. */
const TIMES = 3

/** The clock on the wall there, as text; two zones that show the same are the same to us. */
const wallClock = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)

const isZone = (name: string): boolean => {
  try {
    return wallClock(name, 0) !== ''
  } catch {
    // Not an IANA name.
    return false
  }
}

const zoneNamed = (name: string): string | null =>
  WINDOWS_ZONES.get(name) ?? (isZone(name) ? name : null)

const fastest = async (
  store: AskedStore,
  request: StoreRequest
): Promise<number | null> => {
  let best: number | null = null

  for (let round = 0; round < TIMES; round += 1) {
    const reply = await send(store, request)

    // What fails is another probe's matter; a missing file is as fast as a file.
    if (reply.status !== 404 && failureOf(request, reply)) return null
    best = best === null ? reply.ms : Math.min(best, reply.ms)
  }

  return best
}

export const timeProbes = (
  store: AskedStore
): Pick<Probes, 'TIME_ZONE' | 'CLOCKS' | 'SPEED'> => ({
  async TIME_ZONE() {
    if (store.records === null) return cantTell(finding('MAY_NOT'))
    const { timeZone } = (await store.records.settings()).settings
    const { body } = await answerTo(
      store,
      tradePolicyOf(asApp(store), DEFAULT_SALES_CHANNEL)
    )

    const findings = shapeFindings(body, { TimeZone: aText })

    if (findings.length > 0 || !isObject(body)) return differsBy(findings)
    const theirs = zoneNamed(String(body.TimeZone))

    if (theirs === null) {
      return cantTell(finding('UNKNOWN_ZONE', { zone: String(body.TimeZone) }))
    }

    const now = store.now()
    const isSame = [now, now + HALF_A_YEAR_MS].every(
      (at) => wallClock(timeZone, at) === wallClock(theirs, at)
    )

    return differsBy(
      isSame
        ? []
        : [finding('OTHER_ZONE', { setting: timeZone, store: theirs })]
    )
  },

  async CLOCKS() {
    const { headers } = await helpFrom(store, rulesAs('MERCHANT'))
    const theirs = Date.parse(headers.date ?? '')

    if (Number.isNaN(theirs)) {
      return cantTell(finding('FIELD_MISSING', { field: 'Date' }))
    }

    const seconds = Math.round((theirs - store.now()) / ONE_SECOND_MS)

    return differsBy(
      Math.abs(seconds) > CLOCK_SLACK_S
        ? [finding('CLOCK_OFF', { seconds: String(Math.abs(seconds)) })]
        : []
    )
  },

  async SPEED() {
    const { sessionHeader, sessionCookie } = store.visit
    const token = sessionHeader ?? sessionCookie
    const { customerEntity: entity } = await settingsOf(store)

    const where = whereIs('email', 'nobody.at.all@conformance.invalid') ?? ''
    const sessions: ReadonlyArray<[StoreRequest, number]> =
      token === null
        ? []
        : [[sessionOf(token, ['store.channel']), SHOPPER_CALL_MS]]

    const timed: ReadonlyArray<[StoreRequest, number]> = [
      ...sessions,
      [searchOf('APP', entity, where, ['id', 'email'], 2), SHOPPER_CALL_MS],
      [rulesAs('APP'), ADMIN_CALL_MS],
      [entityOf('APP', entity), ADMIN_CALL_MS],
      [fileOf(store.bucket ?? '', 'document.json'), SHOPPER_CALL_MS],
    ]

    const measured = await Promise.all(
      timed.map(async ([request, budget]) => ({
        request,
        budget,
        ms: await fastest(store, request),
      }))
    )

    return differsBy(
      measured.flatMap(({ request, budget, ms }) =>
        ms !== null && ms > budget
          ? [
              finding('SLOW', {
                call: nameOf(request),
                seconds: (ms / ONE_SECOND_MS).toFixed(1),
                budget: (budget / ONE_SECOND_MS).toFixed(1),
              }),
            ]
          : []
      )
    )
  },
})
