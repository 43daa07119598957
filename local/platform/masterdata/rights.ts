import type { Caller } from '../caller'
import { masterDataProblem } from '../problem'

const refuse = (): never => {
  throw masterDataProblem(403, 'Unauthorized')
}

/** The app by its policy, and users of the Admin who have Master Data rights. */
export const demandReading = (caller: Caller): void => {
  if (caller.kind === 'app') return
  if (caller.kind === 'merchant' && caller.role === 'admin') return
  refuse()
}

/** Who writes: never the app, whose policy is to read customers. */
export const demandWriting = (caller: Caller): string =>
  caller.kind === 'merchant' && caller.role === 'admin'
    ? caller.login
    : refuse()
