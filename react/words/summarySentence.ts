import type { ChangeSummary } from '../typings/schema'
import type { Language } from './language'
import { joinList } from './joinList'

/** "12 added, 3 changed and 1 removed"; what did not happen is not told. */
export const summarySentence = (
  language: Language,
  { added, changed, removed }: ChangeSummary
): string => {
  const parts = [
    added > 0 && language.say('admin/cpc.summary.added', { count: added }),
    changed > 0 &&
      language.say('admin/cpc.summary.changed', { count: changed }),
    removed > 0 &&
      language.say('admin/cpc.summary.removed', { count: removed }),
  ].filter((part): part is string => typeof part === 'string')

  return parts.length === 0
    ? language.say('admin/cpc.summary.nothing')
    : joinList(language, parts, 'AND')
}
