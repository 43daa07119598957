/** @jest-environment node */
import { expectSettled, useCheckoutPages } from './checkoutPages'
import { withholding } from './server'

jest.setTimeout(120_000)

// Milliseconds of a shared processor: what another process took from one try, the next may have.
jest.retryTimes(2)

const { script, open } = useCheckoutPages()

const MARKUPS = ['radios', 'select', 'table', 'plain']

/** What the page does to the content of Customer Credit, as text for the page. */
const CHANGES = {
  'something beside the list changes': `
    box.toggleAttribute('data-turn')
    box.className = 'payment-method turn-' + turn`,
  'the list is drawn anew, with other amounts': `
    box.innerHTML = box.innerHTML.replace(/ data-cpc-[a-z]+=""| style="[^"]*"/g, '')
      .replace(/\\d+\\.\\d\\d/g, (100 + turn) + '.' + (10 + turn))`,
}

describe('the work of an update', () => {
  it.each(
    Object.entries(CHANGES).flatMap(([name, change]) =>
      MARKUPS.map((markup) => ({ name, change, markup }))
    )
  )(
    'takes less than 5 ms with 50 plans when $name: $markup',
    async ({ change, markup }) => {
      const keys = Array.from(
        { length: 50 },
        (_, index) => `${index + 1}/${index + 60}`
      )

      script.deadlines = keys.map((key) => key.split('/').map(Number))
      script.body = withholding(keys, keys.slice(0, 20))

      const page = await open(`markup=${markup}`)

      await expectSettled(page, 20)

      // Each change is followed by the script's work, in the microtask after it.
      const times = await page.evaluate(`(async () => {
        const box = document.querySelector('.payment-method')
        const times = []
        for (let turn = 0; turn < 60; turn += 1) {
          ${change}
          const before = performance.now()
          await Promise.resolve()
          await Promise.resolve()
          times.push(performance.now() - before)
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
        return times.sort((a, b) => a - b)
      })()`)

      // The lower quartile: what the script needs, not what the machine is busy with.
      expect(Array.isArray(times) && times[15]).toBeLessThan(5)
    }
  )
})
