"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sessionIdentity = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
/** Namespaces the platform fills from validated tokens; `public.*` is anybody's word and never asked. */
const ITEMS = [
    'authentication.storeUserEmail',
    'authentication.adminUserEmail',
    'impersonate.storeUserEmail',
    'impersonate.canImpersonate',
    'store.channel',
];
const SIGNED_OUT = { email: null, salesChannel: null };
const TOO_MANY_REQUESTS = 429;
/**
 * What a token can look like. Anything else is a signed-out shopper at once: sent on, a cookie made
 * up to break the call would pass for a failing platform.
 */
const TOKEN = /^[A-Za-z0-9._~+/=%-]{1,4096}$/;
/** A rejected token is a signed-out shopper; everything else that fails is not knowing. */
const isRejection = (error) => {
    const status = (0, transport_1.statusOf)(error);
    return (status !== null &&
        status >= 400 &&
        status < 500 &&
        status !== TOO_MANY_REQUESTS);
};
const read = (session, namespace, item) => {
    const { namespaces } = session;
    const values = (0, transport_1.isObject)(namespaces) ? namespaces[namespace] : undefined;
    const holder = (0, transport_1.isObject)(values) ? values[item] : undefined;
    const value = (0, transport_1.isObject)(holder) ? holder.value : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value : null;
};
/** Resolution rule of checkout-and-payments.md, section 9, without the cart's part. */
const parseSession = (session) => {
    if (!(0, transport_1.isObject)(session) || !(0, transport_1.isObject)(session.namespaces)) {
        throw new unavailable_1.Unavailable('SESSION');
    }
    const agent = read(session, 'authentication', 'adminUserEmail');
    const mayImpersonate = read(session, 'impersonate', 'canImpersonate') === 'true';
    const impersonated = agent && mayImpersonate
        ? read(session, 'impersonate', 'storeUserEmail')
        : null;
    return {
        email: impersonated ?? read(session, 'authentication', 'storeUserEmail'),
        salesChannel: read(session, 'store', 'channel'),
    };
};
/** The shopper as the platform's session names him; without one, as VTEX ID does. */
const sessionIdentity = (sessions, logins, { account, sessionToken, storeUserAuthToken }) => {
    const fromSession = async (token) => {
        try {
            return parseSession(await sessions.read(token, ITEMS, limits_1.SHOPPER_CALL_MS));
        }
        catch (error) {
            if (isRejection(error))
                return SIGNED_OUT;
            throw new unavailable_1.Unavailable('SESSION');
        }
    };
    /** The audience of shoppers' tokens is unverified: an Admin one is refused, a missing one accepted. */
    const fromToken = async (token) => {
        try {
            const answer = await logins.validate(token, limits_1.SHOPPER_CALL_MS);
            if (!(0, transport_1.isObject)(answer))
                throw new unavailable_1.Unavailable('SESSION');
            const { authStatus, user, account: owner, audience } = answer;
            const isOurs = authStatus === 'Success' && owner === account && audience !== 'admin';
            return isOurs && typeof user === 'string' ? user : null;
        }
        catch (error) {
            if (isRejection(error))
                return null;
            throw new unavailable_1.Unavailable('SESSION');
        }
    };
    return {
        async shopper() {
            const identity = sessionToken && TOKEN.test(sessionToken)
                ? await fromSession(sessionToken)
                : SIGNED_OUT;
            // A session that knows somebody is the last word; VTEX ID fills in where it doesn't.
            if (identity.email !== null || !storeUserAuthToken)
                return identity;
            if (!TOKEN.test(storeUserAuthToken))
                return identity;
            return { ...identity, email: await fromToken(storeUserAuthToken) };
        },
    };
};
exports.sessionIdentity = sessionIdentity;
