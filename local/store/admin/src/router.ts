/** Matches admin/routes.json the way the platform's router does (`:param`, `*`). */
export interface Route {
  readonly id: string
  readonly path: string
  readonly component: string
}

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

export interface Target {
  readonly page?: string
  readonly to?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: string
  readonly replace?: boolean
}

type RoutesJson = Readonly<
  Record<string, { readonly path?: string; readonly component?: string }>
>

const pattern = (path: string) => {
  const keys: string[] = []
  const source = path
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\/:([A-Za-z_]\w*)/g, (_, key: string) => {
      keys.push(key)

      return '/([^/]+)'
    })
    .replace(/\*/g, '.*')

  return { expression: new RegExp(`^${source}/?$`), keys }
}

export const loadRoutes = (json: RoutesJson): Route[] =>
  Object.entries(json)
    .flatMap(([id, { path, component }]) =>
      path && component ? [{ id, path, component }] : []
    )
    // A page with a name of its own is not somebody's parameter.
    .sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))

export const match = (
  routes: readonly Route[],
  rawPath: string
): Match | null => {
  // The Admin shows /admin/x and loads /admin/app/x inside.
  const pathname = rawPath.replace(/^\/admin\/(?!app(\/|$))/, '/admin/app/')

  for (const route of routes) {
    const { expression, keys } = pattern(route.path)
    const found = expression.exec(pathname)

    if (found) {
      const params = Object.fromEntries(
        keys.map((key, index) => [key, decodeURIComponent(found[index + 1])])
      )

      return { route, params }
    }
  }

  return null
}

export const hrefFor = (
  routes: readonly Route[],
  { page, to, params = {}, query }: Target
): string => {
  const path = (
    to ??
    routes.find(({ id }) => id === page)?.path ??
    '/'
  ).replace(/:([A-Za-z_]\w*)/g, (_, key: string) =>
    encodeURIComponent(String(params[key] ?? ''))
  )

  return query ? `${path}?${query.replace(/^\?/, '')}` : path
}
