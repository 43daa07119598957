"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Sessions = void 0;
const api_1 = require("@vtex/api");
/** Reads a session; the ready client has no time limit of its own per call. */
class Sessions extends api_1.JanusClient {
    read(token, items, timeout) {
        return this.http.get('/api/sessions', {
            headers: { Cookie: `vtex_session=${token};` },
            metric: 'session-read',
            params: { items: items.join(',') },
            timeout,
        });
    }
}
exports.Sessions = Sessions;
