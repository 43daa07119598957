"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isObject = exports.calling = exports.statusOf = void 0;
const unavailable_1 = require("../usecases/unavailable");
/** HTTP status of a failed call; null when there was no answer at all. */
const statusOf = (error) => {
    if (typeof error !== 'object' || error === null)
        return null;
    const { response } = error;
    return typeof response?.status === 'number' ? response.status : null;
};
exports.statusOf = statusOf;
/**
 * Runs a call and turns its failure into what the ports promise. The error itself is dropped: the
 * transport's errors carry tokens and query values.
 */
const calling = async (upstream, call) => {
    try {
        return await call();
    }
    catch (error) {
        const status = (0, exports.statusOf)(error);
        if (status === 401 || status === 403)
            throw new unavailable_1.Forbidden(upstream);
        throw new unavailable_1.Unavailable(upstream);
    }
};
exports.calling = calling;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
exports.isObject = isObject;
