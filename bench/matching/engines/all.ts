import type { Engine } from '../engine'
import { closures } from './closures'
import { jsonLogicEngine } from './jsonLogicEngine'
import { jsonRulesEngine } from './jsonRulesEngine'
import { ours } from './ours'
import { sift } from './sift'

export const engines: readonly Engine[] = [
  ours,
  closures,
  jsonRulesEngine,
  jsonLogicEngine,
  sift,
]
