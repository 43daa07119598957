"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayOf = exports.isOpen = exports.DOWNGRADE_REASONS = exports.ORDER_REASONS = exports.ORDER_ACTIONS = exports.ORDER_VERDICTS = void 0;
exports.ORDER_VERDICTS = ['ALLOWED', 'NOT_ALLOWED', 'UNKNOWN'];
/** What was done to an order, or would be. */
exports.ORDER_ACTIONS = ['NONE', 'FLAGGED', 'CANCELLED'];
exports.ORDER_REASONS = [
    /** The plan exists, for other customers. */
    'WITHHELD',
    /** No condition valid at placement has these days. */
    'PLAN_UNKNOWN',
    /** Known issue 331279: the plan never arrived on the order. */
    'NO_CUSTOM_DATA',
    /** The order contradicts itself about its plan. */
    'PLAN_UNREADABLE',
    /** The order names nobody we can tell for sure. */
    'CUSTOMER_UNKNOWN',
    'CUSTOMER_UNREADABLE',
    'CONDITIONS_UNREADABLE',
    'GATEWAY_UNAVAILABLE',
    'ORDER_UNREADABLE',
];
/** Why less was done than CANCEL asks for. */
exports.DOWNGRADE_REASONS = [
    'LATE',
    'CUSTOMER_CHANGED',
    'ANSWERS_DEGRADED',
    'PAGE_NOT_RECOGNISED',
    'TOO_MANY',
    'SETTLED',
    'ALREADY_CANCELLED',
    /** The order management refused for good. */
    'REFUSED',
    /** It can't be known whether it was done, and it must not be done twice. */
    'UNCONFIRMED',
];
/** Whether another look may still change it. */
const isOpen = ({ verdict, claim }) => verdict === 'UNKNOWN' || claim !== null;
exports.isOpen = isOpen;
/** The UTC day whose file an order's check belongs to. */
const dayOf = (at) => new Date(at).toISOString().slice(0, 10);
exports.dayOf = dayOf;
