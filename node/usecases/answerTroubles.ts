import type { AnswerTrouble } from '../core/orderCheckAction'
import type { MomentCode, MomentStore, Tally } from './moments'
import type { TroubleSource } from './orderPorts'

/** What each moment at checkout says about our answers; null: nothing against them. */
const troubleOf = (code: string): AnswerTrouble | null => {
  if (code.startsWith('DEGRADED_')) return 'ANSWERS_DEGRADED'
  const unhidden: readonly MomentCode[] = ['NOT_RECOGNISED', 'FAILED']

  return unhidden.some((known) => known === code) ? 'PAGE_NOT_RECOGNISED' : null
}

/** Only the last time of a day is kept: one of several may have been within. */
const mayBeWithin = (
  { count, lastAt }: Tally,
  from: number,
  until: number
): boolean => {
  const at = Date.parse(lastAt)

  return at >= from && (at <= until || count > 1)
}

/** What went wrong with our answers, by what was counted at checkout. */
export const answerTroubles = (
  moments: Pick<MomentStore, 'days'>
): TroubleSource => ({
  async between(from, until) {
    const days = await moments.days()
    const found = days
      .flatMap(({ tallies }) => Object.entries(tallies))
      .filter(([, tally]) => mayBeWithin(tally, from, until))
      .map(([code]) => troubleOf(code))

    return (
      found.find((trouble) => trouble === 'ANSWERS_DEGRADED') ??
      found.find((trouble) => trouble !== null) ??
      null
    )
  },
})
