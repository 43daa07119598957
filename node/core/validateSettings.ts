import { isTimeZone } from './calendarDay'
import type { Issue } from './issue'
import { issue } from './issue'
import type { SettingsCode } from './issueCodes'
import { MAX_TESTERS } from './limits'
import { readEmail } from './readEmail'
import type { Settings } from './settings'
import {
  DEFAULT_SETTINGS,
  MODES,
  ORDER_CHECK_MODES,
  WHEN_UNAVAILABLE,
} from './settings'
import { isRecord, oneOf } from './untrusted'

export type SettingsValidation =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const ENTITY = /^[A-Za-z][A-Za-z0-9_-]{1,49}$/

const found = (code: SettingsCode, ...path: readonly string[]): Issue =>
  issue(code, ...path)

/** A time zone's name as Intl takes it; null when it is none. */
export const readTimeZone = (value: unknown): string | null => {
  const name = typeof value === 'string' ? value.trim() : ''

  return isTimeZone(name) ? name : null
}

/** Acronym of a Master Data entity; null when it can't be one. */
export const readEntity = (value: unknown): string | null => {
  const name = typeof value === 'string' ? value.trim() : ''

  return ENTITY.test(name) ? name : null
}

/** A tester's e-mail; null when it is none. */
export const readTester = (value: unknown): string | null =>
  typeof value === 'string' ? readEmail(value) : null

const testerIssues = (input: unknown): Issue[] => {
  if (!Array.isArray(input)) return [found('NOT_A_LIST', 'testers')]
  if (input.length > MAX_TESTERS) return [found('TOO_MANY_TESTERS', 'testers')]

  return input.flatMap((tester: unknown, index) =>
    readTester(tester) === null
      ? [found('NOT_AN_EMAIL', 'testers', String(index))]
      : []
  )
}

/** The readable testers of a list, each once. */
export const readTesters = (input: unknown): readonly string[] => {
  const testers: readonly unknown[] = Array.isArray(input) ? input : []
  const emails = testers
    .map(readTester)
    .filter((email): email is string => email !== null)

  return [...new Set(emails)]
}

/** Whoever doesn't name the flag leaves it as it is; null when it is none. */
const readEditing = (value: unknown, known: Settings): boolean | null => {
  if (value === undefined || value === null) return known.editPaymentConditions

  return typeof value === 'boolean' ? value : null
}

/** Checks the settings a merchant wants to save; every issue at once. */
export const validateSettings = (
  input: unknown,
  known: Settings = DEFAULT_SETTINGS
): SettingsValidation => {
  const fields: Readonly<Record<string, unknown>> = isRecord(input) ? input : {}
  const mode = oneOf(MODES, fields.mode)
  const whenUnavailable = oneOf(WHEN_UNAVAILABLE, fields.whenUnavailable)
  const orderCheck = oneOf(ORDER_CHECK_MODES, fields.orderCheck)
  const timeZone = readTimeZone(fields.timeZone)
  const customerEntity = readEntity(fields.customerEntity)
  const editPaymentConditions = readEditing(fields.editPaymentConditions, known)
  const issues = testerIssues(fields.testers)

  if (mode === null) issues.push(found('UNKNOWN_MODE', 'mode'))
  if (whenUnavailable === null) {
    issues.push(found('UNKNOWN_WHEN_UNAVAILABLE', 'whenUnavailable'))
  }

  if (timeZone === null) issues.push(found('UNKNOWN_TIME_ZONE', 'timeZone'))
  if (customerEntity === null) {
    issues.push(found('NOT_AN_ENTITY', 'customerEntity'))
  }

  if (orderCheck === null) {
    issues.push(found('UNKNOWN_ORDER_CHECK', 'orderCheck'))
  }

  if (editPaymentConditions === null) {
    issues.push(found('NOT_A_FLAG', 'editPaymentConditions'))
  }

  if (
    issues.length > 0 ||
    mode === null ||
    whenUnavailable === null ||
    timeZone === null ||
    customerEntity === null ||
    orderCheck === null ||
    editPaymentConditions === null
  ) {
    return { ok: false, issues }
  }

  return {
    ok: true,
    settings: {
      mode,
      testers: readTesters(fields.testers),
      whenUnavailable,
      timeZone,
      customerEntity,
      orderCheck,
      editPaymentConditions,
    },
  }
}
