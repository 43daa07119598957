import { scanPages } from './scanPages'

const page = (cursor: string | null, code?: string) => ({
  cursor,
  issues: code === undefined ? [] : [{ path: [], code }],
})

/** Runs a scan over the answers, in their turn, and notes what it asked. */
const scan = async (
  answers: ReadonlyArray<ReturnType<typeof page>>,
  isWanted = () => true
) => {
  const asked: Array<string | null> = []
  const seen: Array<string | null> = []
  let busy = 0

  const issues = await scanPages(
    async (cursor) => {
      asked.push(cursor)

      return answers[Math.min(asked.length, answers.length) - 1]
    },
    {
      isWanted,
      onPage: ({ cursor }) => seen.push(cursor),
      onBusy: () => {
        busy += 1
      },
      pause: () => Promise.resolve(),
    }
  )

  return { asked, seen, busy, issues }
}

describe('a scan over all customers', () => {
  it('asks with the cursor of the page before until there is none', async () => {
    expect(await scan([page('a'), page('b'), page(null)])).toEqual({
      asked: [null, 'a', 'b'],
      seen: ['a', 'b', null],
      busy: 0,
      issues: [],
    })
  })

  it('asks for the same page again while another scan has its turn', async () => {
    const { asked, busy, issues } = await scan([
      page('a'),
      page('a', 'SCAN_BUSY'),
      page('a', 'SCAN_BUSY'),
      page(null),
    ])

    expect(asked).toEqual([null, 'a', 'a', 'a'])
    expect(busy).toBe(2)
    expect(issues).toEqual([])
  })

  it.each([
    ['a silent Master Data is asked three times', 'CUSTOMERS_UNAVAILABLE', 3],
    ['a refusal is asked about once', 'CUSTOMERS_FORBIDDEN', 1],
    ['a busy store is given up after a minute', 'SCAN_BUSY', 60],
  ])('%s', async (_, code, times) => {
    const { asked, issues } = await scan([page(null, code)])

    expect(asked).toHaveLength(times)
    expect(issues).toEqual([{ path: [], code }])
  })

  it('ends when it is no longer wanted, and says nothing more', async () => {
    const { asked, seen } = await scan([page('a'), page(null)], () => false)

    expect(asked).toEqual([null])
    expect(seen).toEqual([])
  })
})
