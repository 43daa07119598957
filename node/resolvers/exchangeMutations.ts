import type * as Schema from '../typings/schema'
import { importClusteredConditions } from '../usecases/importClusteredConditions'
import { undoChange } from '../usecases/undoChange'
import type { Context } from '../wiring'
import { adminPorts } from '../wiring'
import { presentBulk, readEntries } from './presentExchange'

/** Saves of several clustered conditions at once. */
export const exchangeMutations = {
  importClusteredConditions: (
    _: unknown,
    {
      input,
      removeOthers,
      revision,
    }: Schema.MutationImportClusteredConditionsArgs,
    ctx: Context
  ): Promise<Schema.ImportResult> =>
    presentBulk(
      importClusteredConditions(
        adminPorts(ctx),
        { entries: readEntries(input), removeOthers: removeOthers ?? false },
        revision
      ),
      revision
    ),

  undoChange: (
    _: unknown,
    { changeId, revision }: Schema.MutationUndoChangeArgs,
    ctx: Context
  ): Promise<Schema.ImportResult> =>
    presentBulk(undoChange(adminPorts(ctx), changeId, revision), revision),
}
