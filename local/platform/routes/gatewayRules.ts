import { randomUUID } from 'crypto'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { objectBody, pathParam } from '../body'
import type { Caller } from '../caller'
import { ruleProblems } from '../checkout/ruleProblems'
import { textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { commerceProblem } from '../problem'
import { accountOf, callerOf } from '../requestContext'

export const rulesKind = (account: string): string => `rule:${account}`

/** Rules deleted while enabled: checkout may not have noticed (known issue 994066). */
export const deletedRulesKind = (account: string): string =>
  `deleted-rule:${account}`

const unauthorized = () => commerceProblem(401, 'Unauthorized', '401')
const forbidden = () => commerceProblem(403, 'Forbidden', '403')
const notFound = () => commerceProblem(404, 'Rule not found', '404')

/** "View Payment Data": the app by its policy, and every user of the Admin. */
const demandViewing = (caller: Caller): void => {
  if (caller.kind === 'app') return
  if (caller.kind === 'merchant' && caller.role !== 'telesales') return
  throw caller.kind === 'none' ? unauthorized() : forbidden()
}

/** "Manage Store": a user with that right, never the app by itself. */
const demandManaging = (caller: Caller): void => {
  if (caller.kind === 'merchant' && caller.role === 'admin') return
  throw caller.kind === 'none' ? unauthorized() : forbidden()
}

/** The payments gateway's rules, which keep every field they are given. */
export const gatewayRuleRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const { records } = platform
  const kindOf = (request: FastifyRequest) =>
    rulesKind(accountOf(request, platform))

  const save = (request: FastifyRequest, id: string): JsonObject => {
    const rule = { ...objectBody(request), id }
    const [wrong] = ruleProblems(rule)

    if (wrong) throw commerceProblem(400, `Invalid value for ${wrong}`)
    records.put(kindOf(request), id, rule)

    return rule
  }

  for (const base of ['/api/payments/pvt/rules', '/api/pvt/rules']) {
    app.get(base, (request) => {
      demandViewing(callerOf(request, platform))

      return records.list(kindOf(request))
    })

    app.get(`${base}/:id`, (request) => {
      demandViewing(callerOf(request, platform))
      const rule = records.get(kindOf(request), pathParam(request, 'id'))

      if (!rule) throw notFound()

      return rule
    })

    app.post(base, (request, reply) => {
      demandManaging(callerOf(request, platform))
      const id = textOf(objectBody(request).id) ?? randomUUID()

      return reply.send(save(request, id))
    })

    app.put(`${base}/:id`, (request) => {
      demandManaging(callerOf(request, platform))
      const id = pathParam(request, 'id')

      if (!records.get(kindOf(request), id)) throw notFound()

      return save(request, id)
    })

    app.delete(`${base}/:id`, (request, reply) => {
      demandManaging(callerOf(request, platform))
      const id = pathParam(request, 'id')
      const rule = records.get(kindOf(request), id)

      if (!rule) throw notFound()
      records.remove(kindOf(request), id)
      if (rule.enabled === true) {
        records.put(deletedRulesKind(accountOf(request, platform)), id, rule)
      }

      return reply.code(200).send()
    })
  }
}
