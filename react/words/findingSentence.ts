import type { StoreFinding } from '../typings/schema'
import type { Language } from './language'
import { findingWords } from './probeWords'

const factsOf = ({ facts }: StoreFinding): Record<string, string> =>
  facts.reduce((all, { name, value }) => ({ ...all, [name]: value }), {})

/** A finding about the store as a sentence; a code without words is named at least. */
export const findingSentence = (
  language: Language,
  finding: StoreFinding
): string => {
  const id = findingWords[finding.code]

  return id
    ? language.say(id, factsOf(finding))
    : language.say('admin/cpc.check.found.other', { code: finding.code })
}
