import { creditRule } from '../fixtures/creditRule'
import { record, unreadableRecord } from '../core/fixtures/builders'
import { httpError } from '../fixtures/httpError'
import { memoryFiles } from '../fixtures/memoryFiles'
import { Forbidden, Unavailable } from '../usecases/unavailable'
import type { RuleChange } from '../usecases/writing/ports'
import { gatewayRuleWriter } from './gatewayRuleWriter'
import { merchantRules } from './merchantRules'
import { vbaseRuleChanges } from './vbaseRuleChanges'

const RULE = creditRule('A', ['30'])

/** A gateway that notes with whose token it is asked. */
const gatewayThat = (answer: () => unknown) => {
  const tokens: string[] = []
  const call = async (...given: readonly unknown[]): Promise<unknown> => {
    tokens.push(String(Object(given[given.length - 1]).token))

    return answer()
  }

  return {
    tokens,
    one: call,
    all: call,
    create: call,
    replace: call,
    remove: call,
  }
}

const failing = (status?: number) =>
  gatewayThat(() => {
    throw httpError(status)
  })

describe('a rule is written', () => {
  it('with the merchant’s token', async () => {
    const gateway = gatewayThat(() => null)
    const writer = gatewayRuleWriter(gateway, 'merchant')

    expect(await writer.create(RULE)).toBe('DONE')
    expect(await writer.replace('A', RULE)).toBe('DONE')
    expect(await writer.remove('A')).toBe('DONE')
    expect(gateway.tokens).toEqual(['merchant', 'merchant', 'merchant'])
  })

  it.each([undefined, ''])('never without one: %j', async (token) => {
    const gateway = gatewayThat(() => null)
    const writer = gatewayRuleWriter(gateway, token)
    const reader = merchantRules(gateway, token)

    await expect(writer.create(RULE)).rejects.toThrow(Forbidden)
    await expect(writer.replace('A', RULE)).rejects.toThrow(Forbidden)
    await expect(writer.remove('A')).rejects.toThrow(Forbidden)
    await expect(reader.one('A')).rejects.toThrow(Forbidden)
    await expect(reader.all()).rejects.toThrow(Forbidden)
    expect(gateway.tokens).toEqual([])
  })

  it.each([400, 404, 409, 422])('or refused: %i', async (status) => {
    expect(await gatewayRuleWriter(failing(status), 'm').create(RULE)).toBe(
      'REFUSED'
    )
  })

  it.each([
    [401, Forbidden],
    [403, Forbidden],
    [408, Unavailable],
    [429, Unavailable],
    [500, Unavailable],
    [undefined, Unavailable],
  ])('or nobody knows: %p', async (status, error) => {
    const writing = gatewayRuleWriter(failing(status), 'm').replace('A', RULE)

    await expect(writing).rejects.toThrow(error)
  })
})

describe('a rule is read', () => {
  const VISA = creditRule('V', [], { paymentSystem: { id: 2 } })

  it.each<[string, unknown, unknown]>([
    ['when it is Customer Credit’s', RULE, RULE],
    ['as none when there is none', null, null],
    ['as none when it is another payment system’s', VISA, null],
  ])('%s', async (_, answer, expected) => {
    const reader = merchantRules(
      gatewayThat(() => answer),
      'm'
    )

    expect(await reader.one('A')).toEqual(expected)
  })

  it('among others', async () => {
    const reader = merchantRules(
      gatewayThat(() => [VISA, RULE]),
      'm'
    )

    expect(await reader.all()).toEqual([RULE])
  })

  it.each(['<html>', 7])('never out of garbage: %p', async (answer) => {
    const reader = merchantRules(
      gatewayThat(() => answer),
      'm'
    )

    await expect(reader.one('A')).rejects.toThrow(Unavailable)
    await expect(reader.all()).rejects.toThrow(Unavailable)
  })
})

const CHANGE: RuleChange = {
  id: 'change-1',
  key: 'A',
  ruleId: 'A',
  at: '2026-01-15T12:00:00.000Z',
  by: 'ana@wholesale.com',
  name: 'Condition A',
  prior: RULE,
  target: null,
  clusters: { kind: 'SET', match: 'ALL', clusters: [] },
  recordBefore: record(),
  written: null,
  namesakes: ['B'],
  stepsDone: 1,
}

const filesWith = () => {
  const storage = memoryFiles({ honorsIfNoneMatch: true })
  const { contents } = storage

  return {
    ...storage,
    list: async (prefix: string) => ({
      data: [...contents.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => ({ path })),
    }),
    remove: async (path: string) => contents.delete(path),
  }
}

describe('an open change', () => {
  it.each<[string, Partial<RuleChange>]>([
    ['as it is', {}],
    ['of a new condition', { prior: null, target: RULE }],
    [
      'whose record can’t be read',
      { recordBefore: unreadableRecord('A', '30') },
    ],
    ['with an id that is no file name', { key: '../A b', ruleId: '../A b' }],
    ['that has been told of', { written: RULE, clusters: { kind: 'KEEP' } }],
  ])('is read back as it was written: %s', async (_, given) => {
    const files = filesWith()
    const changes = vbaseRuleChanges(files)
    const change = { ...CHANGE, ...given }

    expect(await changes.save(change, null)).toHaveProperty('revision')
    expect((await changes.open())[0].change).toEqual(change)
    await changes.finish(change)
    expect(await changes.open()).toEqual([])
    expect(await changes.last(change.ruleId)).toEqual(change)
    expect(
      [...files.contents.keys()].every((path) =>
        /^rule-changes\/last\/[\w-]+\.json$/.test(path)
      )
    ).toBe(true)
  })

  it('is one: the second of two is told', async () => {
    const changes = vbaseRuleChanges(filesWith())

    await changes.save(CHANGE, null)
    expect(await changes.save({ ...CHANGE, id: 'change-2' }, null)).toBe(
      'CONFLICT'
    )
    expect(await changes.save({ ...CHANGE, id: 'change-2' }, '"old"')).toBe(
      'CONFLICT'
    )
  })

  it('that can’t be read is not none', async () => {
    const files = filesWith()

    files.contents.set('rule-changes/open/A.json', '{"id":1}')
    await expect(vbaseRuleChanges(files).open()).rejects.toThrow(Unavailable)
  })
})
