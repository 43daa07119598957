"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.afterRestart = afterRestart;
const wiring_1 = require("../wiring");
/** Any request wakes a new process up to look for orders whose event was lost; none waits for it. */
async function afterRestart(ctx, next) {
    await next();
    (0, wiring_1.reconcileSoon)(ctx);
}
