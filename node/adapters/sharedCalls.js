"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SharedCalls = void 0;
/**
 * Lets requests that come at the same moment share one call of the platform. Only a call just begun
 * is shared, and none outlives its answer: whoever asks after a change must not get what was read before.
 */
class SharedCalls {
    constructor(clock, withinMs) {
        this.clock = clock;
        this.withinMs = withinMs;
        this.calls = new Map();
    }
    share(key, ask) {
        const now = this.clock.now();
        const known = this.calls.get(key);
        if (known !== undefined && now - known.at < this.withinMs)
            return known.call;
        const call = ask().finally(() => {
            if (this.calls.get(key)?.call === call)
                this.calls.delete(key);
        });
        this.calls.set(key, { at: now, call });
        return call;
    }
}
exports.SharedCalls = SharedCalls;
