import { httpError } from '../fixtures/httpError'
import { Unavailable } from '../usecases/unavailable'
import { sessionIdentity } from './sessionIdentity'

const ELENA = 'elena@acme.com'
const AGENT = 'agent@wholesale.com'

type Namespaces = Readonly<Record<string, Readonly<Record<string, string>>>>

const session = (namespaces: Namespaces) => ({
  id: 'session',
  namespaces: Object.fromEntries(
    Object.entries(namespaces).map(([namespace, items]) => [
      namespace,
      Object.fromEntries(
        Object.entries(items).map(([item, value]) => [item, { value }])
      ),
    ])
  ),
})

const SUCCESS = {
  authStatus: 'Success',
  user: ELENA,
  account: 'wholesale',
  audience: 'webstore',
}

interface Needs {
  readonly session?: unknown
  readonly sessionFails?: Error
  readonly validated?: unknown
  readonly validateFails?: Error
  readonly sessionToken?: string
  readonly storeUserAuthToken?: string
}

const shopper = (needs: Needs) =>
  sessionIdentity(
    {
      read: async () => {
        if (needs.sessionFails) throw needs.sessionFails

        return needs.session
      },
    },
    {
      validate: async () => {
        if (needs.validateFails) throw needs.validateFails

        return needs.validated ?? SUCCESS
      },
    },
    {
      account: 'wholesale',
      sessionToken: needs.sessionToken,
      storeUserAuthToken: needs.storeUserAuthToken,
    }
  ).shopper()

const byHimself = {
  authentication: { storeUserEmail: ELENA },
  store: { channel: '2' },
}

const asAgent = (canImpersonate: string, agent = AGENT) => ({
  authentication: {
    storeUserEmail: 'agent-shops@acme.com',
    adminUserEmail: agent,
  },
  impersonate: { storeUserEmail: ELENA, canImpersonate },
})

describe('the session', () => {
  it.each<[string, Namespaces, string | null]>([
    ['of a signed-in shopper is his', byHimself, ELENA],
    ["without anybody is nobody's", { store: { channel: '1' } }, null],
    [
      "with an empty e-mail is nobody's",
      { authentication: { storeUserEmail: ' ' } },
      null,
    ],
    ["of an agent with permission is the customer's", asAgent('true'), ELENA],
    [
      'of an agent without permission is his own',
      asAgent('false'),
      'agent-shops@acme.com',
    ],
    [
      "with a permission in other words is the agent's own",
      asAgent('True'),
      'agent-shops@acme.com',
    ],
    [
      "that impersonates without an agent is nobody's",
      { impersonate: { storeUserEmail: ELENA, canImpersonate: 'true' } },
      null,
    ],
    [
      "with an agent who impersonates nobody is the agent's",
      { authentication: { storeUserEmail: ELENA, adminUserEmail: AGENT } },
      ELENA,
    ],
    [
      "with an unauthenticated profile is nobody's",
      { profile: { email: ELENA, isAuthenticated: 'false' } },
      null,
    ],
    [
      "with an authenticated profile alone is nobody's",
      { profile: { email: ELENA, isAuthenticated: 'true' } },
      null,
    ],
    [
      "with an e-mail in its public part is nobody's",
      { public: { storeUserEmail: ELENA, authentication: ELENA } },
      null,
    ],
  ])('%s', async (_, namespaces, email) => {
    expect(
      (await shopper({ sessionToken: 's', session: session(namespaces) })).email
    ).toBe(email)
  })

  it('knows the sales channel', async () => {
    expect(
      await shopper({ sessionToken: 's', session: session(byHimself) })
    ).toEqual({ email: ELENA, salesChannel: '2' })
  })

  it.each([
    [
      'a number for an e-mail',
      { namespaces: { authentication: { storeUserEmail: { value: 7 } } } },
    ],
    ['a list of namespaces', { namespaces: { authentication: [] } }],
    [
      'bare values',
      { namespaces: { authentication: { storeUserEmail: ELENA } } },
    ],
  ])("with %s is nobody's", async (_, answer) => {
    expect(
      (await shopper({ sessionToken: 's', session: answer })).email
    ).toBeNull()
  })

  it.each([null, [], '<html>', {}, { namespaces: null }, { namespaces: [] }])(
    'that is %j is not known',
    async (answer) => {
      await expect(
        shopper({ sessionToken: 's', session: answer })
      ).rejects.toBeInstanceOf(Unavailable)
    }
  )
})

describe('a session that fails', () => {
  it.each([400, 401, 403, 404])(
    'with %i is a signed-out shopper',
    async (status) => {
      expect(
        await shopper({ sessionToken: 's', sessionFails: httpError(status) })
      ).toEqual({ email: null, salesChannel: null })
    }
  )

  it.each([429, 500, 502, 503, undefined])(
    'with %p is not known, even with a token that could be asked about',
    async (status) => {
      await expect(
        shopper({
          sessionToken: 's',
          sessionFails: httpError(status),
          storeUserAuthToken: 't',
        })
      ).rejects.toMatchObject({ name: 'Unavailable', upstream: 'SESSION' })
    }
  )
})

describe("the shopper's token, where the session knows nobody", () => {
  it.each<[string, object, string | null]>([
    ['valid', {}, ELENA],
    ['without an audience', { audience: undefined }, ELENA],
    ['of an Admin user', { audience: 'admin' }, null],
    ['of another account', { account: 'retail' }, null],
    ['refused', { authStatus: 'WrongCredentials' }, null],
    ['without a user', { user: null }, null],
  ])('%s', async (_, answer, email) => {
    expect(
      (
        await shopper({
          storeUserAuthToken: 't',
          validated: { ...SUCCESS, ...answer },
        })
      ).email
    ).toBe(email)
  })

  it('fills in for an expired session', async () => {
    expect(
      (
        await shopper({
          sessionToken: 's',
          sessionFails: httpError(401),
          storeUserAuthToken: 't',
        })
      ).email
    ).toBe(ELENA)
  })

  it('says nothing beside a session that knows somebody', async () => {
    expect(
      (
        await shopper({
          sessionToken: 's',
          session: session({
            authentication: { storeUserEmail: 'ana@acme.com' },
          }),
          storeUserAuthToken: 't',
        })
      ).email
    ).toBe('ana@acme.com')
  })

  it.each([
    [401, 'SIGNED_OUT'],
    [500, 'UNKNOWN'],
    [429, 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
  ])('that fails with %p leaves the shopper %s', async (status, expected) => {
    const asking = shopper({
      storeUserAuthToken: 't',
      validateFails: httpError(status),
    }).then(
      ({ email }) => (email === null ? 'SIGNED_OUT' : email),
      (error) => (error instanceof Unavailable ? 'UNKNOWN' : error)
    )

    expect(await asking).toBe(expected)
  })
})

test('without any token nobody is asked', async () => {
  expect(
    await shopper({
      sessionFails: httpError(500),
      validateFails: httpError(500),
    })
  ).toEqual({ email: null, salesChannel: null })
})
