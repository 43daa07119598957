import { createServiceRouter } from './serviceRoutes'

const route = createServiceRouter({
  routes: {
    decision: { path: '/_v/private/app/decision', public: true },
    change: { path: '/_v/private/app/changes/:id', public: true },
    files: { path: '/_v/app/files/*name' },
    __graphql: { path: '/_v/graphql' },
  },
  events: {},
})

const rows: ReadonlyArray<readonly [string, string, string, unknown]> = [
  [
    'a public route goes by its id, with path and query as sent',
    '/_v/private/app/decision',
    '?plans=30&plans=15%2F30',
    {
      path: '/_v/private/app/decision?plans=30&plans=15%2F30',
      headers: { 'x-colossus-route-id': 'decision', 'x-colossus-params': '' },
    },
  ],
  [
    'parameters travel decoded, as a query string',
    '/_v/private/app/changes/a%26b',
    '',
    {
      path: '/_v/private/app/changes/a%26b',
      headers: {
        'x-colossus-route-id': 'change',
        'x-colossus-params': 'id=a%26b',
      },
    },
  ],
  [
    'a private route goes by its path',
    '/_v/app/files/a/b',
    '?c=d',
    { path: '/wholesale/master/_v/app/files/a/b?c=d', headers: {} },
  ],
  [
    'GraphQL has an address of its own at the store',
    '/_v/private/graphql/v1',
    '',
    { path: '/wholesale/master/_v/graphql', headers: {} },
  ],
  [
    "the worker's own GraphQL path is none of the store's",
    '/_v/graphql',
    '',
    null,
  ],
  ['a longer path is another one', '/_v/private/app/decision/more', '', null],
  ['an unknown path', '/_v/private/other', '', null],
]

test.each(rows)('%s', (_, path, query, expected) => {
  expect(route(path, query)).toEqual(expected)
})
