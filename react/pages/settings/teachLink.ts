import type { TeachingKey } from '../../typings/schema'

/** What stands behind `#`: a fragment is not sent to any server. */
export const teachFragment = ({
  key,
  days,
}: Pick<TeachingKey, 'key' | 'days'>): string =>
  `#cpc-teach=${[key, ...days].join('.')}`

/** The store's own checkout, on the address where the Admin is open. */
export const teachLink = (lesson: Pick<TeachingKey, 'key' | 'days'>): string =>
  `/checkout/${teachFragment(lesson)}`
