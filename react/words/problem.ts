import { ApolloError } from 'apollo-client'

/** Why the service gave no answer at all. */
export type Problem = 'SIGNED_OUT' | 'NOT_ALLOWED' | 'OFFLINE' | 'FAILED'

const sentences: Record<Problem, string> = {
  SIGNED_OUT: 'admin/cpc.problem.signedOut',
  NOT_ALLOWED: 'admin/cpc.problem.notAllowed',
  OFFLINE: 'admin/cpc.problem.offline',
  FAILED: 'admin/cpc.problem.failed',
}

/** For a save, a person without the permission may still look. */
const sentencesOfSaving: Record<Problem, string> = {
  SIGNED_OUT: 'admin/cpc.problem.signedOut',
  NOT_ALLOWED: 'admin/cpc.problem.readOnly',
  OFFLINE: 'admin/cpc.problem.offlineSaving',
  FAILED: 'admin/cpc.problem.failedSaving',
}

export const problemSentence = (problem: Problem): string => sentences[problem]

export const savingProblemSentence = (problem: Problem): string =>
  sentencesOfSaving[problem]

const codesOf = (error: ApolloError): readonly unknown[] =>
  error.graphQLErrors.map(({ extensions }) => extensions?.code)

export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof ApolloError)) return 'FAILED'

  const codes = codesOf(error)

  if (codes.includes('UNAUTHENTICATED')) return 'SIGNED_OUT'
  if (codes.includes('FORBIDDEN')) return 'NOT_ALLOWED'
  if (!error.networkError) return 'FAILED'

  // An answer with a status came from a server; without one nobody answered.
  return 'statusCode' in error.networkError ? 'FAILED' : 'OFFLINE'
}
