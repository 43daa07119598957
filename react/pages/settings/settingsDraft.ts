import type { Issue, Settings, SettingsInput } from '../../typings/schema'

/** The settings as one writes them; testers one a line. */
export interface SettingsDraft
  extends Pick<
    Settings,
    | 'mode'
    | 'whenUnavailable'
    | 'timeZone'
    | 'customerEntity'
    | 'orderCheck'
    | 'editPaymentConditions'
  > {
  readonly testers: string
}

export type SettingsField = keyof SettingsDraft

export const draftOfSettings = (settings: Settings): SettingsDraft => ({
  mode: settings.mode,
  testers: settings.testers.join('\n'),
  whenUnavailable: settings.whenUnavailable,
  timeZone: settings.timeZone,
  customerEntity: settings.customerEntity,
  orderCheck: settings.orderCheck,
  editPaymentConditions: settings.editPaymentConditions,
})

/** One e-mail a line; commas and semicolons part them as well. */
const emails = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/)
    .map((email) => email.trim())
    .filter((email) => email !== '')

/** What travels: pieces and nothing else, for the service to judge. */
export const inputOf = (draft: SettingsDraft): SettingsInput => ({
  mode: draft.mode,
  testers: emails(draft.testers),
  whenUnavailable: draft.whenUnavailable,
  timeZone: draft.timeZone.trim(),
  customerEntity: draft.customerEntity.trim(),
  orderCheck: draft.orderCheck,
  editPaymentConditions: draft.editPaymentConditions,
})

/** Whether two drafts say the same, however the testers are parted. */
export const isSameSettings = (
  one: SettingsDraft,
  other: SettingsDraft
): boolean => JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other))

/** The first issue of a field, and which tester it is about. */
export const issueOf = (
  issues: readonly Issue[],
  field: SettingsField,
  draft: SettingsDraft
): { readonly code: string; readonly tester: string } | null => {
  const found = issues.find(({ path }) => path[0] === field)

  if (!found) return null

  return {
    code: found.code,
    tester: emails(draft.testers)[Number(found.path[1])] ?? '',
  }
}
