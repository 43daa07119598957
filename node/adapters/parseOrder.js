"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseListedOrder = exports.parseOrder = void 0;
const planKey_1 = require("../core/planKey");
const transport_1 = require("./transport");
const CUSTOMER_CREDIT = '64';
const CREDIT_APP = 'customer-credit';
/** Orders show customers under an alias of this domain. */
const ALIAS = /@ct\.vtex\.com\.br$/i;
/** Statuses in which nothing is billed yet; in any other, known or not, hands off. */
const OPEN_STATUSES = new Set([
    'order-created',
    'order-completed',
    'on-order-completed',
    'on-order-completed-ffm',
    'payment-pending',
    'waiting-for-order-authorization',
    'waiting-for-authorization',
    'approve-payment',
    'payment-approved',
    'waiting-for-seller-confirmation',
    'waiting-for-sellers-confirmation',
    'waiting-for-manual-authorization',
    'waiting-for-fulfillment',
    'waiting-ffmt-authorization',
    'authorize-fulfillment',
    'window-to-cancel',
    'ready-for-handling',
    'start-handling',
    'handling',
]);
const CANCELLED_STATUSES = new Set([
    'cancel',
    'canceled',
    'cancelled',
    'cancellation-requested',
]);
const list = (value) => Array.isArray(value) ? value : [];
const text = (value) => typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
/** The platform mixes numbers and texts of numbers. */
const printed = (value) => typeof value === 'number' ? String(value) : text(value);
const moment = (value) => {
    const at = Date.parse(text(value) ?? '');
    return Number.isNaN(at) ? null : at;
};
const payments = ({ paymentData }) => list((0, transport_1.isObject)(paymentData) ? paymentData.transactions : null)
    .filter(transport_1.isObject)
    .filter(({ isActive }) => isActive !== false)
    .flatMap((transaction) => list(transaction.payments))
    .filter(transport_1.isObject);
const isCredit = ({ paymentSystem }) => printed(paymentSystem) === CUSTOMER_CREDIT;
const creditFields = ({ customData }) => {
    const app = list((0, transport_1.isObject)(customData) ? customData.customApps : null)
        .filter(transport_1.isObject)
        .find(({ id }) => id === CREDIT_APP);
    return (0, transport_1.isObject)(app?.fields) ? app?.fields ?? null : null;
};
const wholeNumber = (value) => {
    const found = /^0*(\d+)$/.exec(printed(value) ?? '');
    return found ? found[1] : null;
};
/**
 * The plan in the order's `customData`. Of the deadlines only the first `quantity` count: others are
 * leftovers of a longer plan chosen before.
 */
const planOf = (order, credit) => {
    const fields = creditFields(order);
    if (fields === null || printed(fields.quantity) === null) {
        return { missing: 'NO_CUSTOM_DATA' };
    }
    const quantity = Number(wholeNumber(fields.quantity) ?? NaN);
    const paid = printed(credit.installments);
    // Said otherwise by the payment itself, the plan is anybody's guess.
    if (paid !== null && Number(paid) !== quantity) {
        return { missing: 'PLAN_UNREADABLE' };
    }
    if (!(quantity >= 1 && quantity <= 48))
        return { missing: 'PLAN_UNREADABLE' };
    const days = Array.from({ length: quantity }, (_, index) => wholeNumber(fields[`deadlines_${index + 1}`]));
    const key = days.join('/');
    return days.includes(null) || (0, planKey_1.parsePlanKey)(key) === null
        ? { missing: 'PLAN_UNREADABLE' }
        : { key };
};
const stageOf = ({ status, packageAttachment }) => {
    const name = text(status) ?? '';
    const packages = (0, transport_1.isObject)(packageAttachment)
        ? list(packageAttachment.packages)
        : [];
    if (CANCELLED_STATUSES.has(name))
        return 'CANCELLED';
    // A package is an invoice: part of the order is billed.
    return OPEN_STATUSES.has(name) && packages.length === 0 ? 'OPEN' : 'SETTLED';
};
const emailOf = (profile) => {
    const email = text(profile.email);
    return email === null || ALIAS.test(email) || email.includes('*')
        ? null
        : email;
};
const parseDetails = (json, id, placedAt) => {
    const profile = (0, transport_1.isObject)(json.clientProfileData) ? json.clientProfileData : {};
    const credit = payments(json).find(isCredit);
    return {
        id,
        placedAt,
        stage: stageOf(json),
        isOnCustomerCredit: credit !== undefined,
        salesChannel: printed(json.salesChannel),
        valueCents: typeof json.value === 'number' ? json.value : null,
        userId: text(profile.userProfileId),
        email: emailOf(profile),
        plan: credit ? planOf(json, credit) : { missing: 'NO_CUSTOM_DATA' },
    };
};
/** Reads an order of the order management; null when it is no order at all. */
const parseOrder = (json, id) => {
    if (!(0, transport_1.isObject)(json) || json.orderId !== id)
        return null;
    const placedAt = moment(json.creationDate);
    if (placedAt === null)
        return null;
    return payments(json).length === 0 || !(0, transport_1.isObject)(json.clientProfileData)
        ? { status: 'UNREADABLE', placedAt }
        : { status: 'FOUND', order: parseDetails(json, id, placedAt) };
};
exports.parseOrder = parseOrder;
/** Reads one entry of a list of orders. */
const parseListedOrder = (json) => {
    if (!(0, transport_1.isObject)(json))
        return null;
    const id = text(json.orderId);
    const placedAt = moment(json.creationDate);
    return id === null || placedAt === null ? null : { id, placedAt };
};
exports.parseListedOrder = parseListedOrder;
