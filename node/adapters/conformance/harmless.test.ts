import type { StoreRequest } from '../../usecases/conformance/ports'
import { demandHarmless } from './harmless'

const FILES =
  '/vbase/v2/store/master/buckets/vtex.clustered-payment-conditions/clustered-payment-conditions/files'

const request = (
  method: StoreRequest['method'],
  host: StoreRequest['host'],
  path: string
): StoreRequest => ({ method, host, path, as: 'MERCHANT' })

describe('what a probe may send', () => {
  it.each([
    request(undefined, 'STORE', '/api/payments/pvt/rules'),
    request('GET', 'PUBLIC', '/checkout/'),
    request('POST', 'VTEX_ID', '/api/vtexid/credential/validate'),
    request('PUT', 'INFRASTRUCTURE', `${FILES}/scratch/a-1.json`),
    request('DELETE', 'INFRASTRUCTURE', `${FILES}/scratch/a-1.json`),
  ])('%j', (one) => {
    expect(() => demandHarmless(one)).not.toThrow()
  })
})

describe('what it may not', () => {
  it.each([
    request('PUT', 'INFRASTRUCTURE', `${FILES}/document.json`),
    request('DELETE', 'INFRASTRUCTURE', FILES),
    request('DELETE', 'INFRASTRUCTURE', `${FILES}/scratch/`),
    request('DELETE', 'INFRASTRUCTURE', `${FILES}/scratch/../document.json`),
    request('PUT', 'STORE', `${FILES}/scratch/a-1.json`),
    request('POST', 'STORE', '/api/payments/pvt/rules'),
    request('POST', 'STORE', '/api/vtexid/credential/validate'),
    request('PUT', 'STORE', '/api/payments/pvt/rules/1'),
    request('DELETE', 'STORE', '/api/payments/pvt/rules/1'),
    request('PUT', 'MASTER_DATA', '/api/dataentities/CL/documents/1'),
    request('POST', 'STORE', '/api/sessions'),
    request('POST', 'STORE', '/api/oms/pvt/orders/1/cancel'),
  ])('%j', (one) => {
    expect(() => demandHarmless(one)).toThrow('A probe may not')
  })
})
