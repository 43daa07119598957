"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.turnsByKey = void 0;
/** Runs what shares a key one after the other in this process; keys begin with account and workspace. */
const turnsByKey = () => {
    const last = new Map();
    return (key, work) => {
        const before = last.get(key) ?? Promise.resolve();
        const running = before.then(work, work);
        last.set(key, running);
        const forget = () => {
            if (last.get(key) === running)
                last.delete(key);
        };
        running.then(forget, forget);
        return running;
    };
};
exports.turnsByKey = turnsByKey;
