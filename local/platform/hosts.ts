/** What each VTEX host answers; a call to the wrong one is a bug of the app. */
export const hostServes = (
  host: string,
  path: string,
  account: string
): boolean => {
  const served = pathsOf(host, account)

  return served !== null && served.some((prefix) => path.startsWith(prefix))
}

const pathsOf = (host: string, account: string): readonly string[] | null => {
  switch (host) {
    case 'portal.vtexcommercestable.com.br':

    case 'api.vtex.com':

    case `${account}.vtexcommercestable.com.br`:

    case `${account}.myvtex.com`:
      return ['/api/']

    case `${account}.vtexpayments.com.br`:
      return ['/api/pvt/', '/api/payments/']

    case 'vtexid.vtex.com.br':
      return ['/api/vtexid/']

    case 'infra.io.vtex.com':
      return ['/vbase/', '/apps/']

    default:
      return null
  }
}

const ACCOUNT_HOST =
  /^([a-z0-9-]+)\.(vtexcommercestable\.com\.br|vtexpayments\.com\.br|myvtex\.com)$/

/** The account a host name starts with, if it names one. */
export const accountOfHost = (host: string): string | null => {
  const account = ACCOUNT_HOST.exec(host)?.[1] ?? null

  return account === 'portal' ? null : account
}
