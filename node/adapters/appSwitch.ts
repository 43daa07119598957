import type { Apps, IOContext } from '@vtex/api'

import type { Switch } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import type { Kept } from './kept'
import { calling, isObject } from './transport'

/** The app's id without its version: settings belong to its major. */
const appId = () => (process.env.VTEX_APP_ID ?? '').split('@')[0]

/**
 * `enabled` of the app's settings. Whether VTEX fills in defaults is unverified, so only an explicit
 * false switches off; settings never read count as on, since Customer Credit is safe either way.
 */
export const appSwitch = (
  apps: Pick<Apps, 'getAppSettings'>,
  kept: Kept<boolean>,
  { account, workspace }: Pick<IOContext, 'account' | 'workspace'>
): Switch => ({
  async isOn() {
    const { value } = await kept.get(`${account}:${workspace}`, async () => {
      const settings: unknown = await calling('SWITCH', () =>
        apps.getAppSettings(appId())
      )

      if (!isObject(settings)) throw new Unavailable('SWITCH')

      return settings.enabled !== false
    })

    return value
  },
})
