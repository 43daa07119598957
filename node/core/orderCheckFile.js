"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withoutCheck = exports.withCheck = exports.findCheck = exports.readableChecks = exports.printOrderCheckFile = exports.parseOrderCheckFile = void 0;
const orderCheck_1 = require("./orderCheck");
const untrusted_1 = require("./untrusted");
const FILE_VERSION = 1;
const INTENTS = ['FLAGGED', 'CANCELLED'];
const isMoment = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const parseClaim = (json) => {
    if (!(0, untrusted_1.isRecord)(json))
        return null;
    const intent = (0, untrusted_1.oneOf)(INTENTS, json.intent);
    return intent !== null && typeof json.id === 'string' && isMoment(json.at)
        ? { id: json.id, intent, at: json.at }
        : null;
};
const parseCheck = (json) => {
    if (!(0, untrusted_1.isRecord)(json))
        return null;
    const { orderId, planKey, placedAt, checkedAt, attempts } = json;
    const verdict = (0, untrusted_1.oneOf)(orderCheck_1.ORDER_VERDICTS, json.verdict);
    const action = (0, untrusted_1.oneOf)(orderCheck_1.ORDER_ACTIONS, json.action);
    const wouldDo = (0, untrusted_1.oneOf)(orderCheck_1.ORDER_ACTIONS, json.wouldDo);
    const claim = parseClaim(json.claim);
    if (typeof orderId !== 'string' || orderId === '')
        return null;
    if (verdict === null || action === null || wouldDo === null)
        return null;
    if (!isMoment(placedAt) || !isMoment(checkedAt))
        return null;
    // A claim we can't read is somebody else's all the same: better not to act than twice.
    if (json.claim !== null && claim === null)
        return null;
    return {
        orderId,
        planKey: typeof planKey === 'string' ? planKey : null,
        verdict,
        reason: (0, untrusted_1.oneOf)(orderCheck_1.ORDER_REASONS, json.reason),
        action,
        wouldDo,
        downgradeReason: (0, untrusted_1.oneOf)(orderCheck_1.DOWNGRADE_REASONS, json.downgradeReason),
        placedAt,
        checkedAt,
        claim,
        attempts: typeof attempts === 'number' ? attempts : 0,
    };
};
/** Reads a day's file; null when it is none of ours. */
const parseOrderCheckFile = (json) => {
    if (!(0, untrusted_1.isRecord)(json) || json.schemaVersion !== FILE_VERSION)
        return null;
    if (typeof json.createdAt !== 'number' || !Array.isArray(json.checks)) {
        return null;
    }
    return {
        createdAt: json.createdAt,
        checks: json.checks.map((raw) => {
            const check = parseCheck(raw);
            return check ? { readable: true, check } : { readable: false, raw };
        }),
    };
};
exports.parseOrderCheckFile = parseOrderCheckFile;
/** The inverse of `parseOrderCheckFile`. */
const printOrderCheckFile = ({ createdAt, checks, }) => ({
    schemaVersion: FILE_VERSION,
    createdAt,
    checks: checks.map((stored) => (stored.readable ? stored.check : stored.raw)),
});
exports.printOrderCheckFile = printOrderCheckFile;
/** Of which order a stored check is; null when that can't be read. */
const orderIdOf = (stored) => {
    if (stored.readable)
        return stored.check.orderId;
    return (0, untrusted_1.isRecord)(stored.raw) && typeof stored.raw.orderId === 'string'
        ? stored.raw.orderId
        : null;
};
const readableChecks = ({ checks, }) => checks.flatMap((stored) => (stored.readable ? [stored.check] : []));
exports.readableChecks = readableChecks;
const findCheck = ({ checks }, orderId) => checks.find((stored) => orderIdOf(stored) === orderId) ?? null;
exports.findCheck = findCheck;
/** The file with this check in the place of the order's former one. */
const withCheck = (file, check) => {
    const next = { readable: true, check };
    const known = (0, exports.findCheck)(file, check.orderId);
    return {
        ...file,
        checks: known
            ? file.checks.map((stored) => (stored === known ? next : stored))
            : [...file.checks, next],
    };
};
exports.withCheck = withCheck;
const withoutCheck = (file, orderId) => ({
    ...file,
    checks: file.checks.filter((stored) => orderIdOf(stored) !== orderId),
});
exports.withoutCheck = withoutCheck;
