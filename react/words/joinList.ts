import type { Language } from './language'

const JOINERS = {
  AND: 'admin/cpc.list.and',
  OR: 'admin/cpc.list.or',
}

/** "a, b and c" or "a, b or c", as the language writes it. */
export const joinList = (
  language: Language,
  items: readonly string[],
  joiner: keyof typeof JOINERS
): string => {
  if (items.length < 2) return items.join('')

  return language.say(JOINERS[joiner], {
    head: items.slice(0, -1).join(', '),
    last: items[items.length - 1],
  })
}
