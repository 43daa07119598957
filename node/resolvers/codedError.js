"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coded = exports.codeOf = void 0;
const unavailable_1 = require("../usecases/unavailable");
/** An error whose code the page turns into a sentence; carries nothing else. */
class CodedError extends Error {
    constructor(code) {
        super(code);
        /** Read by the runtime's log. */
        this.level = 'warn';
        this.name = 'CodedError';
        this.extensions = { code };
    }
}
/** Code of an expected failure; null for a bug. */
const codeOf = (error) => {
    if (error instanceof unavailable_1.UnreadableDocument)
        return `DOCUMENT_${error.reason}`;
    if (error instanceof unavailable_1.Forbidden)
        return `${error.upstream}_FORBIDDEN`;
    if (error instanceof unavailable_1.Unavailable) {
        return error.upstream === 'CONDITIONS'
            ? 'STORAGE_UNAVAILABLE'
            : `${error.upstream}_UNAVAILABLE`;
    }
    return null;
};
exports.codeOf = codeOf;
/** Runs a query; what the platform failed to give becomes a code. */
const coded = async (running) => {
    try {
        return await running;
    }
    catch (error) {
        const code = (0, exports.codeOf)(error);
        if (code === null)
            throw error;
        throw new CodedError(code);
    }
};
exports.coded = coded;
