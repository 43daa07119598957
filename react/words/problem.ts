import { ApolloError } from 'apollo-client'

import type { Issue } from '../typings/schema'
import type { Language } from './language'
import { troubleMessage } from './trouble'

/** Why the service gave no answer; TROUBLE comes with the service's own code. */
export type Problem =
  | { readonly type: 'SIGNED_OUT' | 'NOT_ALLOWED' | 'OFFLINE' | 'FAILED' }
  | { readonly type: 'TROUBLE'; readonly code: string }

type Type = Exclude<Problem['type'], 'TROUBLE'>

const sentences: Record<Type, string> = {
  SIGNED_OUT: 'admin/cpc.problem.signedOut',
  NOT_ALLOWED: 'admin/cpc.problem.notAllowed',
  OFFLINE: 'admin/cpc.problem.offline',
  FAILED: 'admin/cpc.problem.failed',
}

/** For a save: whoever may not change may still look, and nothing typed is lost. */
const sentencesOfSaving: Record<Type, string> = {
  SIGNED_OUT: 'admin/cpc.problem.signedOut',
  NOT_ALLOWED: 'admin/cpc.problem.readOnly',
  OFFLINE: 'admin/cpc.problem.offlineSaving',
  FAILED: 'admin/cpc.problem.failedSaving',
}

const troubleSentence = (language: Language, code: string): string =>
  language.say(troubleMessage(code) ?? sentences.FAILED)

export const problemSentence = (language: Language, problem: Problem): string =>
  problem.type === 'TROUBLE'
    ? troubleSentence(language, problem.code)
    : language.say(sentences[problem.type])

export const savingProblemSentence = (
  language: Language,
  problem: Problem
): string =>
  problem.type === 'TROUBLE'
    ? language.say('admin/cpc.notSaved', {
        why: troubleSentence(language, problem.code),
      })
    : language.say(sentencesOfSaving[problem.type])

/** Why the service answers with issues where nothing was written wrong; `null` when there are none. */
export const troubleOf = ([first]: readonly Issue[]): Problem | null =>
  first ? { type: 'TROUBLE', code: first.code } : null

/** Whether asking again may help. */
export const mayPass = ({ type }: Problem): boolean =>
  type === 'OFFLINE' || type === 'FAILED' || type === 'TROUBLE'

const codesOf = (error: ApolloError): readonly string[] =>
  error.graphQLErrors.map(({ extensions }) => String(extensions?.code))

export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof ApolloError)) return { type: 'FAILED' }

  const codes = codesOf(error)
  const trouble = codes.find((code) => troubleMessage(code) !== undefined)

  if (codes.includes('UNAUTHENTICATED')) return { type: 'SIGNED_OUT' }
  if (codes.includes('FORBIDDEN')) return { type: 'NOT_ALLOWED' }
  if (trouble !== undefined) return { type: 'TROUBLE', code: trouble }
  if (!error.networkError) return { type: 'FAILED' }

  // An answer with a status came from a server; without one nobody answered.
  return { type: 'statusCode' in error.networkError ? 'FAILED' : 'OFFLINE' }
}
