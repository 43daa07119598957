"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pageReport = pageReport;
const wiring_1 = require("../wiring");
const reportPage_1 = require("../usecases/reportPage");
const readBody_1 = require("./readBody");
/** A report is one word; anything longer is not ours. */
const MAX_BYTES = 200;
/** `POST .../page-report`: what became of one page view, without data. DESIGN section 6. */
async function pageReport(ctx, next) {
    ctx.set('Cache-Control', 'private, no-store');
    const body = await (0, readBody_1.readBody)(ctx.req, MAX_BYTES);
    const accepted = (0, reportPage_1.reportPage)((0, wiring_1.reportPorts)(ctx), body?.outcome);
    ctx.status = accepted ? 204 : 400;
    await next();
}
