"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recentChecks = void 0;
const orderCheck_1 = require("../core/orderCheck");
const orderCheckFile_1 = require("../core/orderCheckFile");
const orderCheckLimits_1 = require("../core/orderCheckLimits");
const ONE_DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 7;
/** Checks of the last orders, the newest days first, without those of one day. Throws Unavailable. */
const recentChecks = async ({ checks, clock }, exceptDay = null) => {
    const found = [];
    for (let back = 0; back < MOST_DAYS; back++) {
        if (found.length >= orderCheckLimits_1.OF_LAST_ORDERS)
            break;
        const day = (0, orderCheck_1.dayOf)(clock.now() - back * ONE_DAY_MS);
        if (day !== exceptDay) {
            // eslint-disable-next-line no-await-in-loop -- most stores have enough orders in the first days
            const current = await checks.read(day);
            if (current)
                found.push(...(0, orderCheckFile_1.readableChecks)(current.file));
        }
    }
    return found;
};
exports.recentChecks = recentChecks;
