import type { IOContext } from '@vtex/api'

import type { CustomerDocuments } from '../clients/customerDocuments'
import { ADMIN_CALL_MS } from '../limits'
import type { Properties, PropertySource } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import type { Kept } from './kept'
import { parseEntity } from './parseEntity'
import { calling } from './transport'

/** Field definitions of the customers' entity, read with the app's token: they name nobody. */
export const masterDataProperties = (
  client: Pick<CustomerDocuments, 'entity'>,
  kept: Kept<Properties>,
  {
    account,
    workspace,
    authToken,
  }: Pick<IOContext, 'account' | 'workspace' | 'authToken'>
): PropertySource => {
  const load = (entity: string) => async () => {
    const answer = await calling('PROPERTIES', () =>
      client.entity(entity, { token: authToken, timeout: ADMIN_CALL_MS })
    ).catch(() => {
      throw new Unavailable('PROPERTIES')
    })

    const properties = parseEntity(answer)

    if (properties === null) throw new Unavailable('PROPERTIES')

    return properties
  }

  const key = (entity: string) => `${account}:${workspace}:${entity}`

  return {
    recent: (entity) => kept.get(key(entity), load(entity)),
    latest: (entity) => kept.latest(key(entity), load(entity)),
  }
}
