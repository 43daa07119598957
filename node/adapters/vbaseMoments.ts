import type { ConditionFiles } from '../clients/conditionFiles'
import { ADMIN_CALL_MS, MOMENTS_SHOWN_DAYS, ONE_DAY_MS } from '../limits'
import type {
  MomentDay,
  MomentStore,
  Tallies,
  Tally,
} from '../usecases/moments'
import { addTallies, isMomentCode } from '../usecases/moments'
import type { Clock } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import type { MomentTallies } from './momentTallies'
import { calling, isObject } from './transport'

/** Reports come one per page view; written one by one they would be most of our traffic. */
const WRITE_EVERY_MS = 5_000

const fileOf = (day: string) => `moments/${day}.json`

const parseTally = (json: unknown): Tally | null => {
  if (!isObject(json)) return null
  const { count, lastAt } = json

  return typeof count === 'number' && typeof lastAt === 'string'
    ? { count, lastAt }
    : null
}

const parseTallies = (json: unknown): Tallies => {
  const entries = Object.entries(isObject(json) ? json : {})

  return entries.reduce<Tallies>((tallies, [code, value]) => {
    const tally = parseTally(value)

    return tally && isMomentCode(code) ? { ...tallies, [code]: tally } : tallies
  }, {})
}

/** Day files of what happened at checkout: codes and counts, no ids, no people. */
export const vbaseMoments = (
  files: ConditionFiles,
  tallies: MomentTallies,
  store: string,
  clock: Clock
): MomentStore => {
  const read = async (
    day: string
  ): Promise<{ tallies: Tallies; precondition: Record<string, string> }> => {
    const { data, headers } = await calling('CONDITIONS', () =>
      files.read(fileOf(day), ADMIN_CALL_MS)
    )

    const revision: unknown = headers?.etag

    return {
      tallies: parseTallies(data),
      precondition:
        data !== null && typeof revision === 'string'
          ? { 'If-Match': revision }
          : { 'If-None-Match': '*' },
    }
  }

  const writeLater = () => {
    const timer = setTimeout(
      () => Promise.all(tallies.take(store).map(write)),
      WRITE_EVERY_MS
    )

    // A process that ends need not wait for counts.
    timer.unref()
  }

  const write = async ({ day, tallies: counted }: MomentDay) => {
    try {
      const kept = await read(day)

      await files.save(
        fileOf(day),
        addTallies(kept.tallies, counted),
        kept.precondition,
        ADMIN_CALL_MS
      )
    } catch {
      // Another process wrote first, or storage is down: the next write takes these along.
      if (tallies.pending(store).length === 0) writeLater()
      tallies.merge(store, day, counted)
    }
  }

  return {
    add(code, at) {
      // Whatever is pending has its writing scheduled already.
      if (tallies.pending(store).length === 0) writeLater()
      tallies.add(store, code, at)
    },

    async days() {
      const now = clock.now()
      const days = Array.from({ length: MOMENTS_SHOWN_DAYS }, (_, age) =>
        new Date(now - age * ONE_DAY_MS).toISOString().slice(0, 10)
      )

      const pending = new Map(
        tallies.pending(store).map((one) => [one.day, one.tallies])
      )

      const all = await Promise.all(
        days.map(async (day) => ({
          day,
          tallies: addTallies(
            (
              await read(day)
            ).tallies,
            pending.get(day) ?? {}
          ),
        }))
      ).catch(() => {
        throw new Unavailable('CONDITIONS')
      })

      return all.filter((one) => Object.keys(one.tallies).length > 0)
    },
  }
}
