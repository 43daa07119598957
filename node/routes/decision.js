"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decision = decision;
const limits_1 = require("../core/limits");
const issue_1 = require("../core/issue");
const planKey_1 = require("../core/planKey");
const decideForShopper_1 = require("../usecases/decideForShopper");
const wiring_1 = require("../wiring");
const ORDER_FORM_ID = /^[A-Za-z0-9_-]{1,64}$/;
const listed = (value) => value === undefined ? [] : Array.isArray(value) ? value : [value];
/** Every problem of the request at once; empty when it is well formed. */
const requestIssues = (query) => {
    const plans = listed(query.plans);
    const [orderFormId, ...others] = listed(query.orderFormId);
    return [
        ...(plans.length > limits_1.MAX_PLANS_ASKED
            ? [(0, issue_1.issue)('TOO_MANY_PLANS', 'plans')]
            : []),
        ...plans
            .slice(0, limits_1.MAX_PLANS_ASKED)
            .flatMap((key, index) => (0, planKey_1.parsePlanKey)(key)
            ? []
            : [(0, issue_1.issue)('NOT_A_PLAN_KEY', 'plans', String(index))]),
        ...(orderFormId !== undefined &&
            (others.length > 0 || !ORDER_FORM_ID.test(orderFormId))
            ? [(0, issue_1.issue)('NOT_AN_ORDER_FORM', 'orderFormId')]
            : []),
    ];
};
const parseQuestion = (query) => ({
    planKeys: listed(query.plans),
    orderFormId: listed(query.orderFormId)[0] ?? null,
});
const bodyOf = (answer) => {
    if (answer.status === 'OFF') {
        return { status: 'off', identified: false, plans: [] };
    }
    const { identified, plans } = answer;
    return answer.status === 'OK'
        ? { status: 'ok', identified, plans }
        : {
            status: 'degraded',
            reason: answer.reason.toLowerCase(),
            identified,
            plans,
        };
};
/** `GET .../decision`: what the shopper of the session is offered. DESIGN section 6. */
async function decision(ctx, next) {
    ctx.set('Cache-Control', 'private, no-store');
    const issues = requestIssues(ctx.query);
    if (issues.length > 0) {
        ctx.status = 400;
        ctx.body = { issues };
        return;
    }
    const ports = (0, wiring_1.shopperPorts)(ctx);
    const answer = await (0, decideForShopper_1.decideForShopper)(ports, parseQuestion(ctx.query)).catch((error) => {
        // A bug of ours must look to the page like knowing nothing: it is left as drawn.
        ports.log('decision-failed', {
            error: error instanceof Error ? error.name : 'unknown',
        });
        return {
            status: 'DEGRADED',
            reason: 'CONDITIONS',
            identified: false,
            plans: [],
        };
    });
    ctx.status = 200;
    ctx.body = bodyOf(answer);
    await next();
}
