import type { Issue } from '../typings/schema'
import { issueSentence } from './issueSentence'
import type { Language } from './language'
import { planKeySentence } from './plansSentence'
import type { Problem } from './problem'
import { savingProblemSentence } from './problem'

/** What a payment condition one writes may be refused for, and why a save of it ended. */
const sentences: Record<string, string> = {
  EMPTY_VALUE: 'admin/cpc.draft.empty',
  VALUE_TOO_LONG: 'admin/cpc.draft.tooLong',
  NO_PLANS: 'admin/cpc.draft.noPlans',
  TOO_MANY_PLANS: 'admin/cpc.draft.tooManyPlans',
  NOT_DAYS: 'admin/cpc.draft.notDays',
  TOO_MANY_INSTALLMENTS: 'admin/cpc.draft.tooManyInstallments',
  DAYS_NOT_ASCENDING: 'admin/cpc.draft.daysNotAscending',
  DAYS_REPEATED: 'admin/cpc.draft.daysRepeated',
  TOO_MANY_DAYS: 'admin/cpc.draft.tooManyDays',
  PLAN_REPEATED: 'admin/cpc.draft.planRepeated',
  NOT_AN_INTEREST: 'admin/cpc.draft.notAnInterest',
  INTEREST_TOO_HIGH: 'admin/cpc.draft.interestTooHigh',
  INTEREST_COUNT: 'admin/cpc.draft.interestCount',
  INTEREST_ON_SINGLE_INSTALLMENT: 'admin/cpc.draft.interestOnSingle',
  SAME_COUNT_DIFFERENT_INTEREST: 'admin/cpc.draft.sameCount',
  NOT_A_SALES_CHANNEL: 'admin/cpc.draft.notASalesChannel',
  SALES_CHANNEL_REPEATED: 'admin/cpc.draft.salesChannelRepeated',
  TOO_MANY_SALES_CHANNELS: 'admin/cpc.draft.tooManySalesChannels',
  VALIDITY_REVERSED: 'admin/cpc.draft.validityReversed',
  NOT_AN_AMOUNT: 'admin/cpc.draft.notAnAmount',
  AMOUNT_TOO_HIGH: 'admin/cpc.draft.amountTooHigh',
  NO_PAYMENT_CONDITION_TO_START_FROM: 'admin/cpc.writing.nothingToStartFrom',
  TOO_MANY_CONDITIONS: 'admin/cpc.writing.tooManyConditions',
  EDITING_OFF: 'admin/cpc.writing.off',
  GATEWAY_FORBIDDEN: 'admin/cpc.writing.forbidden',
  GATEWAY_REFUSED: 'admin/cpc.writing.refused',
  GATEWAY_WROTE_OTHERWISE: 'admin/cpc.writing.otherwise',
  RULE_CHANGED: 'admin/cpc.writing.ruleChanged',
  CLUSTERS_CHANGED: 'admin/cpc.writing.clustersChanged',
  CHANGE_PENDING: 'admin/cpc.writing.pending',
  NO_OPEN_CHANGE: 'admin/cpc.writing.noOpenChange',
  NO_CHANGE_TO_WRITE_BACK: 'admin/cpc.writing.nothingToWriteBack',
}

/** An issue of a payment condition one writes, or of the save of it. */
export const writingSentence = (language: Language, issue: Issue): string => {
  const id = sentences[issue.code]

  return id === undefined
    ? issueSentence(language, issue)
    : language.say(id, { code: issue.code })
}

/** Why nothing was written. */
export const writingProblemSentence = (
  language: Language,
  problem: Problem
): string =>
  problem.type === 'TROUBLE'
    ? writingSentence(language, { code: problem.code, path: [] })
    : savingProblemSentence(language, problem)

/** What a change brings about besides what one wanted. */
export const warningOfChange = (language: Language, issue: Issue): string =>
  issue.code === 'PLAN_LINGERS'
    ? language.say('admin/cpc.writing.planLingers', {
        plan: planKeySentence(language, issue.path[1] ?? ''),
      })
    : issueSentence(language, issue)
