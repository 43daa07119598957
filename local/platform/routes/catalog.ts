import type { FastifyInstance } from 'fastify'

import { pathParam } from '../body'
import { commerceProblem } from '../problem'

const POLICIES: ReadonlyMap<string, string> = new Map([
  ['1', 'Main'],
  ['2', 'Second'],
])

/** Trade policies, which anybody may read: where the store is and what time it keeps. */
export const catalogRoutes = (app: FastifyInstance): void => {
  app.get('/api/catalog_system/pub/saleschannel/:id', (request) => {
    const id = pathParam(request, 'id')
    const name = POLICIES.get(id)

    if (!name) throw commerceProblem(404, 'Sales channel not found', '404')

    return {
      Id: Number(id),
      Name: name,
      IsActive: true,
      ProductClusterId: null,
      CountryCode: 'BRA',
      CultureInfo: 'pt-BR',
      TimeZone: 'E. South America Standard Time',
      CurrencyCode: 'BRL',
      CurrencySymbol: 'R$',
      CurrencyLocale: 1046,
      Position: Number(id),
    }
  })
}
