import { fakeClock } from '../fixtures/fakePorts'
import { httpError } from '../fixtures/httpError'
import { memoryFiles } from '../fixtures/memoryFiles'
import type { ChangeEntry } from '../usecases/ports'
import { clusteredCondition, unreadableRecord } from '../core/fixtures/builders'
import { DEFAULT_SETTINGS } from '../core/settings'
import { adminLogin } from './adminLogin'
import { appSwitch } from './appSwitch'
import { parseChange, printChange } from './changeFile'
import { checkoutCarts } from './checkoutCarts'
import { Kept } from './kept'
import { vbaseConditionStore } from './vbaseConditionStore'

const failing = (status?: number) => async (): Promise<never> => {
  throw httpError(status)
}

describe("the merchant's login", () => {
  const login = (
    answer: unknown,
    adminUserAuthToken: string | undefined = 'token'
  ) =>
    adminLogin(
      { user: async () => answer },
      { account: 'wholesale', adminUserAuthToken }
    ).current()

  it("is the token's", async () => {
    expect(
      await login({ user: 'ana@wholesale.com', account: 'wholesale' })
    ).toBe('ana@wholesale.com')
  })

  it.each<[string, unknown, string]>([
    ['of another account', { user: 'ana', account: 'retail' }, 'Forbidden'],
    ['unknown', null, 'Unavailable'],
    ['without a user', { account: 'wholesale' }, 'Unavailable'],
    ['garbage', '<html>', 'Unavailable'],
  ])('that is %s is none', async (_, answer, name) => {
    await expect(login(answer)).rejects.toMatchObject({
      name,
      upstream: 'LOGIN',
    })
  })

  it('without a token is refused without asking', async () => {
    const source = adminLogin(
      { user: failing(500) },
      { account: 'wholesale', adminUserAuthToken: undefined }
    )

    await expect(source.current()).rejects.toMatchObject({ name: 'Forbidden' })
  })
})

describe('the kill switch', () => {
  const isOn = (getAppSettings: () => Promise<unknown>) =>
    appSwitch(
      { getAppSettings },
      new Kept<boolean>(fakeClock(), {
        freshMs: 1,
        keptMs: 1,
        retryAfterMs: 1,
      }),
      { account: 'wholesale', workspace: 'master' }
    ).isOn()

  it.each([
    [{ enabled: false }, false],
    [{ enabled: true }, true],
    [{}, true],
    [{ enabled: null }, true],
    [{ enabled: 'false' }, true],
  ])('of the settings %j is %s', async (settings, expected) => {
    expect(await isOn(async () => settings)).toBe(expected)
  })

  it.each([
    ['garbage', async () => '<html>'],
    ['nothing', async () => null],
    ['a failure', failing(500)],
  ])('of %s is not known', async (_, answer) => {
    await expect(isOn(answer)).rejects.toMatchObject({ upstream: 'SWITCH' })
  })
})

describe('a cart', () => {
  const read = (orderForm: () => Promise<unknown>) =>
    checkoutCarts({ orderForm }).read('id')

  it.each([
    [
      { clientProfileData: { email: 'ana@acme.com' }, value: 100 },
      { email: 'ana@acme.com', valueCents: 100 },
    ],
    [
      { clientProfileData: { email: 'a***@acme.com' }, value: 0 },
      { email: null, valueCents: 0 },
    ],
    [{ clientProfileData: { email: ' ' } }, { email: null, valueCents: null }],
    [
      { clientProfileData: null, value: '100' },
      { email: null, valueCents: null },
    ],
    [{}, { email: null, valueCents: null }],
  ])('%j', async (form, cart) => {
    expect(await read(async () => form)).toEqual(cart)
  })

  it.each([400, 404])('that is answered %i is none', async (status) => {
    expect(await read(failing(status))).toBeNull()
  })

  it.each([401, 429, 500, undefined])(
    'that fails with %p is not known',
    async (status) => {
      await expect(read(failing(status))).rejects.toMatchObject({
        upstream: 'CART',
      })
    }
  )

  it('that is garbage is not known', async () => {
    await expect(read(async () => '<html>')).rejects.toMatchObject({
      upstream: 'CART',
    })
  })
})

describe('a history entry', () => {
  const entry: ChangeEntry = {
    id: '1-a',
    previousChangeId: null,
    baseRevision: '"etag"',
    kind: 'SAVED',
    at: '2026-01-01T00:00:00.000Z',
    by: 'ana@wholesale.com',
    paymentConditionId: 'A',
    before: unreadableRecord('A', '30'),
    after: clusteredCondition(),
    settingsBefore: null,
    settingsAfter: DEFAULT_SETTINGS,
    settledOrphan: clusteredCondition({ paymentConditionId: 'gone' }),
  }

  const stored = () => JSON.parse(JSON.stringify(printChange(entry)))

  it('is read as it was printed', () => {
    expect(parseChange(stored())).toEqual(entry)
  })

  it.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ ...stored(), kind: 'GUESSED' }],
    [{ ...stored(), id: 7 }],
    [{ ...stored(), by: null }],
    [{ ...stored(), after: { clusters: [] } }],
    [{ ...stored(), after: 'lost' }],
  ])('%j is none', (json) => {
    expect(parseChange(json)).toBeNull()
  })
})

describe('the stored document', () => {
  const store = (files: Parameters<typeof vbaseConditionStore>[0]) =>
    vbaseConditionStore(
      files,
      new Kept(fakeClock(), { freshMs: 1, keptMs: 1, retryAfterMs: 1 }),
      { account: 'wholesale', workspace: 'master' }
    )

  it('that does not exist is empty, at no revision', async () => {
    expect(await store(memoryFiles()).read()).toMatchObject({
      revision: 'none',
      document: { records: [], lastChangeId: null },
    })
  })

  it('without a revision is not known: a save would overwrite others', async () => {
    const files = {
      ...memoryFiles(),
      read: async () => ({
        data: { schemaVersion: 1, conditions: [] },
        headers: {},
        status: 200,
      }),
    }

    await expect(store(files).read()).rejects.toMatchObject({
      upstream: 'CONDITIONS',
    })
  })

  it.each([409, 412])('refused with %i is a conflict', async (status) => {
    const files = { ...memoryFiles(), save: failing(status) }
    const { document } = await store(memoryFiles()).read()

    expect(await store(files).write(document, '"etag"')).toBe('CONFLICT')
  })

  it.each([400, 500, undefined])(
    'refused with %p is not known',
    async (status) => {
      const files = { ...memoryFiles(), save: failing(status) }
      const { document } = await store(memoryFiles()).read()

      await expect(
        store(files).write(document, '"etag"')
      ).rejects.toMatchObject({
        upstream: 'CONDITIONS',
      })
    }
  )

  it.each(['../document', 'a/b', '', 'x'.repeat(65), 'a.b'])(
    'has no change %j, and no file is asked for',
    async (id) => {
      const files = memoryFiles()

      expect(await store(files).readChange(id)).toBeNull()
      expect(files.calls).toEqual([])
    }
  )
})
