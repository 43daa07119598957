/** What each VTEX host answers; a call to the wrong one is a bug of the app. */
export const hostServes = (
  host: string,
  path: string,
  account: string
): boolean => pathsOf(host, account).some((prefix) => path.startsWith(prefix))

const pathsOf = (host: string, account: string): readonly string[] => {
  const paths: Readonly<Record<string, readonly string[]>> = {
    'portal.vtexcommercestable.com.br': ['/api/'],
    'api.vtex.com': ['/api/'],
    [`${account}.vtexcommercestable.com.br`]: ['/api/'],
    [`${account}.myvtex.com`]: ['/api/'],
    [`${account}.vtexpayments.com.br`]: ['/api/pvt/', '/api/payments/'],
    'vtexid.vtex.com.br': ['/api/vtexid/'],
    'infra.io.vtex.com': ['/vbase/', '/apps/'],
  }

  return paths[host] ?? []
}

const ACCOUNT_HOST =
  /^([a-z0-9-]+)\.(vtexcommercestable\.com\.br|vtexpayments\.com\.br|myvtex\.com)$/

/** The account a host name starts with, if it names one. */
export const accountOfHost = (host: string): string | null => {
  const account = ACCOUNT_HOST.exec(host)?.[1] ?? null

  return account === 'portal' ? null : account
}
