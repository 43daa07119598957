import { isObject } from '../json'
import { AS_APP, startTestPlatform } from '../testing'

const CL = '/api/dataentities/CL'
const ANA = 'c0000000-0000-4000-8000-000000000001'

const platform = startTestPlatform()
const { call } = platform
let admin = ''

beforeEach(async () => {
  await call('POST', '/_platform/reset')
  admin = await platform.signInAdmin()
})
afterAll(() => platform.stop())

const asAdmin = () => ({ headers: { cookie: admin } })
const search = (query: string, range?: string) =>
  call('GET', `${CL}/search?${query}`, {
    headers: { ...AS_APP, ...(range ? { 'rest-range': range } : {}) },
  })

test('describes the entity with its fields', async () => {
  const { status, body } = await call('GET', CL, { headers: AS_APP })

  expect(status).toBe(200)
  expect(body).toMatchObject({
    acronym: 'CL',
    allowGetAll: false,
    fields: expect.arrayContaining([
      {
        name: 'payment',
        type: 'Varchar 100',
        displayName: 'Payment',
        isNullable: true,
        isSearchable: false,
        isFilter: true,
        isInternal: false,
      },
    ]),
  })
})

test('answers only those with Master Data rights', async () => {
  const rows = [
    { headers: AS_APP, status: 200 },
    { headers: { cookie: admin }, status: 200 },
    {
      headers: { cookie: await platform.signInAdmin({ role: 'viewer' }) },
      status: 403,
    },
    {
      headers: { cookie: await platform.signInAdmin({ account: 'other' }) },
      status: 403,
    },
    {
      headers: {
        cookie: await platform.signIn({ email: 'ana@cafe-aurora.example' }),
      },
      status: 403,
    },
    { headers: { vtexidclientautcookie: 'made up' }, status: 403 },
    { headers: {}, status: 403 },
  ]

  for (const { headers, status } of rows) {
    const answer = await call('GET', `${CL}/documents/${ANA}`, { headers })

    const { body } = answer
    const isRefused = isObject(body) && body.Message === 'Unauthorized'

    expect(answer.status).toBe(status)
    expect(isRefused).toBe(status === 403)
  }
})

test('never lets the app write a customer', async () => {
  const { status } = await call('PATCH', `${CL}/documents/${ANA}`, {
    headers: AS_APP,
    body: { payment: 'delayed' },
  })

  expect(status).toBe(403)
})

test('finds one customer by e-mail in any letter case', async () => {
  const { body } = await search(
    '_where=email="ANA@Cafe-Aurora.example"&_fields=id,payment,unknown'
  )

  expect(body).toEqual([{ id: ANA, payment: 'on-time' }])
})

test('gives four fields when none are asked for', async () => {
  const { body } = await search('email=ana@cafe-aurora.example')

  expect(Object.keys(Array.isArray(body) ? body[0] : {})).toEqual([
    'id',
    'accountId',
    'accountName',
    'dataEntityId',
  ])
})

test.each([
  [null, 15, 'resources 0-15/60'],
  ['resources=0-10', 10, 'resources 0-10/60'],
  ['resources=50-70', 10, 'resources 50-70/60'],
  ['resources=0-500', 60, 'resources 0-100/60'],
])('pages %s as %i rows', async (range, rows, header) => {
  const answer = await search('_fields=id', range ?? undefined)

  expect(answer.body).toHaveLength(rows)
  expect(answer.header('rest-content-range')).toBe(header)
})

test.each([
  ['an unknown field', 'hat=1', 400, "Field 'hat' not found in schema"],
  [
    'a field that is no filter',
    'attach=x',
    400,
    "Field 'attach' not found in schema",
  ],
  ['a Text field', '_where=notes=x', 403, 'Cannot filter by private fields'],
  ['a broken expression', '_where=score>=', 400, 'Invalid where clause'],
])('refuses to search by %s', async (_, query, status, message) => {
  const answer = await search(query)

  expect(answer.status).toBe(status)
  expect(answer.body).toEqual({ Message: message })
})

test('refuses to search past the first 10,000', async () => {
  const { status } = await search('_fields=id', 'resources=10000-10010')

  expect(status).toBe(400)
})

test('scrolls through all customers once', async () => {
  const first = await call('GET', `${CL}/scroll?_size=25&_fields=id`, {
    headers: AS_APP,
  })

  expect(first.header('rest-content-total')).toBe('60')
  const token = first.header('x-vtex-md-token') ?? ''
  const next = () =>
    call('GET', `${CL}/scroll?_token=${token}`, { headers: AS_APP })

  const pages = [first.body, (await next()).body, (await next()).body]

  expect(pages.map((page) => Array.isArray(page) && page.length)).toEqual([
    25, 25, 10,
  ])
  expect(new Set(pages.flat().map((row) => JSON.stringify(row))).size).toBe(60)
  expect((await next()).body).toEqual([])
})

