import type { IncomingMessage } from 'http'

import type { FastifyRequest } from 'fastify'

import { queryText } from './body'
import { readCaller, type Caller } from './caller'
import { accountOfHost } from './hosts'
import type { Platform } from './platform'

/** Hosts of proxied calls, noted before the address is shortened to its path. */
const proxiedHosts = new WeakMap<IncomingMessage, string>()

export const noteProxiedHost = (raw: IncomingMessage, host: string): void => {
  proxiedHosts.set(raw, host)
}

/** The VTEX host a service called through the proxy; null for the store's edge. */
export const proxiedHost = (request: FastifyRequest): string | null =>
  proxiedHosts.get(request.raw) ?? null

/** The account a call is about: `an`, else the host's, else the store's own. */
export const accountOf = (
  request: FastifyRequest,
  platform: Platform
): string => {
  const host = proxiedHost(request)

  return (
    queryText(request, 'an') ??
    (host === null ? null : accountOfHost(host)) ??
    platform.account
  )
}

export const callerOf = (request: FastifyRequest, platform: Platform): Caller =>
  readCaller(request, platform)
