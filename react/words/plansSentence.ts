import type { Installment, Plan } from '../typings/schema'
import { joinList } from './joinList'
import type { Language } from './language'

const interest = (
  language: Language,
  installments: readonly Installment[]
): string | null => {
  const percents = installments.map(({ interestPercent }) => interestPercent)

  if (percents.every((percent) => percent === 0)) return null

  const written = percents.map((percent) => `${language.number(percent)}%`)
  const isOne = percents.every((percent) => percent === percents[0])

  return isOne ? written[0] : joinList(language, written, 'AND')
}

/** One plan as people say it: "2x - 15 and 30 days". */
export const planSentence = (
  language: Language,
  installments: readonly Installment[]
): string => {
  const days = installments.map((installment) => installment.days)
  const percent = interest(language, installments)

  const plan = language.say('admin/cpc.plan', {
    count: days.length,
    days: joinList(
      language,
      days.map((each) => language.number(each)),
      'AND'
    ),
    last: days.length === 1 ? days[0] : Math.max(2, ...days),
  })

  return percent === null
    ? plan
    : language.say('admin/cpc.plan.interest', { plan, percent })
}

/** A plan key as people say it; a key that is none is given back as it is. */
export const planKeySentence = (language: Language, key: string): string => {
  const days = key.split('/').map(Number)

  if (key === '' || days.some((each) => !Number.isInteger(each))) return key

  return planSentence(
    language,
    days.map((each) => ({ days: each, interestPercent: 0 }))
  )
}

export const plansSentence = (
  language: Language,
  plans: readonly Plan[]
): readonly string[] =>
  plans.map(({ installments }) => planSentence(language, installments))
