import { ApolloError } from 'apollo-client'
import { GraphQLError } from 'graphql'

import { problemOf } from './problem'

const refused = (code: string) =>
  new ApolloError({
    graphQLErrors: [
      new GraphQLError('no', [], undefined, undefined, undefined, undefined, {
        code,
      }),
    ],
  })

describe('why the service gave no answer', () => {
  test.each([
    ['nobody is signed in', refused('UNAUTHENTICATED'), 'SIGNED_OUT'],
    ['the user may not', refused('FORBIDDEN'), 'NOT_ALLOWED'],
    ['a failure of the service', refused('INTERNAL_SERVER_ERROR'), 'FAILED'],
    [
      'no answer at all',
      new ApolloError({ networkError: new TypeError('Failed to fetch') }),
      'OFFLINE',
    ],
    [
      'an answer that is an error',
      new ApolloError({
        networkError: Object.assign(new Error('502'), { statusCode: 502 }),
      }),
      'FAILED',
    ],
    ['something else', new Error('?'), 'FAILED'],
  ])('%s', (_, error, expected) => {
    expect(problemOf(error)).toBe(expected)
  })
})
