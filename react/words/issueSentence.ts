import type { Issue } from '../typings/schema'
import { joinList } from './joinList'
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

  // A file that could not be imported
  NO_ENTRIES: 'admin/cpc.issue.noEntries',
  TOO_MANY_CONDITIONS: 'admin/cpc.issue.tooManyConditions',
  NOBODY_NAMED: 'admin/cpc.issue.nobodyNamed',
  UNKNOWN_NAME: 'admin/cpc.issue.unknownName',
  SEVERAL_OF_NAME: 'admin/cpc.issue.severalOfName',
  NAMED_TWICE: 'admin/cpc.issue.namedTwice',
  UNKNOWN_MATCH: 'admin/cpc.issue.unknownMatch',

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
  CONTRADICTION: 'admin/cpc.warning.contradiction',
  ALWAYS_TRUE: 'admin/cpc.warning.alwaysTrue',
  SAME_CLUSTER_TWICE: 'admin/cpc.warning.sameClusterTwice',
  DUPLICATE: 'admin/cpc.warning.duplicate',
  SAME_CLUSTERS: 'admin/cpc.warning.sameClusters',
  NO_EFFECT: 'admin/cpc.warning.noEffect',
  COVERED: 'admin/cpc.warning.covered',
  HIDDEN_BY_GATEWAY: 'admin/cpc.warning.hiddenByGateway',
  NEVER_OFFERED_DISABLED: 'admin/cpc.warning.neverOfferedDisabled',
  NEVER_OFFERED_OVER: 'admin/cpc.warning.neverOfferedOver',
  NEVER_OFFERED_PERIOD: 'admin/cpc.warning.neverOfferedPeriod',
  NEVER_OFFERED_MINIMUM: 'admin/cpc.warning.neverOfferedMinimum',
  NEVER_OFFERED_NO_PLANS: 'admin/cpc.warning.neverOfferedNoPlans',
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

const clustersIn = (path: readonly string[]): readonly number[] =>
  path.filter((part) => /^\d+$/.test(part)).map((part) => Number(part) + 1)

/** An issue as a sentence; a code this page does not know names at least the place. */
export const issueSentence = (
  language: Language,
  { code, path }: Issue
): string =>
  language.say(sentences[code] ?? troubleMessage(code) ?? generic(code), {
    code,
    place: place(language, path),
    numbers: joinList(language, clustersIn(path).map(String), 'AND'),
    count: clustersIn(path).length,
    plan: path[0] === 'plans' ? planKeySentence(language, path[1] ?? '') : '',
    id: path[path.length - 1] ?? '',
  })
