// `npm run vendor -- acme`: makes the app that of another vendor, everywhere his name stands.
import { runTool } from '../tests/support/runner/runTool.mjs'

runTool(['--import', 'tsx', 'local/vendor/main.ts'])
