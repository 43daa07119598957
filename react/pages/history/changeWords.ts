import type { ChangeKind } from '../../typings/schema'

/** Who did it and when. */
export const kindSentences: Record<ChangeKind, string> = {
  SAVED: 'admin/cpc.change.saved',
  REMOVED: 'admin/cpc.change.madePublic',
  RESTORED: 'admin/cpc.change.restored',
  SETTINGS: 'admin/cpc.change.settings',
  ERASED: 'admin/cpc.change.erased',
  IMPORTED: 'admin/cpc.change.imported',
}

/** To choose from. */
export const kindNames: Record<ChangeKind, string> = {
  SAVED: 'admin/cpc.change.kind.saved',
  REMOVED: 'admin/cpc.change.kind.removed',
  RESTORED: 'admin/cpc.change.kind.restored',
  SETTINGS: 'admin/cpc.nav.settings',
  ERASED: 'admin/cpc.change.kind.erased',
  IMPORTED: 'admin/cpc.change.kind.imported',
}
