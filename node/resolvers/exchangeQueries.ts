import type * as Schema from '../typings/schema'
import { exportClusteredConditions } from '../usecases/exportClusteredConditions'
import { previewImport } from '../usecases/importClusteredConditions'
import { listChangedRecords } from '../usecases/listChangedRecords'
import { previewImportImpact } from '../usecases/previewImportImpact'
import { previewUndoImpact } from '../usecases/previewUndoImpact'
import type { Context } from '../wiring'
import { adminPorts } from '../wiring'
import { coded } from './codedError'
import {
  presentChangedRecords,
  presentExport,
  presentImportPreview,
  readEntries,
} from './presentExchange'

const DEFAULT_RECORDS = 20

/** Queries about files that leave the store and come back; none of them writes. */
export const exchangeQueries = {
  conditionExport: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<Schema.ConditionExport> =>
    presentExport(await coded(exportClusteredConditions(adminPorts(ctx)))),

  importPreview: async (
    _: unknown,
    { input, removeOthers }: Schema.QueryImportPreviewArgs,
    ctx: Context
  ): Promise<Schema.ImportPreview> =>
    presentImportPreview(
      await coded(
        previewImport(adminPorts(ctx), {
          entries: readEntries(input),
          removeOthers: removeOthers ?? false,
        })
      )
    ),

  importImpact: (
    _: unknown,
    { input, removeOthers, cursor }: Schema.QueryImportImpactArgs,
    ctx: Context
  ): Promise<Schema.ImpactPreview> =>
    previewImportImpact(adminPorts(ctx), {
      entries: readEntries(input),
      removeOthers: removeOthers ?? false,
      cursor: cursor ?? null,
    }),

  undoImpact: (
    _: unknown,
    { changeId, cursor }: Schema.QueryUndoImpactArgs,
    ctx: Context
  ): Promise<Schema.ImpactPreview> =>
    previewUndoImpact(adminPorts(ctx), { changeId, cursor: cursor ?? null }),

  changedRecords: async (
    _: unknown,
    { changeId, first, after }: Schema.QueryChangedRecordsArgs,
    ctx: Context
  ): Promise<Schema.ChangedRecordList | null> => {
    const page = await coded(
      listChangedRecords(adminPorts(ctx), changeId, {
        first: first ?? DEFAULT_RECORDS,
        after: after ?? null,
      })
    )

    return page && presentChangedRecords(page)
  },
}
