// `npm run conformance -- --account ACCOUNT`: asks a store whether it is as this app assumes.
import { runTool } from '../tests/support/runner/runTool.mjs'

runTool(['--import', 'tsx', 'local/conformance/main.ts'], {
  needsIt: 'The check needs',
  failed: 2,
})
