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
  it.each([
    ['nobody is signed in', refused('UNAUTHENTICATED'), { type: 'SIGNED_OUT' }],
    ['the user may not', refused('FORBIDDEN'), { type: 'NOT_ALLOWED' }],
    [
      'a failure of the service',
      refused('INTERNAL_SERVER_ERROR'),
      { type: 'FAILED' },
    ],
    [
      'storage did not answer',
      refused('STORAGE_UNAVAILABLE'),
      { type: 'TROUBLE', code: 'STORAGE_UNAVAILABLE' },
    ],
    [
      'no answer at all',
      new ApolloError({ networkError: new TypeError('Failed to fetch') }),
      { type: 'OFFLINE' },
    ],
    [
      'an answer that is an error',
      new ApolloError({
        networkError: Object.assign(new Error('502'), { statusCode: 502 }),
      }),
      { type: 'FAILED' },
    ],
    ['something else', new Error('?'), { type: 'FAILED' }],
  ])('%s', (_, error, expected) => {
    expect(problemOf(error)).toEqual(expected)
  })
})
