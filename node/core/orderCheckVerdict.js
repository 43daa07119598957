"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgePlan = void 0;
const decide_1 = require("./decide");
const offersNow_1 = require("./offersNow");
/** Whether a plan was the customer's to take: the same decision as at checkout. */
const judgePlan = (input, planKey) => {
    const { paymentConditions, defaultSalesChannel } = input;
    const plan = (0, decide_1.decide)(input).plans.find(({ key }) => key === planKey);
    if (plan === undefined)
        return 'PLAN_UNKNOWN';
    if (plan.offered)
        return 'ALLOWED';
    const offering = paymentConditions.filter(({ plans }) => plans.some(({ key }) => key === planKey));
    // A plan only an orphan knows may still be shown (known issue 994066): made for others.
    return offering.length === 0 ||
        offering.some((one) => (0, offersNow_1.offersNow)(one, input, defaultSalesChannel))
        ? 'WITHHELD'
        : 'PLAN_UNKNOWN';
};
exports.judgePlan = judgePlan;
