"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.adminLogin = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
/** The merchant's user, by the same token and call the runtime's `@auth` has just accepted. */
const adminLogin = (client, { account, adminUserAuthToken, }) => ({
    async current() {
        if (!adminUserAuthToken)
            throw new unavailable_1.Forbidden('LOGIN');
        const answer = await (0, transport_1.calling)('LOGIN', () => client.user(adminUserAuthToken, limits_1.ADMIN_CALL_MS));
        if (!(0, transport_1.isObject)(answer))
            throw new unavailable_1.Unavailable('LOGIN');
        if (answer.account !== account)
            throw new unavailable_1.Forbidden('LOGIN');
        if (typeof answer.user !== 'string')
            throw new unavailable_1.Unavailable('LOGIN');
        return answer.user;
    },
});
exports.adminLogin = adminLogin;
