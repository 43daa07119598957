import { platformHeaders, serviceHeaders } from './serviceHeaders'

const claims = {
  authorization: 'Bearer somebody',
  'x-vtex-credential': 'somebody',
  'x-vtex-session': 'somebody',
  'x-vtex-account': 'other',
  'x-vtex-product': 'admin',
  'x-vtex-caller': 'somebody',
  'x-colossus-route-id': 'other',
  'x-colossus-params': 'id=1',
  'x-event-handler-id': 'order',
  'x-forwarded-host': 'other.example',
  'proxy-authorization': 'somebody',
  'x-request-id': '1',
}

describe('headers for the service', () => {
  const headers = serviceHeaders(
    { ...claims, accept: 'application/json', cookie: 'vtex_session=old' },
    new Map([
      ['vtex_session', 'token'],
      ['other', 'kept'],
    ]),
    'app-token'
  )

  it.each([
    ['x-vtex-credential', 'app-token'],
    ['x-vtex-session', 'token'],
    ['x-vtex-account', 'wholesale'],
    ['x-vtex-workspace', 'master'],
    ['x-forwarded-host', 'wholesale.myvtex.com'],
    ['cookie', 'vtex_session=token; other=kept'],
    ['accept', 'application/json'],
  ])('%s is %s', (name, value) => {
    expect(headers[name]).toBe(value)
  })

  it.each([
    'authorization',
    'x-vtex-product',
    'x-vtex-caller',
    'x-colossus-route-id',
    'x-colossus-params',
    'x-event-handler-id',
    'proxy-authorization',
  ])('%s of a browser is dropped', (name) => {
    expect(headers[name]).toBeUndefined()
  })

  it('each request is an operation of its own', () => {
    const again = serviceHeaders(claims, new Map(), 'app-token')

    expect(again['x-vtex-operation-id']).not.toBe(
      headers['x-vtex-operation-id']
    )
  })

  it('without a session cookie there is no session, whatever the browser claims', () => {
    const headersWithout = serviceHeaders(claims, new Map(), 'app-token')

    expect(headersWithout['x-vtex-session']).toBeUndefined()
    expect(headersWithout.cookie).toBeUndefined()
  })
})

test("the platform gets the caller's own headers, and the cookies chosen for him", () => {
  expect(
    platformHeaders(
      { cookie: 'a=1', authorization: 'Bearer own', 'x-forwarded-for': '::1' },
      new Map([['b', '2']])
    )
  ).toEqual({ cookie: 'b=2', authorization: 'Bearer own' })
})
