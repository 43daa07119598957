import { readFileSync } from 'fs'
import { join } from 'path'

import fastify from 'fastify'

const ROOT = join(__dirname, '..', '..')
const PAGE = join(ROOT, 'local', 'store', 'checkout')
const SCRIPT = join(ROOT, 'checkout-ui-custom', 'checkout6-custom.js')

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** What the service says, and when. */
export interface Script {
  delayMs: number
  status: number
  body: (keys: readonly string[]) => unknown
  /** Content-Security-Policy of the page. */
  policy: string
  /** Scripts put before and after ours, in the same file. */
  before: string
  after: string
  deadlines: ReadonlyArray<readonly number[]>
  systems: ReadonlyArray<{ id: number; groupName: string; name: string }>
  cart: Record<string, unknown>
  giftCards: ReadonlyArray<{ value: number; inUse: boolean }>
}

export interface Asked {
  readonly keys: readonly string[]
  readonly orderFormId: string | null
}

export const SYSTEMS = [
  { id: 64, groupName: 'creditControlPaymentGroup', name: 'Customer Credit' },
  { id: 2, groupName: 'creditCardPaymentGroup', name: 'Visa' },
  { id: 6, groupName: 'bankInvoicePaymentGroup', name: 'Boleto' },
]

/** Answers "ok" with the plans asked, without those withheld; asked without plans, the offered ones. */
export const withholding =
  (all: readonly string[], withheld: readonly string[]) =>
  (keys: readonly string[]): unknown => ({
    status: 'ok',
    identified: true,
    plans: (keys.length > 0
      ? keys
      : all.filter((key) => !withheld.includes(key))
    ).map((key) => ({ key, offered: !withheld.includes(key) })),
  })

/** A small store of one port: the checkout page, the orderForm, and a service that says what a test wants. */
export const startServer = async (
  script: Script
): Promise<{
  url: string
  asked: Asked[]
  reports: string[]
  choices: Array<Record<string, unknown>>
  stop: () => Promise<void>
}> => {
  const app = fastify({ forceCloseConnections: true })
  const asked: Asked[] = []
  const reports: string[] = []
  const choices: Array<Record<string, unknown>> = []

  const orderForm = (): Record<string, unknown> => ({
    orderFormId: 'f00d',
    salesChannel: '1',
    loggedIn: true,
    userProfileId: 'u1',
    value: 343_90,
    items: [{ id: '1', name: 'Coffee', quantity: 2, sellingPrice: 171_95 }],
    clientProfileData: { email: 'ana@example.com' },
    paymentData: {
      paymentSystems: script.systems.map((system) => ({
        ...system,
        stringId: String(system.id),
      })),
      giftCards: script.giftCards,
    },
    storePreferencesData: { currencyCode: 'BRL' },
    ...script.cart,
  })

  app.get('/checkout/', (_, reply) => {
    if (script.policy) reply.header('content-security-policy', script.policy)

    return reply.type(TYPES.html).send(readFileSync(join(PAGE, 'index.html')))
  })
  app.get<{ Params: { name: string } }>('/checkout/:name', (request, reply) => {
    const { name } = request.params
    const isOurs = name === 'checkout6-custom.js'
    const text = readFileSync(isOurs ? SCRIPT : join(PAGE, name), 'utf8')

    return reply
      .type(TYPES[name.replace(/.*\./, '')] ?? 'text/plain')
      .send(isOurs ? `${script.before}${text}${script.after}` : text)
  })
  app.get('/api/checkout/pub/orderForm', () => orderForm())
  app.get('/api/checkout/pub/orderForm/:id', () => orderForm())
  app.put('/api/checkout/pub/orderForm/:id/customData/:app', () => orderForm())
  app.post<{ Body: Record<string, unknown> }>(
    '/api/checkout/pub/orderForm/:id/attachments/paymentData',
    (request) => {
      choices.push(request.body)

      return orderForm()
    }
  )
  app.post('/api/checkout/pub/orderForm/:id/transaction', () => ({
    id: 't1',
    orderGroup: '1415461749731',
  }))
  app.post('/api/checkout/pub/gatewayCallback/:group', (_, reply) =>
    reply.code(204).send()
  )
  app.get('/api/creditcontrol/purchase-conditions', () => ({
    accountId: null,
    availableCredit: 100,
    deadlines: script.deadlines.map((paymentOptions) => ({
      paymentOptions,
      interestRate: 0,
      minInstallmentValue: 0,
    })),
  }))
  app.get('/local/events', (_, reply) => {
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.raw.write('retry: 60000\n\n')
    reply.hijack()
  })
  app.get(
    '/_v/private/clustered-payment-conditions/decision',
    async (request, reply) => {
      const query = new URL(request.url, 'http://local').searchParams
      const keys = query.getAll('plans')

      asked.push({ keys, orderFormId: query.get('orderFormId') })
      await new Promise((resolve) => setTimeout(resolve, script.delayMs))

      return reply.code(script.status).send(script.body(keys))
    }
  )
  app.post<{ Body: string }>(
    '/_v/private/clustered-payment-conditions/page-report',
    (request, reply) => {
      reports.push(JSON.parse(request.body).outcome)

      return reply.code(204).send()
    }
  )

  const url = await app.listen({ port: 0, host: '127.0.0.1' })

  return { url, asked, reports, choices, stop: () => app.close() }
}
