import { readable } from '../report/table'
import type { Target } from '../report/targets'
import { target } from '../report/targets'
import type { Admin } from './runAdmin'

const MOST_MS = 500
const WRITES = 2
const PAGE_MS = 1000

export const adminTargets = ({
  conditions,
  listMs,
  saveMs,
  writesPerSave,
  usableMs,
}: Admin): Target[] => [
  target(
    `list of ${readable(conditions)} conditions: under ${MOST_MS} ms`,
    `${readable(listMs)} ms`,
    listMs < MOST_MS
  ),
  target(
    `save among ${readable(conditions)} conditions: under ${MOST_MS} ms`,
    `${readable(saveMs)} ms`,
    saveMs < MOST_MS
  ),
  target(
    `page of ${readable(conditions)} conditions: to be searched within 1 s`,
    `${readable(usableMs)} ms`,
    usableMs < PAGE_MS
  ),
  target(
    `${WRITES} writes a save`,
    String(writesPerSave),
    writesPerSave === WRITES
  ),
]
