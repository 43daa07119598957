// `npm run mutation`: changes the code in thousands of small ways, to see whether the tests notice;
// `-- --only node/core/decide.ts` (or a folder) looks at a part, `-- --again` forgets earlier runs.
import { runTool } from './support/runner/runTool.mjs'

runTool(['tests/mutation/main.mjs'], { needsIt: 'Mutation testing needs' })
