// `npm run pack`: makes the folder VTEX builds from and tries it; `npm run pack -- FOLDER` makes it elsewhere.
import { runTool } from '../tests/support/runner/runTool.mjs'

runTool(['--import', 'tsx', 'local/pack/main.ts'])
