import type { PaymentCondition } from '../typings/schema'
import type { Properties } from './clusterSentence'
import { clustersSentence } from './clusterSentence'
import { conditionStatus } from './conditionStatus'
import type { Language } from './language'

/** For whom a payment condition is, in a sentence. */
export const audienceSentence = (
  language: Language,
  properties: Properties,
  condition: PaymentCondition
): string => {
  const { clustered } = condition

  const clusters = clustered
    ? clustersSentence(
        language,
        properties,
        clustered.match,
        clustered.clusters
      )
    : null

  if (conditionStatus(condition, 0).audience === 'BROKEN') {
    return clusters === null
      ? language.say('admin/cpc.audience.nobody')
      : language.say('admin/cpc.audience.nobodyBroken', { clusters })
  }

  return clusters ?? language.say('admin/cpc.audience.everyone')
}
