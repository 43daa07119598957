import type { ProbeId } from '../../node/core/conformance/probes'
import { PROBE_IDS } from '../../node/core/conformance/probes'
import { Misuse } from './misuse'

export const USAGE = `npm run conformance -- --account ACCOUNT [--workspace WORKSPACE] [--entity CL] [--only PROBE,...] [--json] [--host URL]

Asks a VTEX store whether it is as this app assumes. It only reads.

  VTEX_APP_KEY, VTEX_APP_TOKEN   an app key of the account that may read payment rules, customers and orders
  VTEX_SESSION                   optional: the vtex_session cookie of a browser signed in on the store
  VTEX_STORE_TOKEN               optional: its VtexIdclientAutCookie_ACCOUNT cookie
  VTEX_ORDER_FORM                optional: the id of its cart

  --workspace   where the app is linked or installed; master when absent
  --entity      the Master Data entity of the customers; CL when absent
  --only        some probes, by their names
  --json        the results as JSON
  --host        another address for all calls; a local store: --host http://localhost:3000`

export interface Command {
  readonly account: string
  readonly workspace: string
  /** Where the store's APIs and its pages are. */
  readonly apiHost: string
  readonly pageHost: string
  readonly customerEntity: string
  readonly probes: readonly ProbeId[]
  readonly isJson: boolean
  readonly appKey: string
  readonly appToken: string
  readonly session: string | null
  readonly storeToken: string | null
  readonly cartId: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

const NAME = /^[a-z0-9][a-z0-9-]*$/i

const OPTIONS = ['--account', '--workspace', '--entity', '--only', '--host']

/** The values of the options, with and without an equals sign. */
const readOptions = (words: readonly string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()

  for (let index = 0; index < words.length; index += 1) {
    const [name, ...joined] = words[index].split('=')

    if (name === '--json') {
      found.set(name, 'true')
    } else if (OPTIONS.includes(name)) {
      const value = joined.length > 0 ? joined.join('=') : words[(index += 1)]

      if (!value) throw new Misuse(`${name} needs a value.`)
      found.set(name, value)
    } else {
      throw new Misuse(`Unknown argument ${name}.`)
    }
  }

  return found
}

const readProbes = (text: string | undefined): readonly ProbeId[] => {
  if (text === undefined) return PROBE_IDS
  const names = text.split(',').map((name) => name.trim().toUpperCase())
  const unknown = names.filter((name) => !PROBE_IDS.some((id) => id === name))

  if (unknown.length > 0) {
    throw new Misuse(
      `There is no probe ${unknown.join(', ')}. There are ${PROBE_IDS.join(
        ', '
      )}.`
    )
  }

  return PROBE_IDS.filter((id) => names.includes(id))
}

const readEntity = (text = 'CL'): string => {
  if (!/^\w{1,20}$/.test(text))
    throw new Misuse('--entity takes an acronym, as in CL.')

  return text
}

const readHost = (text: string | undefined): string | null => {
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : null

  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Misuse(`--host takes an address, as in http://localhost:3000.`)
  }

  // A key in the clear is safe on this machine only.
  if (
    url.protocol === 'http:' &&
    !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  ) {
    throw new Misuse('The app key is sent over https, or to this machine only.')
  }

  return url.origin
}

/** What was asked for; throws Misuse. */
export const readCommand = (
  words: readonly string[],
  environment: Environment
): Command => {
  const options = readOptions(words)
  const account = options.get('--account') ?? ''
  const workspace = options.get('--workspace') ?? 'master'
  const host = readHost(options.get('--host'))
  const { VTEX_APP_KEY = '', VTEX_APP_TOKEN = '' } = environment

  if (!NAME.test(account))
    throw new Misuse('Name the store: --account ACCOUNT.')
  if (!NAME.test(workspace)) throw new Misuse('The workspace is no name.')
  if (VTEX_APP_KEY === '' || VTEX_APP_TOKEN === '') {
    throw new Misuse(
      'Give an app key of the account in VTEX_APP_KEY and VTEX_APP_TOKEN.'
    )
  }

  const prefix = workspace === 'master' ? '' : `${workspace}--`

  return {
    account,
    workspace,
    apiHost: host ?? `https://${account}.vtexcommercestable.com.br`,
    pageHost: host ?? `https://${prefix}${account}.myvtex.com`,
    customerEntity: readEntity(options.get('--entity')),
    probes: readProbes(options.get('--only')),
    isJson: options.has('--json'),
    appKey: VTEX_APP_KEY,
    appToken: VTEX_APP_TOKEN,
    session: environment.VTEX_SESSION ?? null,
    storeToken: environment.VTEX_STORE_TOKEN ?? null,
    cartId: environment.VTEX_ORDER_FORM ?? null,
  }
}
