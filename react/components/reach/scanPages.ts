import type { Issue } from '../../typings/schema'

interface ScannedPage {
  readonly cursor: string | null
  readonly issues: readonly Issue[]
}

interface Watcher<Page> {
  /** Whether the answer is still wanted. */
  readonly isWanted: () => boolean
  readonly onPage: (page: Page) => void
  /** Another scan has its turn; this one is asked for again. */
  readonly onBusy: () => void
  readonly pause: () => Promise<void>
}

/** A scan somebody gave up blocks others for three seconds; a long one is worth a minute. */
const BUSY_ATTEMPTS = 60
/** Master Data throttles now and then. */
const UNAVAILABLE_ATTEMPTS = 3

const attempts: Record<string, number> = {
  SCAN_BUSY: BUSY_ATTEMPTS,
  CUSTOMERS_UNAVAILABLE: UNAVAILABLE_ATTEMPTS,
}

const RETRY_MS = 1000

export const retryPause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, RETRY_MS)
  })

/** Goes through all customers page by page; gives the issues that ended it, none when it came to the end. */
export const scanPages = async <Page extends ScannedPage>(
  ask: (cursor: string | null) => Promise<Page>,
  { isWanted, onPage, onBusy, pause }: Watcher<Page>
): Promise<readonly Issue[]> => {
  let cursor: string | null = null
  let failures = 0

  for (;;) {
    // Each page is asked for with the cursor the one before it gave.
    const page: Page = await ask(cursor)
    const [issue] = page.issues

    if (!isWanted()) return []

    if (!issue) {
      failures = 0
      onPage(page)
      if (page.cursor === null) return []

      cursor = page.cursor
    } else {
      failures += 1
      if (failures >= (attempts[issue.code] ?? 1)) return page.issues
      if (issue.code === 'SCAN_BUSY') onBusy()
      await pause()
      if (!isWanted()) return []
    }
  }
}
