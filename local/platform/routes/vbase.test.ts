import { APP_ID } from '../appId'
import { AS_APP, AS_INFRA, startTestPlatform } from '../testing'

const HOST = 'http://infra.io.vtex.com'
const FILES = `${HOST}/vbase/v2/wholesale/master/buckets/vtex.app/box/files`

const platform = startTestPlatform()
const { call } = platform

afterAll(() => platform.stop())
beforeEach(() => call('DELETE', FILES, { headers: AS_INFRA }))

const get = (path: string) =>
  call('GET', `${FILES}/${path}`, { headers: AS_INFRA })

const put = (path: string, body: unknown, headers = {}) =>
  call('PUT', `${FILES}/${path}`, {
    headers: { ...AS_INFRA, ...headers },
    body,
  })

test('keeps a file with a quoted tag of its content', async () => {
  expect((await get('a.json')).status).toBe(404)
  const saved = await put('a.json', { n: 1 })
  const read = await get('a.json')

  expect(read.body).toEqual({ n: 1 })
  expect(read.header('etag')).toMatch(/^"[0-9a-f]{32}"$/)
  expect(saved.header('etag')).toBe(read.header('etag'))
  await put('b.json', { n: 1 })
  expect((await get('b.json')).header('etag')).toBe(read.header('etag'))
})

test('saves on the tag it is based on, and on no other', async () => {
  const first = await put('a.json', { n: 1 })
  const tag = first.header('etag') ?? ''

  expect((await put('a.json', { n: 2 }, { 'if-match': tag })).status).toBe(200)
  expect((await put('a.json', { n: 3 }, { 'if-match': tag })).status).toBe(412)
  expect((await put('new.json', {}, { 'if-match': tag })).status).toBe(412)
  expect((await get('a.json')).body).toEqual({ n: 2 })
})

test('guards a first save where it heeds If-None-Match, else not', async () => {
  const first = () => put('a.json', { n: 1 }, { 'if-none-match': '*' })

  expect((await first()).status).toBe(200)
  expect((await first()).status).toBe(412)
  await call('PUT', '/_platform/switches', {
    body: { heedsIfNoneMatch: false },
  })
  expect((await first()).status).toBe(200)
  await call('DELETE', '/_platform/switches')
})

test('lists files by prefix, page by page', async () => {
  for (const path of ['day/1.json', 'day/2.json', 'day/3.json', 'x.json']) {
    await put(path, { path })
  }

  const list = (query: string) =>
    call('GET', `${FILES}?${query}`, { headers: AS_INFRA })

  expect((await list('prefix=day/&limit=2')).body).toMatchObject({
    data: [{ path: 'day/1.json' }, { path: 'day/2.json' }],
    next: 'day/2.json',
  })
  expect(
    (await list('prefix=day/&limit=2&next=day/2.json')).body
  ).toMatchObject({
    data: [{ path: 'day/3.json' }],
    next: '',
  })
})

test('is the app’s alone, and each workspace has its own', async () => {
  await put('a.json', { n: 1 })
  const admin = await platform.signInAdmin()
  const asAdmin = await call('GET', `${FILES}/a.json`, {
    headers: { cookie: admin },
  })

  expect(asAdmin.status).toBe(401)
  const other = `${FILES.replace('/master/', '/dev/')}/a.json`

  expect((await call('GET', other, { headers: AS_INFRA })).status).toBe(404)
})

test.each([
  ['the controls', `${HOST}/_platform/personas`],
  ['Master Data of the wrong host', `${HOST}/api/dataentities`],
  ['a host that is not VTEX', 'http://example.com/api/dataentities'],
])('reaches %s through the proxy never', async (_, url) => {
  expect((await call('GET', url, { headers: AS_APP })).status).toBe(404)
})

test('serves the document of the demo store', async () => {
  const bucket = `${APP_ID}/clustered-payment-conditions`

  const url = `${HOST}/vbase/v2/wholesale/master/buckets/${bucket}/files/document.json`
  const { body } = await call('GET', url, { headers: AS_INFRA })

  expect(body).toMatchObject({ schemaVersion: 1, settings: { mode: 'ON' } })
})
