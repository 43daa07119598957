import { OF_LAST_ORDERS } from '../core/orderCheckLimits'
import { fakeClock, START_MS } from '../fixtures/fakePorts'
import { orderCheck } from '../fixtures/orders'
import { recentChecks } from './recentChecks'

const WEEK = [15, 14, 13, 12, 11, 10, '09'].map((day) => `2026-01-${day}`)

/** Day files with so many checks each, the newest first; later days have none. */
const files = (...counts: readonly number[]) => {
  const days: string[] = []

  return {
    days,
    ports: {
      clock: fakeClock(),
      checks: {
        read: async (day: string) => {
          const count = counts[days.length]

          days.push(day)

          return count === undefined
            ? null
            : {
                file: {
                  createdAt: START_MS,
                  checks: Array.from({ length: count }, (_, index) => ({
                    readable: true as const,
                    check: orderCheck({ orderId: `${day}-${index}` }),
                  })),
                },
                revision: '0',
                settledAt: START_MS,
              }
        },
        create: async () => undefined,
        write: async () => 'CONFLICT' as const,
        days: async () => [],
      },
    },
  }
}

test.each<[string, readonly number[], number, readonly string[]]>([
  ['there are none in a whole week', [], 0, WEEK],
  ['there are few of each day', [1, 0, 2], 3, WEEK],
  ['one day has enough', [OF_LAST_ORDERS], OF_LAST_ORDERS, ['2026-01-15']],
  [
    'one day has one too few',
    [OF_LAST_ORDERS - 1, 3],
    OF_LAST_ORDERS + 2,
    ['2026-01-15', '2026-01-14'],
  ],
])('%s', async (_, counts, expected, read) => {
  const { ports, days } = files(...counts)

  expect(await recentChecks(ports)).toHaveLength(expected)
  expect(days).toEqual(read)
})

test('the day the asker has himself is left out', async () => {
  const { ports, days } = files()

  await recentChecks(ports, '2026-01-14')
  expect(days).toEqual(WEEK.filter((day) => day !== '2026-01-14'))
})
