interface Declared {
  readonly path?: string
  readonly sender?: string
}

export interface ServiceJson {
  readonly memory?: number
  readonly routes?: Readonly<Record<string, Declared>>
  readonly events?: Readonly<Record<string, Declared>>
}

/** What index.ts handles, by name. */
export interface Handled {
  readonly routes: readonly string[]
  readonly events: readonly string[]
}

type Range = readonly [least: number, most: number]

/** As VTEX documents them; `ttl` counts minutes, `timeout` seconds. */
const RANGES: Readonly<Record<string, Range>> = {
  memory: [128, 1024],
  timeout: [1, 60],
  ttl: [10, 60],
  minReplicas: [2, 40],
  maxReplicas: [5, 40],
  workers: [1, 4],
}

const KEYS = [
  ...Object.keys(RANGES),
  'routes',
  'events',
  'rateLimitPerReplica',
  'stack',
  'runtimeArgs',
  'deterministicVary',
]

const ROUTE_KEYS = [
  'path',
  'public',
  'access',
  'policies',
  'settingsType',
  'smartcache',
  'extensible',
  'rateLimitPerReplica',
]

const EVENT_KEYS = [
  'sender',
  'subject',
  'topics',
  'keys',
  'settingsType',
  'rateLimitPerReplica',
]

const others = (value: object, known: readonly string[], where: string) =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${where} has ${key}`)

const unequal = (
  kind: string,
  declared: readonly string[],
  handled: readonly string[]
) => [
  ...handled
    .filter((name) => !declared.includes(name))
    .map((name) => `${kind} ${name} is not declared`),
  ...declared
    .filter((name) => !handled.includes(name))
    .map((name) => `${kind} ${name} is not handled`),
]

const outOfRange = (json: object): string[] => {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(json))

  return Object.entries(RANGES).flatMap(([key, [least, most]]) => {
    const value = values.get(key)

    if (value === undefined)
      return key === 'memory' ? ['memory is missing'] : []

    return typeof value === 'number' && value >= least && value <= most
      ? []
      : [`${key} is not within ${least} and ${most}`]
  })
}

/** What the node builder or the runtime would refuse. */
export const serviceProblems = (
  json: ServiceJson,
  handled: Handled
): string[] => {
  const { routes = {}, events = {} } = json

  return [
    ...others(json, KEYS, 'the service'),
    ...outOfRange(json),
    ...Object.entries(routes).flatMap(([name, route]) => [
      ...others(route, ROUTE_KEYS, `route ${name}`),
      ...(route.path?.startsWith('/') ? [] : [`route ${name} has no path`]),
    ]),
    ...Object.entries(events).flatMap(([name, event]) => [
      ...others(event, EVENT_KEYS, `event ${name}`),
      ...(event.sender ? [] : [`event ${name} has no sender`]),
    ]),
    ...unequal('route', Object.keys(routes), handled.routes),
    ...unequal('event', Object.keys(events), handled.events),
  ]
}
