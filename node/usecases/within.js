"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readable = exports.attempt = exports.within = void 0;
const unavailable_1 = require("./unavailable");
/**
 * The promise's value, or `Unavailable` after `ms`. The transport's own limit counts silence on the
 * socket, so an answer that trickles in would outlast it.
 */
const within = async (ms, upstream, promise) => {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new unavailable_1.Unavailable(upstream)), ms);
    });
    try {
        return await Promise.race([promise, limit]);
    }
    finally {
        if (timer)
            clearTimeout(timer);
    }
};
exports.within = within;
/** Turns `Unavailable` into a value to decide by; anything else is a bug and goes on. */
const attempt = async (promise) => {
    try {
        return { ok: true, value: await promise };
    }
    catch (error) {
        if (error instanceof unavailable_1.Unavailable) {
            return { ok: false, upstream: error.upstream };
        }
        throw error;
    }
};
exports.attempt = attempt;
/** To decide by, a stored document we can't read is as one we can't get. */
const readable = async (reading) => {
    try {
        return await reading;
    }
    catch (error) {
        if (error instanceof unavailable_1.UnreadableDocument)
            throw new unavailable_1.Unavailable('CONDITIONS');
        throw error;
    }
};
exports.readable = readable;
