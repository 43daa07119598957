"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.UnreadableDocument = exports.Forbidden = exports.Unavailable = void 0;
/** We could not know: a timeout, a 5xx, throttling or garbage. Carries no payload. */
class Unavailable extends Error {
    constructor(upstream) {
        super(`${upstream} unavailable`);
        this.upstream = upstream;
        this.name = 'Unavailable';
    }
}
exports.Unavailable = Unavailable;
/** We could not know because the asker's rights don't reach. */
class Forbidden extends Unavailable {
    constructor(upstream) {
        super(upstream);
        this.name = 'Forbidden';
    }
}
exports.Forbidden = Forbidden;
/** The stored document exists but this version can't read it; it is never written over. */
class UnreadableDocument extends Error {
    constructor(reason) {
        super(`stored document ${reason}`);
        this.reason = reason;
        this.name = 'UnreadableDocument';
    }
}
exports.UnreadableDocument = UnreadableDocument;
