import type { Issue } from '../typings/schema'
import type { Language } from './language'
import { planKeySentence } from './plansSentence'
import { troubleMessage } from './trouble'

const sentences: Record<string, string> = {
  // What this page finds itself, before it asks
  PROPERTY_NOT_CHOSEN: 'admin/cpc.issue.propertyNotChosen',

  // A save that was refused
  UNKNOWN_PAYMENT_CONDITION: 'admin/cpc.issue.unknownPaymentCondition',
  NO_CLUSTERS: 'admin/cpc.issue.noClusters',
  TOO_MANY_CLUSTERS: 'admin/cpc.issue.tooManyClusters',
  DUPLICATE_CLUSTER: 'admin/cpc.issue.duplicateCluster',
  UNKNOWN_PROPERTY: 'admin/cpc.issue.unknownProperty',
  RESERVED_PROPERTY: 'admin/cpc.issue.reservedProperty',
  UNKNOWN_OPERATOR: 'admin/cpc.issue.operatorNotForKind',
  OPERATOR_NOT_FOR_KIND: 'admin/cpc.issue.operatorNotForKind',
  TOO_FEW_VALUES: 'admin/cpc.issue.emptyValue',
  TOO_MANY_VALUES: 'admin/cpc.issue.tooManyValues',
  RANGE_REVERSED: 'admin/cpc.issue.rangeReversed',
  EMPTY_VALUE: 'admin/cpc.issue.emptyValue',
  VALUE_TOO_LONG: 'admin/cpc.issue.valueTooLong',
  CONTROL_CHARACTER: 'admin/cpc.issue.controlCharacter',
  NOT_A_NUMBER: 'admin/cpc.issue.notANumber',
  NOT_A_BOOLEAN: 'admin/cpc.issue.notABoolean',
  NOT_A_DATE: 'admin/cpc.issue.notADate',

  // Settings that were refused
  UNKNOWN_TIME_ZONE: 'admin/cpc.issue.unknownTimeZone',
  NOT_AN_ENTITY: 'admin/cpc.issue.notAnEntity',
  NOT_AN_EMAIL: 'admin/cpc.issue.notAnEmail',
  TOO_MANY_TESTERS: 'admin/cpc.issue.tooManyTesters',

  // A change that could not be restored
  UNKNOWN_CHANGE: 'admin/cpc.issue.unknownChange',

  // A customer that could not be tried
  SCAN_BUSY: 'admin/cpc.reach.waiting',
  SEVERAL_CUSTOMERS: 'admin/cpc.issue.severalCustomers',
  NOT_A_MOMENT: 'admin/cpc.issue.notADate',

  // What is wrong with a condition on file
  INHERITED: 'admin/cpc.warning.inherited',
  BROKEN_RECORD_UNREADABLE: 'admin/cpc.warning.recordUnreadable',
  BROKEN_NO_CLUSTERS: 'admin/cpc.warning.brokenNoClusters',
  BROKEN_RESERVED_PROPERTY: 'admin/cpc.warning.propertyGone',
  BROKEN_PROPERTY_GONE: 'admin/cpc.warning.propertyGone',
  BROKEN_KIND_CHANGED: 'admin/cpc.warning.kindChanged',
  BROKEN_OPERATOR_NOT_FOR_KIND: 'admin/cpc.warning.kindChanged',
  BROKEN_VALUE_UNREADABLE: 'admin/cpc.warning.valueUnreadable',
  PLAN_ALSO_UNRESTRICTED: 'admin/cpc.warning.planAlsoUnrestricted',
  UNJUDGED_LIMIT: 'admin/cpc.warning.unjudgedLimit',
  SAME_COUNT_DIFFERENT_INTEREST: 'admin/cpc.warning.sameCountDifferentInterest',
}

const generic = (code: string): string =>
  code.startsWith('BROKEN')
    ? 'admin/cpc.warning.broken'
    : 'admin/cpc.issue.other'

/** What an issue's path points at, as the reader would call it. */
const place = (language: Language, path: readonly string[]): string => {
  const [first, second] = path.filter((part) => part !== 'draft')

  if (first === 'clusters' && /^\d+$/.test(second ?? '')) {
    return language.say('admin/cpc.cluster.number', {
      number: Number(second) + 1,
    })
  }

  if (first === 'match') return language.say('admin/cpc.match.label')

  return language.say('admin/cpc.condition')
}

/** An issue as a sentence; a code this page does not know names at least the place. */
export const issueSentence = (
  language: Language,
  { code, path }: Issue
): string =>
  language.say(sentences[code] ?? troubleMessage(code) ?? generic(code), {
    code,
    place: place(language, path),
    plan: path[0] === 'plans' ? planKeySentence(language, path[1] ?? '') : '',
    id: path[path.length - 1] ?? '',
  })
