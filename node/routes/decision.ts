import { MAX_PLANS_ASKED } from '../core/limits'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { parsePlanKey } from '../core/planKey'
import type {
  ShopperAnswer,
  ShopperQuestion,
} from '../usecases/decideForShopper'
import { decideForShopper } from '../usecases/decideForShopper'
import type { Context } from '../wiring'
import { shopperPorts } from '../wiring'

const ORDER_FORM_ID = /^[A-Za-z0-9_-]{1,64}$/

type Query = Context['query']

const listed = (value: Query[string]): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Every problem of the request at once; empty when it is well formed. */
const requestIssues = (query: Query): readonly Issue[] => {
  const plans = listed(query.plans)
  const [orderFormId, ...others] = listed(query.orderFormId)

  return [
    ...(plans.length > MAX_PLANS_ASKED
      ? [issue('TOO_MANY_PLANS', 'plans')]
      : []),
    ...plans
      .slice(0, MAX_PLANS_ASKED)
      .flatMap((key, index) =>
        parsePlanKey(key)
          ? []
          : [issue('NOT_A_PLAN_KEY', 'plans', String(index))]
      ),
    ...(orderFormId !== undefined &&
    (others.length > 0 || !ORDER_FORM_ID.test(orderFormId))
      ? [issue('NOT_AN_ORDER_FORM', 'orderFormId')]
      : []),
  ]
}

const parseQuestion = (query: Query): ShopperQuestion => ({
  planKeys: listed(query.plans),
  orderFormId: listed(query.orderFormId)[0] ?? null,
})

const bodyOf = (answer: ShopperAnswer) => {
  if (answer.status === 'OFF') {
    return { status: 'off', identified: false, plans: [] }
  }

  const { identified, plans } = answer

  return answer.status === 'OK'
    ? { status: 'ok', identified, plans }
    : {
        status: 'degraded',
        reason: answer.reason.toLowerCase(),
        identified,
        plans,
      }
}

/** `GET .../decision`: what the shopper of the session is offered. DESIGN section 6. */
export async function decision(ctx: Context, next: () => Promise<unknown>) {
  ctx.set('Cache-Control', 'private, no-store')
  const issues = requestIssues(ctx.query)

  if (issues.length > 0) {
    ctx.status = 400
    ctx.body = { issues }

    return
  }

  const ports = shopperPorts(ctx)
  const answer = await decideForShopper(ports, parseQuestion(ctx.query)).catch(
    (error: unknown): ShopperAnswer => {
      // A bug of ours must look to the page like knowing nothing: it is left as drawn.
      ports.log('decision-failed', {
        error: error instanceof Error ? error.name : 'unknown',
      })

      return {
        status: 'DEGRADED',
        reason: 'CONDITIONS',
        identified: false,
        plans: [],
      }
    }
  )

  ctx.status = 200
  ctx.body = bodyOf(answer)
  await next()
}
