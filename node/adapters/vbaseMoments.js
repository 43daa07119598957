"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.vbaseMoments = void 0;
const limits_1 = require("../limits");
const moments_1 = require("../usecases/moments");
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
/** Reports come one per page view; written one by one they would be most of our traffic. */
const WRITE_EVERY_MS = 5000;
const fileOf = (day) => `moments/${day}.json`;
const parseTally = (json) => {
    if (!(0, transport_1.isObject)(json))
        return null;
    const { count, lastAt } = json;
    return typeof count === 'number' && typeof lastAt === 'string'
        ? { count, lastAt }
        : null;
};
const parseTallies = (json) => {
    const entries = Object.entries((0, transport_1.isObject)(json) ? json : {});
    return entries.reduce((tallies, [code, value]) => {
        const tally = parseTally(value);
        return tally && (0, moments_1.isMomentCode)(code) ? { ...tallies, [code]: tally } : tallies;
    }, {});
};
/** Day files of what happened at checkout: codes and counts, no ids, no people. */
const vbaseMoments = (files, tallies, store, clock) => {
    const read = async (day) => {
        const { data, headers } = await (0, transport_1.calling)('CONDITIONS', () => files.read(fileOf(day), limits_1.ADMIN_CALL_MS));
        const revision = headers?.etag;
        return {
            tallies: parseTallies(data),
            precondition: data !== null && typeof revision === 'string'
                ? { 'If-Match': revision }
                : { 'If-None-Match': '*' },
        };
    };
    const writeLater = () => {
        const timer = setTimeout(() => Promise.all(tallies.take(store).map(write)), WRITE_EVERY_MS);
        // A process that ends need not wait for counts.
        timer.unref();
    };
    const write = async ({ day, tallies: counted }) => {
        try {
            const kept = await read(day);
            await files.save(fileOf(day), (0, moments_1.addTallies)(kept.tallies, counted), kept.precondition, limits_1.ADMIN_CALL_MS);
        }
        catch {
            // Another process wrote first, or storage is down: the next write takes these along.
            if (tallies.pending(store).length === 0)
                writeLater();
            tallies.merge(store, day, counted);
        }
    };
    return {
        add(code, at) {
            // Whatever is pending has its writing scheduled already.
            if (tallies.pending(store).length === 0)
                writeLater();
            tallies.add(store, code, at);
        },
        async days() {
            const now = clock.now();
            const days = Array.from({ length: limits_1.MOMENTS_SHOWN_DAYS }, (_, age) => new Date(now - age * limits_1.ONE_DAY_MS).toISOString().slice(0, 10));
            const pending = new Map(tallies.pending(store).map((one) => [one.day, one.tallies]));
            const all = await Promise.all(days.map(async (day) => ({
                day,
                tallies: (0, moments_1.addTallies)((await read(day)).tallies, pending.get(day) ?? {}),
            }))).catch(() => {
                throw new unavailable_1.Unavailable('CONDITIONS');
            });
            return all.filter((one) => Object.keys(one.tallies).length > 0);
        },
    };
};
exports.vbaseMoments = vbaseMoments;
