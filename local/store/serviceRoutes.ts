import type { ServiceJson } from '../runtime/buildService'
import { ACCOUNT, WORKSPACE } from '../runtime/identity'

/** How the worker finds the handler of a request: public routes by headers, all others by path. */
export interface ServiceAddress {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

interface Pattern {
  readonly id: string
  readonly isPublic: boolean
  readonly expression: RegExp
  readonly names: readonly string[]
}

const GRAPHQL_AT_THE_STORE = '/_v/private/graphql/v1'
const GRAPHQL_ROUTE_ID = '__graphql'

const parsePattern = (id: string, path: string, isPublic: boolean): Pattern => {
  const names: string[] = []
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[:*]([A-Za-z_]\w*)/g, (text, name: string) => {
      names.push(name)

      return text.startsWith('*') ? '(.*)' : '([^/]+)'
    })

  return { id, isPublic, expression: new RegExp(`^${source}/?$`), names }
}

/** What VTEX's router does: from the path at the store to the service's route. */
export const createServiceRouter = ({ routes }: ServiceJson) => {
  const patterns = Object.entries(routes)
    .filter(([id]) => id !== GRAPHQL_ROUTE_ID)
    .map(([id, route]) => parsePattern(id, route.path, route.public === true))

  const inWorkspace = (path: string) => `/${ACCOUNT}/${WORKSPACE}${path}`

  return (pathname: string, query: string): ServiceAddress | null => {
    if (pathname === GRAPHQL_AT_THE_STORE) {
      const route = routes[GRAPHQL_ROUTE_ID]

      return route
        ? { path: inWorkspace(route.path) + query, headers: {} }
        : null
    }

    for (const { id, isPublic, expression, names } of patterns) {
      const found = expression.exec(pathname)

      if (found !== null) {
        const params = new URLSearchParams(
          names.map((name, index) => [
            name,
            decodeURIComponent(found[index + 1]),
          ])
        )

        return isPublic
          ? {
              path: pathname + query,
              headers: {
                'x-colossus-route-id': id,
                'x-colossus-params': params.toString(),
              },
            }
          : { path: inWorkspace(pathname) + query, headers: {} }
      }
    }

    return null
  }
}
