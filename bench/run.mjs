// `npm run bench`: runs the benchmarks; `-- --only matching --quick` runs less.
import { provideChromium } from '../tests/support/runner/chromium.mjs'
import { runTool } from '../tests/support/runner/runTool.mjs'

const words = process.argv.slice(2)
const isStepAsked =
  !words.some((word) => word.startsWith('--only')) ||
  words.join(' ').includes('step')

const chromium = isStepAsked ? provideChromium() : undefined

if (isStepAsked && !chromium) {
  console.error(
    'The payment step is measured in Chromium: install it, name one in CHROMIUM_PATH, or leave it out by --only.'
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
