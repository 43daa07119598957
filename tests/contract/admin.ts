export interface AdminRoute {
  readonly path?: string
  readonly component?: string
}

export interface NavigationEntry {
  readonly path?: string
  readonly titleId?: string
  readonly labelId?: string
  readonly subSectionItems?: readonly NavigationEntry[]
}

const ROUTE_KEYS = ['path', 'component', 'around']

/** Routes VTEX's Admin would not show; `hasPage` tells of a file at the root of react/. */
export const routeProblems = (
  routes: Readonly<Record<string, AdminRoute>>,
  hasPage: (component: string) => boolean
): string[] =>
  Object.entries(routes).flatMap(([id, route]) => {
    const { path = '', component = '' } = route

    return [
      ...(id.startsWith('admin.app.') ? [] : [`${id} is no admin.app.`]),
      ...(path.startsWith('/admin/app/')
        ? []
        : [`${id} is not in /admin/app/`]),
      ...(hasPage(component) ? [] : [`${id} has no page ${component}`]),
      ...Object.keys(route)
        .filter((key) => !ROUTE_KEYS.includes(key))
        .map((key) => `${id} has ${key}`),
    ]
  })

const entries = (navigation: readonly NavigationEntry[]): NavigationEntry[] =>
  navigation.flatMap((entry) => [
    entry,
    ...entries(entry.subSectionItems ?? []),
  ])

/** Menu entries without a text or without a page. */
export const navigationProblems = (
  navigation: readonly NavigationEntry[],
  messages: Readonly<Record<string, string>>,
  routes: Readonly<Record<string, AdminRoute>>
): string[] => {
  const pages = Object.values(routes).map(({ path }) => path)

  return entries(navigation).flatMap(({ path, titleId, labelId }) => [
    ...[titleId, labelId]
      .filter((id) => id !== undefined && !(id in messages))
      .map((id) => `${id} is no message`),
    ...(path === undefined ||
    pages.includes(path.replace(/^\/admin\/(?!app\/)/, '/admin/app/'))
      ? []
      : [`${path} is no page`]),
  ])
}
