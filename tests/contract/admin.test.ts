import type { AdminRoute, NavigationEntry } from './admin'
import { navigationProblems, routeProblems } from './admin'
import { exists, readJson } from './support/repository'

describe('admin/', () => {
  const routes = readJson<Record<string, AdminRoute>>('admin/routes.json')
  const navigation = readJson<NavigationEntry[]>('admin/navigation.json')

  it('has routes that lead to a page of react/', () => {
    const hasPage = (component: string) => exists(`react/${component}.tsx`)

    expect(routeProblems(routes, hasPage)).toEqual([])
  })

  it('has menu entries with a text and a page', () => {
    const messages = readJson<Record<string, string>>('messages/en.json')

    expect(navigationProblems(navigation, messages, routes)).toEqual([])
  })
})

describe('a broken route', () => {
  const id = 'admin.app.x'
  const route = { path: '/admin/app/x', component: 'Page' }

  const exactRoute = { ...route, exact: true }

  const broken: ReadonlyArray<[string, Record<string, AdminRoute>, string]> = [
    ['with another id', { x: route }, 'x is no admin.app.'],
    [
      'outside of the Admin',
      { [id]: { ...route, path: '/x' } },
      `${id} is not in /admin/app/`,
    ],
    [
      'without a page',
      { [id]: { ...route, component: 'Lost' } },
      `${id} has no page Lost`,
    ],
    ['with an unknown key', { [id]: exactRoute }, `${id} has exact`],
  ]

  it.each(broken)('%s is found', (_, routes, problem) => {
    const found = routeProblems(routes, (component) => component === 'Page')

    expect(found).toEqual([problem])
  })
})

describe('a broken menu', () => {
  const routes = { 'admin.app.x': { path: '/admin/app/x' } }
  const messages = { 'admin/x': 'X' }

  const table: ReadonlyArray<[string, NavigationEntry[], string[]]> = [
    ['is none', [{ titleId: 'admin/x', path: '/admin/x' }], []],
    [
      'without a text is found',
      [{ titleId: 'admin/y', path: '/admin/x' }],
      ['admin/y is no message'],
    ],
    [
      'without a page is found, also below another',
      [{ subSectionItems: [{ labelId: 'admin/x', path: '/admin/y' }] }],
      ['/admin/y is no page'],
    ],
  ]

  it.each(table)('%s', (_, navigation, problems) => {
    expect(navigationProblems(navigation, messages, routes)).toEqual(problems)
  })
})
