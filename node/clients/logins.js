"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Logins = void 0;
const api_1 = require("@vtex/api");
/** Whose a VTEX ID token is. The ready client calls https, which leaves the platform's plain proxy. */
class Logins extends api_1.ExternalClient {
    constructor(context, options) {
        super('http://vtexid.vtex.com.br', context, {
            ...options,
            headers: {
                ...options?.headers,
                Accept: 'application/json',
                'X-Vtex-Use-Https': 'true',
            },
            memoizable: false,
        });
    }
    /** An Admin user's token, as the runtime's own `@auth` reads it. */
    user(token, timeout) {
        return this.http.get('/api/vtexid/pub/authenticated/user', {
            metric: 'vtexid-user',
            params: { authToken: token },
            timeout,
        });
    }
    /** A shopper's token: who, of which account, for which audience. */
    validate(token, timeout) {
        return this.http.post('/api/vtexid/credential/validate', { token }, { metric: 'vtexid-validate', timeout });
    }
}
exports.Logins = Logins;