test('allows ten scrolls at once', async () => {
  const open = () => call('GET', `${CL}/scroll?_size=5`, { headers: AS_APP })

  for (let at = 0; at < 10; at += 1) expect((await open()).status).toBe(200)
  expect(await open()).toMatchObject({
    status: 400,
    body: { Message: 'Maximum simultaneous scrolls rate exceeded (10)' },
  })
  const unknown = await call('GET', `${CL}/scroll?_token=X`, {
    headers: AS_APP,
  })

  expect(unknown.body).toEqual({
    Message: "Operation not found for this token: 'X'",
  })
})

test('creates, changes, leaves alone and deletes a document', async () => {
  const url = `${CL}/documents/my-own-id`
  const read = () => call('GET', `${url}?_fields=email,payment`, asAdmin())
  const put = (body: unknown) => call('PUT', url, { ...asAdmin(), body })
  const patch = (body: unknown) => call('PATCH', url, { ...asAdmin(), body })

  expect((await read()).status).toBe(204)
  expect(
    await put({ email: 'new@shop.example', payment: 'on-time' })
  ).toMatchObject({
    status: 201,
    body: { Id: 'CL-my-own-id', DocumentId: 'my-own-id' },
  })
  expect((await patch({ payment: 'on-time' })).status).toBe(304)
  expect((await patch({ payment: 'delayed' })).status).toBe(204)
  expect((await read()).body).toEqual({
    email: 'new@shop.example',
    payment: 'delayed',
  })
  expect((await put({ email: 'new@shop.example' })).status).toBe(204)
  expect((await read()).body).toEqual({
    email: 'new@shop.example',
    payment: null,
  })
  expect((await call('DELETE', url, asAdmin())).status).toBe(204)
  expect((await read()).text).toBe('')
})

test('refuses the e-mail of another customer', async () => {
  const answer = await call('POST', `${CL}/documents`, {
    ...asAdmin(),
    body: { email: 'Ana@cafe-aurora.example' },
  })

  expect(answer).toMatchObject({
    status: 400,
    body: { Message: 'duplicated entry' },
  })
})

test('updates only a document that meets the condition', async () => {
  const patch = (where: string) =>
    call('PATCH', `${CL}/documents/${ANA}?_where=${where}`, {
      ...asAdmin(),
      body: { segment: `for ${where}` },
    })

  expect((await patch('payment=delayed')).status).toBe(412)
  expect((await patch('payment=on-time')).status).toBe(204)
})

test('judges cluster rules against one document', async () => {
  const rule = (name: string, text: string) => ({ name, rule: text })
  const ask = (rules: unknown) =>
    call('POST', `${CL}/documents/${ANA}/clusters`, {
      ...asAdmin(),
      body: rules,
    })

  const { body } = await ask([
    rule('payer', 'payment=on-time'),
    rule('late', 'payment=delayed'),
  ])

  expect(body).toEqual([
    { name: 'payer', isValid: true },
    { name: 'late', isValid: false },
  ])
  expect((await ask(Array(6).fill(rule('a', 'payment=x')))).status).toBe(400)
})

test('fields are data: added, changed and removed at any time', async () => {
  const read = () =>
    call('GET', `${CL}/documents/${ANA}?_fields=payment,loyalty`, asAdmin())

  await call('PATCH', `${CL}/documents/${ANA}`, {
    ...asAdmin(),
    body: { loyalty: 'gold' },
  })
  expect((await read()).body).toEqual({ payment: 'on-time' })
  await call('PUT', '/_platform/fields/CL/loyalty', {
    body: { type: 'Varchar 10' },
  })
  expect((await read()).body).toEqual({ payment: 'on-time', loyalty: 'gold' })
  await call('DELETE', '/_platform/fields/CL/payment')
  expect((await read()).body).toEqual({ loyalty: 'gold' })
})

test('another account has customers of its own: none', async () => {
  const { status, body } = await search('an=other&_fields=id')

  expect([status, body]).toEqual([200, []])
})

test('a scroll that gave everything leaves its place to others', async () => {
  const page = () => call('GET', `${CL}/scroll?_size=60`, { headers: AS_APP })

  for (let at = 0; at < 12; at += 1) expect((await page()).status).toBe(200)
})
