"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Kept = void 0;
const util_1 = require("util");
const NEVER = Number.NEGATIVE_INFINITY;
/**
 * Values of the platform kept in this process, one per key (`account:workspace`). Concurrent readers
 * share one load; past half its time a value is renewed behind the answer.
 */
class Kept {
    constructor(clock, options) {
        this.clock = clock;
        this.options = options;
        this.entries = new Map();
    }
    /** A fresh value, or the last good one when loading fails. Rejects as `load` does when there is none. */
    async get(key, load) {
        const entry = this.entry(key);
        const now = this.clock.now();
        const age = now - entry.loadedAt;
        const { freshMs, keptMs, retryAfterMs } = this.options;
        if (entry.value !== null && age < freshMs) {
            if (age > freshMs / 2)
                this.load(key, entry, load).catch(() => undefined);
            return { value: entry.value, stale: false };
        }
        const failing = now - entry.failedAt < retryAfterMs;
        if (entry.value !== null && age < keptMs && failing) {
            return { value: entry.value, stale: true };
        }
        return this.latest(key, load);
    }
    /** Asked now, else the last good value. */
    async latest(key, load) {
        const entry = this.entry(key);
        try {
            return { value: await this.load(key, entry, load), stale: false };
        }
        catch (error) {
            const age = this.clock.now() - entry.loadedAt;
            if (entry.value === null || age >= this.options.keptMs)
                throw error;
            return { value: entry.value, stale: true };
        }
    }
    /** The value at hand, however old; null when there is none. Nothing is asked. */
    peek(key) {
        return this.entries.get(key)?.value ?? null;
    }
    put(key, value) {
        const entry = this.entry(key);
        entry.value = value;
        entry.loadedAt = this.clock.now();
        entry.version += 1;
        entry.loading = null;
        this.options.onChange?.(key);
    }
    load(key, entry, load) {
        if (entry.loading)
            return entry.loading;
        const { version } = entry;
        const startedAt = this.clock.now();
        const loading = load().then((value) => {
            if (entry.loading === loading)
                entry.loading = null;
            if (entry.version !== version && entry.value !== null) {
                return entry.value;
            }
            entry.loadedAt = startedAt;
            entry.failedAt = NEVER;
            // The same again: what was prepared from it stays good.
            if (entry.value !== null && (0, util_1.isDeepStrictEqual)(value, entry.value)) {
                return entry.value;
            }
            entry.value = value;
            this.options.onChange?.(key);
            return value;
        }, (error) => {
            if (entry.loading === loading)
                entry.loading = null;
            entry.failedAt = this.clock.now();
            throw error;
        });
        entry.loading = loading;
        return loading;
    }
    entry(key) {
        const found = this.entries.get(key) ?? {
            value: null,
            loadedAt: NEVER,
            failedAt: NEVER,
            loading: null,
            version: 0,
        };
        // Set again: a Map keeps the order of insertion, so the first key is the one longest unused.
        this.entries.delete(key);
        this.entries.set(key, found);
        if (this.entries.size > (this.options.maxEntries ?? 500)) {
            const [oldest] = this.entries.keys();
            this.entries.delete(oldest);
        }
        return found;
    }
}
exports.Kept = Kept;
