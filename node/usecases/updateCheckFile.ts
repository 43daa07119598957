import type { OrderCheckFile } from '../core/orderCheckFile'
import type { CheckFilePorts, RevisedChecks } from './orderPorts'
import { Unavailable } from './unavailable'
import { attempt } from './within'

export interface FileUpdate<T> {
  /** Null when nothing is to be written. */
  readonly file: OrderCheckFile | null
  readonly result: T
}

const MOST_TRIES = 8
const WAIT_MS = 40
const NONE_IS_NEW_MS = 1_000
/** An event's handler is given ten seconds. */
const GIVE_UP_AFTER_MS = 8_000

/** The day's file, ready for claims; null when it has just been created or others may still write over it. */
const settled = async (
  { checks, clock, pause }: CheckFilePorts,
  day: string
): Promise<RevisedChecks | null> => {
  const askedAt = clock.now()
  const current = await checks.read(day)

  if (current === null) {
    // An old "there is none" may hide a file others have begun to use.
    if (clock.now() - askedAt <= NONE_IS_NEW_MS) {
      await attempt(checks.create(day))
    }

    return null
  }

  const wait = current.settledAt - clock.now()

  if (wait <= 0) return current
  await pause(wait)

  return null
}

/**
 * Changes a day's file under its ETag. A write whose answer was lost is not repeated blindly: the
 * file is read again, and `update` must see in it what it did itself. Throws Unavailable.
 */
export const updateCheckFile = <T>(
  ports: CheckFilePorts,
  day: string,
  update: (file: OrderCheckFile) => FileUpdate<T>
): Promise<T> =>
  ports.inTurn(day, async () => {
    const startedAt = ports.clock.now()

    for (let tried = 0; tried < MOST_TRIES; tried++) {
      if (ports.clock.now() - startedAt > GIVE_UP_AFTER_MS) break

      const current = await settled(ports, day)

      if (current !== null) {
        const { file, result } = update(current.file)

        if (file === null) return result

        const written = await attempt(
          ports.checks.write(day, file, current.revision)
        )

        if (written.ok && written.value === 'WRITTEN') return result

        await ports.pause(WAIT_MS * (tried + 1))
      }
    }

    throw new Unavailable('CONDITIONS')
  })
