"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reportPage = exports.PAGE_REPORT_OUTCOMES = void 0;
const untrusted_1 = require("../core/untrusted");
exports.PAGE_REPORT_OUTCOMES = [
    'APPLIED',
    'NOT_RECOGNISED',
    'FAILED',
];
/** Counts one report; false when it is none. */
const reportPage = (ports, input) => {
    const outcome = (0, untrusted_1.oneOf)(exports.PAGE_REPORT_OUTCOMES, input);
    if (outcome === null)
        return false;
    ports.moments.add(outcome, ports.clock.now());
    return true;
};
exports.reportPage = reportPage;
