import { readable } from '../report/table'
import type { Target } from '../report/targets'
import { target } from '../report/targets'
import type { PreviewRow } from './runPreview'

const FIRST_MS = 1000
const COMPLETE_MS = 20_000

export const previewTargets = (rows: readonly PreviewRow[]): Target[] =>
  rows.flatMap(({ customers, firstMs, completeMs }) => [
    target(
      `preview over ${readable(customers)} customers: first page within 1 s`,
      `${readable(firstMs)} ms`,
      firstMs <= FIRST_MS
    ),
    target(
      `preview over ${readable(customers)} customers: complete within 20 s`,
      `${readable(completeMs)} ms`,
      completeMs <= COMPLETE_MS
    ),
  ])
