import type { StoredDocument } from '../core/storedDocument'

/** Whether no order can need a check: switched off, or nothing was ever clustered. */
export const isCheckingOff = ({
  settings,
  records,
  lastChangeId,
}: StoredDocument): boolean =>
  settings.mode === 'OFF' || (records.length === 0 && lastChangeId === null)
