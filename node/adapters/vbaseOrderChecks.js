"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.vbaseOrderChecks = void 0;
const orderCheck_1 = require("../core/orderCheck");
const orderCheckFile_1 = require("../core/orderCheckFile");
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
const FOLDER = 'order-checks/';
const ONE_DAY_MS = 24 * 60 * 60 * limits_1.ONE_SECOND_MS;
const DAYS_KEPT = 90;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/**
 * VBase may not honor `If-None-Match`, so that two replicas may create one file. Creating ends within
 * the first time or is given up; nobody claims anything in the file before the second is over: a
 * second for an answer of "there is none", one for creating, one for what arrives after all.
 */
const CREATE_WITHIN_MS = limits_1.ONE_SECOND_MS;
const SETTLED_AFTER_MS = 3 * limits_1.ONE_SECOND_MS;
const fileOf = (day) => `${FOLDER}${day}.json`;
const dayOfPath = (path) => {
    const [, name] = /^order-checks\/(.+)\.json$/.exec(String(path)) ?? [];
    return name !== undefined && DAY.test(name) ? [name] : [];
};
/** Checks of orders in VBase, a file for each day of placement, kept for 90 days. */
const vbaseOrderChecks = (files, clock) => {
    const days = async () => {
        const answer = await (0, transport_1.calling)('CONDITIONS', () => files.list(FOLDER, limits_1.ADMIN_CALL_MS));
        if (!(0, transport_1.isObject)(answer) || !Array.isArray(answer.data)) {
            throw new unavailable_1.Unavailable('CONDITIONS');
        }
        const paths = answer.data;
        return paths
            .flatMap((entry) => ((0, transport_1.isObject)(entry) ? dayOfPath(entry.path) : []))
            .sort()
            .reverse();
    };
    const forgetOld = async () => {
        const oldest = (0, orderCheck_1.dayOf)(clock.now() - DAYS_KEPT * ONE_DAY_MS);
        const old = (await days()).filter((day) => day < oldest);
        await Promise.all(old.map((day) => (0, transport_1.calling)('CONDITIONS', () => files.remove(fileOf(day), limits_1.ADMIN_CALL_MS))));
    };
    return {
        async read(day) {
            const { data, headers } = await (0, transport_1.calling)('CONDITIONS', () => files.read(fileOf(day), limits_1.ADMIN_CALL_MS));
            if (data === null)
                return null;
            const file = (0, orderCheckFile_1.parseOrderCheckFile)(data);
            const revision = headers?.etag;
            if (file === null || typeof revision !== 'string') {
                throw new unavailable_1.Unavailable('CONDITIONS');
            }
            return { file, revision, settledAt: file.createdAt + SETTLED_AFTER_MS };
        },
        async create(day) {
            const empty = { createdAt: clock.now(), checks: [] };
            await (0, transport_1.calling)('CONDITIONS', () => files.save(fileOf(day), (0, orderCheckFile_1.printOrderCheckFile)(empty), { 'If-None-Match': '*' }, CREATE_WITHIN_MS));
            // What is left over today goes tomorrow.
            await forgetOld().catch(() => undefined);
        },
        async write(day, file, revision) {
            try {
                await files.save(fileOf(day), (0, orderCheckFile_1.printOrderCheckFile)(file), { 'If-Match': revision }, limits_1.ADMIN_CALL_MS);
                return 'WRITTEN';
            }
            catch (error) {
                const status = (0, transport_1.statusOf)(error);
                if (status === 409 || status === 412)
                    return 'CONFLICT';
                throw new unavailable_1.Unavailable('CONDITIONS');
            }
        },
        days,
    };
};
exports.vbaseOrderChecks = vbaseOrderChecks;
