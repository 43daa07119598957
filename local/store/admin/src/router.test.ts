import { hrefFor, loadRoutes, match } from './router'

const routes = loadRoutes({
  list: { component: 'List', path: '/admin/app/cpc' },
  one: { component: 'One', path: '/admin/app/cpc/:id' },
  try: { component: 'Try', path: '/admin/app/cpc/try' },
  layout: { path: '/admin/app/cpc/layout' },
})

test.each([
  ['the list', '/admin/app/cpc', 'list', {}],
  ['with a slash at the end', '/admin/app/cpc/', 'list', {}],
  ['a parameter, decoded', '/admin/app/cpc/a%20b', 'one', { id: 'a b' }],
  [
    'a page with a name of its own comes before a parameter',
    '/admin/app/cpc/try',
    'try',
    {},
  ],
  ['the address the Admin shows', '/admin/cpc/7', 'one', { id: '7' }],
])('%s', (_, path, id, params) => {
  const found = match(routes, path)

  expect(found?.route.id).toBe(id)
  expect(found?.params).toEqual(params)
})

test.each(['/admin/app/cpc/a/b', '/admin/app/other', '/'])(
  '%s is no page',
  (path) => {
    expect(match(routes, path)).toBeNull()
  }
)

test.each([
  [
    'a page with a parameter',
    { page: 'one', params: { id: 'a/b' } },
    '/admin/app/cpc/a%2Fb',
  ],
  ['a query', { page: 'list', query: 'x=1' }, '/admin/app/cpc?x=1'],
  ['a path as it is', { to: '/admin/x' }, '/admin/x'],
])('the address of %s', (_, target, expected) => {
  expect(hrefFor(routes, target)).toBe(expected)
})
