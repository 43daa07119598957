import type { StoreRequest } from '../../usecases/conformance/ports'

/** A file of a probe's own in the app's bucket. */
const SCRATCH_FILE =
  /^\/vbase\/v2\/[\w-]+\/[\w-]+\/buckets\/[\w.-]+\/clustered-payment-conditions\/files\/scratch\/[\w-]+\.json$/

/** Asks whose a token is; a POST, for a token stands in no address. */
const TOKEN_CHECK = '/api/vtexid/credential/validate'

const isHarmless = ({ host, method = 'GET', path }: StoreRequest): boolean => {
  switch (method) {
    case 'GET':
      return true

    case 'POST':
      return host === 'VTEX_ID' && path === TOKEN_CHECK

    default:
      return host === 'INFRASTRUCTURE' && SCRATCH_FILE.test(path)
  }
}

/** Every way to a store asks this first: a probe with a slip in it must not write to somebody's shop. */
export const demandHarmless = (request: StoreRequest): void => {
  if (!isHarmless(request)) {
    throw new Error(`A probe may not ${request.method} there`)
  }
}
