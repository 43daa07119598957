/** @jest-environment node */
import { expectSettled, useCheckoutPages } from './checkoutPages'
import { withholding } from './server'

jest.setTimeout(120_000)

// Milliseconds of a shared processor: what another process took from one try, the next may have.
jest.retryTimes(2)

const { script, open } = useCheckoutPages()

describe('the work of an update', () => {
  it.each(['radios', 'select', 'table', 'plain'])(
    'takes less than 5 ms per update with 50 plans: %s',
    async (markup) => {
      const keys = Array.from(
        { length: 50 },
        (_, index) => `${index + 1}/${index + 60}`
      )

      script.deadlines = keys.map((key) => key.split('/').map(Number))
      script.body = withholding(keys, keys.slice(0, 20))

      const page = await open(`markup=${markup}`)

      await expectSettled(page, 20)

      // Ten redraws, each followed by the script's work in the microtask after it.
      const times = await page.evaluate(`(async () => {
        const box = document.querySelector('.payment-method')
        const times = []
        for (let turn = 0; turn < 30; turn += 1) {
          const before = performance.now()
          box.toggleAttribute('data-turn')
          box.className = 'payment-method turn-' + turn
          await Promise.resolve()
          await Promise.resolve()
          times.push(performance.now() - before)
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
        return times.sort((a, b) => a - b)
      })()`)

      // The lower quartile: what the script needs, not what the machine is busy with.
      expect(Array.isArray(times) && times[7]).toBeLessThan(5)
    }
  )
})
