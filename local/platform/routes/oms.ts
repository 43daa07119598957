import type { FastifyInstance, FastifyRequest } from 'fastify'

import { objectBody, pathParam, queryText } from '../body'
import { noteEvent, ORDERS } from '../checkout/orders'
import { listOf, objectOf, textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { commerceProblem } from '../problem'
import { callerOf } from '../requestContext'

const BASE = '/api/oms/pvt/orders'
const DEFAULT_PAGE = 15
const MAX_PAGE = 100
const FINAL = ['invoiced', 'canceled', 'cancel']

export const omsRoutes = (app: FastifyInstance, platform: Platform): void => {
  const { records } = platform

  const demand = (request: FastifyRequest) => {
    const caller = callerOf(request, platform)

    if (caller.kind === 'app') return
    if (caller.kind === 'merchant' && caller.role === 'admin') return
    throw caller.kind === 'none'
      ? commerceProblem(401, 'Unauthorized', '401')
      : commerceProblem(403, 'Forbidden', '403')
  }

  const orderOf = (request: FastifyRequest): JsonObject => {
    const order = records.get(ORDERS, pathParam(request, 'id'))

    if (!order) throw commerceProblem(404, 'Order not found', 'OMS003')

    return order
  }

  app.get(BASE, (request) => {
    demand(request)
    const page = Math.max(Number(queryText(request, 'page') ?? 1) || 1, 1)
    const asked = Number(queryText(request, 'per_page') ?? DEFAULT_PAGE)
    const perPage = Math.min(Math.max(asked || DEFAULT_PAGE, 1), MAX_PAGE)
    const wanted = queryText(request, 'q')?.toLowerCase() ?? null
    const isWithin = withinDates(queryText(request, 'f_creationDate'))
    const orders = records
      .list(ORDERS)
      .filter((order) => wanted === null || mentions(order, wanted))
      .filter(isWithin)
      .reverse()

    return {
      list: orders.slice((page - 1) * perPage, page * perPage).map(summary),
      facets: [],
      stats: { stats: {} },
      paging: {
        total: orders.length,
        pages: Math.ceil(orders.length / perPage),
        currentPage: page,
        perPage,
      },
    }
  })

  app.get(`${BASE}/:id`, (request) => {
    demand(request)

    return orderOf(request)
  })

  app.get(`${BASE}/:id/interactions`, (request) => {
    demand(request)
    const { orderId } = orderOf(request)

    return listOf(records.get('interactions', String(orderId))?.list)
  })
  app.post(`${BASE}/:id/interactions`, (request, reply) => {
    demand(request)
    const id = String(orderOf(request).orderId)
    const { source, message } = objectBody(request)
    const known = listOf(records.get('interactions', id)?.list)
    const added = {
      Source: textOf(source),
      Message: textOf(message),
      CreateDate: new Date(platform.now()).toISOString(),
    }

    records.put('interactions', id, { list: [...known, added] })

    return reply.code(200).send()
  })

  app.post(`${BASE}/:id/cancel`, (request) => {
    demand(request)
    const order = orderOf(request)
    const id = String(order.orderId)
    const status = String(order.status)

    if (FINAL.includes(status)) {
      throw commerceProblem(400, 'The order can not be canceled', 'OMS007')
    }

    const at = new Date(platform.now()).toISOString()

    records.put(ORDERS, id, {
      ...order,
      status: 'canceled',
      statusDescription: 'Canceled',
      lastChange: at,
      cancelReason: textOf(objectBody(request).reason),
    })
    noteEvent(platform, id, status, 'canceled')

    return { date: at, orderId: id, receipt: `${id}-canceled` }
  })
}

/** `creationDate:[2026-01-01T00:00:00.000Z TO 2026-02-01T00:00:00.000Z]` */
const withinDates = (filter: string | null) => {
  const [, since = '', until = ''] =
    /^creationDate:\[(\S+) TO (\S+)\]$/.exec(filter ?? '') ?? []

  return ({ creationDate }: JsonObject): boolean => {
    const at = Date.parse(String(creationDate))

    return since === '' || (at >= Date.parse(since) && at <= Date.parse(until))
  }
}

const mentions = (order: JsonObject, wanted: string): boolean =>
  [order.orderId, objectOf(order.clientProfileData).email].some((value) =>
    String(value ?? '')
      .toLowerCase()
      .includes(wanted)
  )

const summary = (order: JsonObject): JsonObject => {
  const { firstName, lastName } = objectOf(order.clientProfileData)
  const [transaction] = listOf(objectOf(order.paymentData).transactions)
  const [payment] = listOf(objectOf(transaction).payments)

  return {
    orderId: order.orderId,
    sequence: order.sequence,
    orderIsComplete: true,
    creationDate: order.creationDate,
    clientName: [firstName, lastName].filter(Boolean).join(' '),
    items: null,
    totalItems: listOf(order.items).length,
    currencyCode: 'BRL',
    totalValue: order.value,
    paymentNames: objectOf(payment).paymentSystemName,
    status: order.status,
    statusDescription: order.statusDescription,
    salesChannel: order.salesChannel,
    origin: order.origin,
    affiliateId: '',
    marketPlaceOrderId: null,
    callCenterOperatorName:
      objectOf(order.callCenterOperatorData).userName ?? null,
    authorizedDate: null,
    lastMessageUnread: null,
    listId: null,
    listType: null,
    workflowInErrorState: false,
    workflowInRetry: false,
    ShippingEstimatedDate: null,
    ShippingEstimatedDateMax: null,
    ShippingEstimatedDateMin: null,
  }
}
