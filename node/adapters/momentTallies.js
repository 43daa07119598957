"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MomentTallies = void 0;
const moments_1 = require("../usecases/moments");
const dayOf = (at) => new Date(at).toISOString().slice(0, 10);
/** What this process has counted and not yet written, for every store it serves. */
class MomentTallies {
    constructor() {
        this.stores = new Map();
    }
    add(store, code, at) {
        this.merge(store, dayOf(at), {
            [code]: { count: 1, lastAt: new Date(at).toISOString() },
        });
    }
    merge(store, day, tallies) {
        const days = this.stores.get(store) ?? new Map();
        days.set(day, (0, moments_1.addTallies)(days.get(day) ?? {}, tallies));
        this.stores.set(store, days);
    }
    /** Hands over what was counted; what can't be written is merged back. */
    take(store) {
        const days = this.pending(store);
        this.stores.delete(store);
        return days;
    }
    pending(store) {
        return [...(this.stores.get(store) ?? [])].map(([day, tallies]) => ({
            day,
            tallies,
        }));
    }
}
exports.MomentTallies = MomentTallies;
