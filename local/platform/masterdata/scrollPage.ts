import { setImmediate as othersFirst } from 'timers/promises'

import type { JsonObject } from '../json'
import type { Platform } from '../platform'
import type { Entity } from './entities'
import { complies } from './evaluateWhere'
import { project } from './project'
import { findAll, scan, whereContext } from './search'
import type { Scroll } from './scrolls'

const MAX_SIZE = 1000
/** How many documents are read before whatever else is asked gets its turn. */
const STEP = 100

export interface ScrollPage {
  readonly token: string
  readonly rows: readonly JsonObject[]
  /** How many there are in all; told with the first page only. */
  readonly total: number | null
}

/** The next page of a scroll, or the first one of a new scroll. */
export const scrollPage = async (
  platform: Platform,
  entity: Entity,
  known: string | null,
  start: () => Omit<Scroll, 'afterSeq'>
): Promise<ScrollPage> => {
  const { documents, scrolls } = platform
  const context = whereContext(entity, platform.switches)
  const token = known ?? scrolls.open(opened(start()))
  const { space, where, fields, size, afterSeq } = scrolls.find(token)

  const rows: JsonObject[] = []
  let last = afterSeq
  let read = 0

  for (const { seq, document } of scan(documents, space, afterSeq, STEP)) {
    last = seq
    read += 1
    if (read % STEP === 0) await othersFirst()
    if (where === null || complies(where, document, context)) {
      rows.push(project(document, fields, entity))
    }

    if (rows.length === size) break
  }

  scrolls.advance(token, last)
  // What has given everything holds no place any more, though an empty page is still to come.
  if (documents.after(space, last, 1).length === 0) scrolls.finish(token)

  const count = () =>
    where === null
      ? documents.count(space)
      : findAll(documents, space, where, context).length

  return { token, rows, total: known === null ? count() : null }
}

const opened = (scroll: Omit<Scroll, 'afterSeq'>): Scroll => ({
  ...scroll,
  size: Math.min(Math.max(scroll.size || 1, 1), MAX_SIZE),
  afterSeq: 0,
})
