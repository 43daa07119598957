// `npm run bench`: runs the benchmarks; `-- --only matching --quick` runs less.
import { provideChromium } from '../tests/support/runner/chromium.mjs'
import { runTool } from '../tests/support/runner/runTool.mjs'

const words = process.argv.slice(2)
const isBrowserNeeded =
  !words.some((word) => word.startsWith('--only')) ||
  /step|admin/.test(words.join(' '))

const chromium = isBrowserNeeded ? provideChromium() : undefined

if (isBrowserNeeded && !chromium) {
  console.error(
    'Pages are measured in Chromium: install it, name one in CHROMIUM_PATH, or leave them out by --only.'
  )
  process.exit(1)
}

runTool(
  [
    // Memory is counted after a collection.
    '--expose-gc',
    '--max-old-space-size=4096',
    '--import',
    'tsx',
    'bench/main.ts',
  ],
  {
    needsIt: 'The benchmarks need',
    env: chromium && { CHROMIUM_PATH: chromium },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  }
)
