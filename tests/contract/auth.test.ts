import { authProblems } from './auth'
import { schemaText } from './support/schema'

const READ =
  '@auth(scope: PRIVATE, productCode: "6", resourceCode: "ViewPayments")'

const WRITE =
  '@auth(scope: PRIVATE, productCode: "6", resourceCode: "ManageStore")'

const CACHE = '@cacheControl(scope: PRIVATE, maxAge: 0)'

const query = (directives: string) => `type Query { a: Int ${directives} }`
const mutation = (field: string) => `type Mutation { ${field} }`

describe('every field of the schema', () => {
  it('is only for those whom License Manager lets read or write', () => {
    expect(authProblems(schemaText())).toEqual([])
  })
})

describe('a field', () => {
  const table: ReadonlyArray<[string, string, string[]]> = [
    ['may be a guarded query', query(`${READ} ${CACHE}`), []],
    ['may be a guarded mutation', mutation(`a: Int ${WRITE}`), []],
    ['without @auth is found', query(CACHE), ['Query.a needs one @auth']],
    [
      'added to the queries elsewhere is found',
      `extend type Query { a: Int ${CACHE} }`,
      ['Query.a needs one @auth'],
    ],
    [
      'with two @auth is found',
      query(`${READ} ${READ} ${CACHE}`),
      ['Query.a needs one @auth'],
    ],
    [
      'for everybody is found',
      query(`${READ.replace('PRIVATE', 'PUBLIC')} ${CACHE}`),
      ['Query.a needs scope: PRIVATE'],
    ],
    [
      'of another product is found',
      query(`${READ.replace('"6"', '"9"')} ${CACHE}`),
      ['Query.a needs productCode: "6"'],
    ],
    [
      'that writes for readers is found',
      mutation(`a: Int ${READ}`),
      ['Mutation.a needs resourceCode: "ManageStore"'],
    ],
    [
      'with an audit instead of access is found',
      mutation('a: Int @auditAccess'),
      ['Mutation.a needs one @auth'],
    ],
    [
      'kept for a day is found',
      query(READ),
      ['Query.a needs one @cacheControl'],
    ],
    [
      'kept for everybody is found',
      query(`${READ} @cacheControl(scope: PUBLIC, maxAge: 0)`),
      ['Query.a needs scope: PRIVATE'],
    ],
    [
      'with a worded age is found',
      query(`${READ} @cacheControl(scope: PRIVATE, maxAge: SHORT)`),
      ['Query.a needs an integer maxAge'],
    ],
    [
      'that writes and is kept is found',
      mutation(`a: Int ${WRITE} ${CACHE}`),
      ['Mutation.a may have no @cacheControl'],
    ],
    [
      'told who acts is found',
      mutation(`a(login: String): Int ${WRITE}`),
      ['Mutation.a names the acting person by login'],
    ],
    [
      'told who acts by an input is found',
      'input A { updatedBy: String }',
      ['A names the acting person by updatedBy'],
    ],
    [
      'of a subscription is found',
      'type Subscription { a: Int }',
      ['Subscription is not for VTEX IO'],
    ],
  ]

  it.each(table)('%s', (_, schema, problems) => {
    expect(authProblems(schema)).toEqual(problems)
  })
})
