import service from '../../node/index'
import type { ServiceJson } from './serviceJson'
import { serviceProblems } from './serviceJson'
import { readJson } from './support/repository'

describe('node/service.json', () => {
  const { routes = {}, events = {} } = service.config

  it('declares what the service handles, within the documented limits', () => {
    const json = readJson<ServiceJson>('node/service.json')

    expect(
      serviceProblems(json, {
        routes: Object.keys(routes),
        events: Object.keys(events),
      })
    ).toEqual([])
  })

  it('is answered by handlers with names', () => {
    const handlers = Object.values({ ...routes, ...events }).flat()

    expect(handlers.filter(({ name }) => name === '')).toEqual([])
  })
})

describe('a broken service.json', () => {
  const sound = {
    memory: 256,
    routes: { decision: { path: '/_v/decision', public: true } },
    events: {
      placed: { sender: 'vtex.orders-broadcast', topics: ['created'] },
    },
  }

  const inMilliseconds = { ...sound, timeout: 5000 }
  const misspelt = { ...sound, minReplica: 2 }

  const handled = { routes: ['decision'], events: ['placed'] }

  const broken: ReadonlyArray<[string, ServiceJson, string[]]> = [
    ['is none', sound, []],
    ['without memory', { ...sound, memory: undefined }, ['memory is missing']],
    [
      'with a timeout in milliseconds',
      inMilliseconds,
      ['timeout is not within 1 and 60'],
    ],
    ['with a misspelt key', misspelt, ['the service has minReplica']],
    [
      'with a relative path',
      { ...sound, routes: { decision: { path: '_v/decision' } } },
      ['route decision has no path'],
    ],
    [
      'without a route of the service',
      { ...sound, routes: {} },
      ['route decision is not declared'],
    ],
    [
      'with a route nobody answers',
      { ...sound, routes: { ...sound.routes, lost: { path: '/_v/lost' } } },
      ['route lost is not handled'],
    ],
    [
      'with an event from nobody',
      { ...sound, events: { placed: {} } },
      ['event placed has no sender'],
    ],
  ]

  it.each(broken)('%s', (_, json, problems) => {
    expect(serviceProblems(json, handled)).toEqual(problems)
  })
})
