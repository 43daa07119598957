import { httpError } from '../fixtures/httpError'
import { Forbidden, Unavailable } from '../usecases/unavailable'
import { masterDataCustomers } from './masterDataCustomers'

type Client = Parameters<typeof masterDataCustomers>[0]

const refuse = async (): Promise<never> => {
  throw httpError(500)
}

const customers = (client: Partial<Client>) =>
  masterDataCustomers(
    {
      search: refuse,
      range: refuse,
      document: refuse,
      scroll: refuse,
      ...client,
    },
    'the-token',
    700
  )

const searching = (answer: unknown) =>
  customers({ search: async () => answer }).byEmail('CL', 'Ana@ACME.com ', [
    'payment',
  ])

describe('a customer by e-mail', () => {
  it.each<[string, unknown, string]>([
    ['none', [], 'NONE'],
    ['one', [{ id: '1', email: 'ana@acme.com' }], 'FOUND'],
    [
      'one in another letter case',
      [{ id: '1', email: ' ANA@acme.com' }],
      'FOUND',
    ],
    [
      'two',
      [
        { id: '1', email: 'ana@acme.com' },
        { id: '2', email: 'ana@acme.com' },
      ],
      'SEVERAL',
    ],
    [
      'two in different letter case',
      [
        { id: '1', email: 'ana@acme.com' },
        { id: '2', email: 'ANA@acme.com' },
      ],
      'SEVERAL',
    ],
    [
      'the same twice',
      [
        { id: 'a1', email: 'ana@acme.com' },
        { id: 'A1', email: 'ana@acme.com' },
      ],
      'FOUND',
    ],
    [
      'one with another e-mail',
      [{ id: '1', email: 'ana@acme.com.br' }],
      'NONE',
    ],
    ['one without an e-mail', [{ id: '1', email: null }], 'NONE'],
  ])('of whom there is %s', async (_, answer, status) => {
    expect(await searching(answer)).toMatchObject({ status })
  })

  it.each([
    ['a page of HTML', '<!doctype html>'],
    ['an object', { Message: 'odd' }],
    ['nothing', null],
    [
      'a document without an id',
      [{ id: '1', email: 'ana@acme.com' }, { email: 'ana@acme.com' }],
    ],
    ['something else in the list', ['ana']],
  ])('is not known when the answer is %s', async (_, answer) => {
    await expect(searching(answer)).rejects.toMatchObject({
      upstream: 'CUSTOMERS',
    })
  })

  it('is asked for with the token and the fields given, and no other', async () => {
    const asked: unknown[] = []

    await customers({
      search: async (...question) => {
        asked.push(question)

        return []
      },
    }).byEmail('CL', 'Ana@acme.com', ['payment', 'a b', 'x"y', 'email'])
    expect(asked).toEqual([
      [
        'CL',
        'email="ana@acme.com"',
        ['id', 'email', 'payment'],
        10,
        { token: 'the-token', timeout: 700 },
      ],
    ])
  })

  it.each(['', 'a"b@acme.com', 'a*@acme.com', 'a\\@acme.com', 'a\n@acme.com'])(
    '%j is asked of nobody',
    async (email) => {
      expect(await customers({}).byEmail('CL', email, [])).toEqual({
        status: 'NONE',
      })
    }
  )

  it.each([
    [401, Forbidden],
    [403, Forbidden],
    [400, Unavailable],
    [429, Unavailable],
    [500, Unavailable],
    [undefined, Unavailable],
  ])('fails with %p without a word of the request', async (status, kind) => {
    const failing = customers({
      search: async () => {
        throw httpError(status)
      },
    }).byEmail('CL', 'ana@acme.com', [])

    const error: unknown = await failing.catch((caught: unknown) => caught)

    expect(error).toBeInstanceOf(kind)
    expect(JSON.stringify([error, String(error)])).not.toMatch(/ana@|token/)
  })
})

describe('a customer by id', () => {
  it.each<[unknown, string]>([
    [{ id: '1', email: 'ana@acme.com' }, 'FOUND'],
    [{ email: 'ana@acme.com' }, 'FOUND'],
    ['', 'NONE'],
    [null, 'NONE'],
    [[], 'NONE'],
  ])('answered %j', async (answer, status) => {
    expect(
      await customers({ document: async () => answer }).byId('CL', '1', [])
    ).toMatchObject({ status })
  })
})

describe('a page', () => {
  const documents = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: String(index),
      email: 'x@acme.com',
    }))

  const scrolling = (count: number, headers: Record<string, string>) => {
    const asked: unknown[] = []
    const source = customers({
      scroll: async (_, page) => {
        asked.push(page)

        return {
          data: asked.length === 1 ? documents(count) : [],
          headers,
          status: 200,
        }
      },
    })

    return { source, asked }
  }

  it('of the full size goes on', async () => {
    const { source, asked } = scrolling(1000, {
      'x-vtex-md-token': 'next',
      'rest-content-total': '2500',
    })

    expect(await source.page('CL', ['payment'], null)).toMatchObject({
      total: 2500,
      next: 'next',
    })
    expect(asked).toEqual([{ fields: ['id', 'email', 'payment'], size: 1000 }])
  })

  it('that is short is the last, and its scroll is ended', async () => {
    const { source, asked } = scrolling(999, { 'x-vtex-md-token': 'next' })

    expect(await source.page('CL', [], 'mine')).toMatchObject({
      total: null,
      next: null,
    })
    expect(asked).toEqual([{ token: 'mine' }, { token: 'next' }])
  })

  it('that is empty is the last, and ended its scroll itself', async () => {
    const { source, asked } = scrolling(0, { 'x-vtex-md-token': 'next' })

    expect(await source.page('CL', [], 'mine')).toEqual({
      customers: [],
      total: null,
      next: null,
    })
    expect(asked).toHaveLength(1)
  })

  it('is good though its scroll could not be ended', async () => {
    let calls = 0
    const source = customers({
      scroll: async () => {
        calls += 1
        if (calls > 1) throw httpError(400)

        return {
          data: documents(1),
          headers: { 'x-vtex-md-token': 't' },
          status: 200,
        }
      },
    })

    expect((await source.page('CL', [], null)).customers).toHaveLength(1)
  })
})

describe('the number of customers', () => {
  const counted = (headers: Record<string, string>) =>
    customers({
      range: async () => ({ data: [], headers, status: 200 }),
    }).total('CL')

  it.each([
    ['as the platform writes it', 'resources 0-1/136108'],
    ['as its documentation does', 'resources=0-1/136108'],
  ])('is read %s', async (_, range) => {
    expect(await counted({ 'rest-content-range': range })).toBe(136_108)
  })

  it('is not known without the header', async () => {
    await expect(counted({})).rejects.toBeInstanceOf(Unavailable)
  })
})
