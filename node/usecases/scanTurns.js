"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scanTurns = void 0;
/** A scan nobody continued for this long has been given up. */
const GIVEN_UP_MS = 3000;
/** One scan per store in this process; a client that comes back late starts anew. */
const scanTurns = (now) => {
    const running = new Map();
    return (store) => ({
        take(cursor) {
            const current = running.get(store);
            const isBusy = current !== undefined &&
                now() - current.seenAt < GIVEN_UP_MS &&
                (cursor === null || current.cursor !== cursor);
            if (isBusy)
                return false;
            running.set(store, { cursor, seenAt: now() });
            return true;
        },
        passTo(cursor) {
            if (cursor === null)
                running.delete(store);
            else
                running.set(store, { cursor, seenAt: now() });
        },
    });
};
exports.scanTurns = scanTurns;
