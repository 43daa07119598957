"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forgetCheck = exports.finishCheck = exports.recordCheck = exports.standing = void 0;
const orderCheck_1 = require("../core/orderCheck");
const orderCheckAction_1 = require("../core/orderCheckAction");
const orderCheckFile_1 = require("../core/orderCheckFile");
const orderCheckLimits_1 = require("../core/orderCheckLimits");
const recentChecks_1 = require("./recentChecks");
const updateCheckFile_1 = require("./updateCheckFile");
const within_1 = require("./within");
const iso = (at) => new Date(at).toISOString();
const isHeld = ({ claim }, now) => claim !== null && now - Date.parse(claim.at) < orderCheckLimits_1.CLAIM_LEASE_MS;
/** The order's check in its file: what it is, or what keeps us from touching it. */
const standing = (file, orderId, now) => {
    const stored = (0, orderCheckFile_1.findCheck)(file, orderId);
    if (stored === null)
        return { status: 'NEW' };
    // Whoever wrote it may have acted already.
    if (!stored.readable)
        return { status: 'DAMAGED' };
    const { check } = stored;
    if (!(0, orderCheck_1.isOpen)(check))
        return { status: 'DONE', check };
    return { status: isHeld(check, now) ? 'HELD' : 'OPEN', check };
};
exports.standing = standing;
const claimOf = (ports, intent) => intent === 'NONE'
    ? null
    : { id: ports.newClaimId(), intent, at: iso(ports.clock.now()) };
/** What keeps CANCEL from cancelling besides the brake, which the claim itself must see. */
const circumstancesOf = async (ports, { placedAt, stage }, { verdict, customerChanged }) => {
    const common = { verdict, stage, placedAt, customerChanged };
    if (verdict !== 'NOT_ALLOWED')
        return { ...common, trouble: null };
    const trouble = await (0, within_1.attempt)(ports.troubles.between(placedAt - orderCheckLimits_1.TROUBLE_BEFORE_MS, placedAt + orderCheckLimits_1.TROUBLE_AFTER_MS));
    return {
        ...common,
        // Not knowing how we answered is a reason for doubt, too.
        trouble: trouble.ok ? trouble.value : 'ANSWERS_DEGRADED',
    };
};
/** Writes the verdict and, when there is something to do, the claim to do it. */
const recordCheck = async (ports, order, judged, current) => {
    const isAccused = judged.verdict === 'NOT_ALLOWED';
    const day = (0, orderCheck_1.dayOf)(order.placedAt);
    const given = await circumstancesOf(ports, order, judged);
    const others = isAccused ? await (0, recentChecks_1.recentChecks)(ports, day) : [];
    const mode = (0, orderCheckAction_1.weakerMode)(current.orderCheck, judged.settings?.orderCheck ?? current.orderCheck);
    const claimIds = new Set();
    return (0, updateCheckFile_1.updateCheckFile)(ports, day, (file) => {
        const now = ports.clock.now();
        const found = (0, exports.standing)(file, order.id, now);
        if (found.status === 'DAMAGED') {
            return { file: null, result: { status: 'DAMAGED', check: null } };
        }
        if (found.status === 'HELD' || found.status === 'DONE') {
            const { check } = found;
            const isOurs = check.claim !== null && claimIds.has(check.claim.id);
            const status = isOurs ? 'WRITTEN' : found.status;
            return { file: null, result: { status, check } };
        }
        const before = found.status === 'OPEN' ? found.check : null;
        // Doubt doesn't take back a verdict somebody began to act on.
        if (before?.claim && judged.verdict === 'UNKNOWN') {
            return { file: null, result: { status: 'OPEN', check: before } };
        }
        const planKey = 'key' in order.plan ? order.plan.key : null;
        // Still the same doubt: nothing worth a write.
        if (before?.verdict === 'UNKNOWN' &&
            judged.verdict === 'UNKNOWN' &&
            before.reason === judged.reason) {
            return { file: null, result: { status: 'DONE', check: before } };
        }
        const planned = (0, orderCheckAction_1.plannedAction)({
            ...given,
            now,
            isOneTooMany: (0, orderCheckAction_1.isOneTooMany)(order.id, [
                ...(0, orderCheckFile_1.readableChecks)(file),
                ...others,
            ]),
        });
        const attempts = before?.attempts ?? 0;
        const intent = (0, orderCheckAction_1.intendedAction)(mode, planned);
        const givesUp = intent !== 'NONE' && attempts >= orderCheckLimits_1.MOST_ATTEMPTS;
        const claim = givesUp ? null : claimOf(ports, intent);
        if (claim)
            claimIds.add(claim.id);
        const check = {
            orderId: order.id,
            planKey,
            verdict: judged.verdict,
            reason: judged.reason,
            action: 'NONE',
            ...planned,
            ...(givesUp && { downgradeReason: 'UNCONFIRMED' }),
            placedAt: iso(order.placedAt),
            checkedAt: iso(now),
            claim,
            attempts: attempts + (claim ? 1 : 0),
        };
        return {
            file: (0, orderCheckFile_1.withCheck)(file, check),
            result: { status: 'WRITTEN', check },
        };
    });
};
exports.recordCheck = recordCheck;
/** Writes what became of a claim, unless somebody else took it over. */
const finishCheck = (ports, claimed, done) => {
    const finished = { ...claimed, ...done, claim: null };
    const day = (0, orderCheck_1.dayOf)(Date.parse(claimed.placedAt));
    return (0, updateCheckFile_1.updateCheckFile)(ports, day, (file) => {
        const stored = (0, orderCheckFile_1.findCheck)(file, claimed.orderId);
        const check = stored?.readable ? stored.check : null;
        const isOurs = stored === null ||
            (check !== null && check.claim?.id === claimed.claim?.id);
        return isOurs
            ? { file: (0, orderCheckFile_1.withCheck)(file, finished), result: finished }
            : { file: null, result: check ?? finished };
    });
};
exports.finishCheck = finishCheck;
/** Forgets an open check of an order that proved to be none of ours. */
const forgetCheck = (ports, { id, placedAt }) => (0, updateCheckFile_1.updateCheckFile)(ports, (0, orderCheck_1.dayOf)(placedAt), (file) => {
    const found = (0, exports.standing)(file, id, ports.clock.now());
    const isIdle = found.status === 'OPEN' && found.check.claim === null;
    return { file: isIdle ? (0, orderCheckFile_1.withoutCheck)(file, id) : null, result: undefined };
});
exports.forgetCheck = forgetCheck;
