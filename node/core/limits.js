"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MAX_TESTERS = exports.MAX_PLANS_ASKED = exports.MAX_PAYMENT_CONDITIONS = exports.MAX_VALUE_LENGTH = exports.MAX_VALUES_PER_CLUSTER = exports.MAX_CLUSTERS_CHECKED = exports.MAX_CLUSTERS = void 0;
/** As the VTEX beta had them; DESIGN's words. */
exports.MAX_CLUSTERS = 5;
/** Of too many clusters, how many are checked: a slip of the pen is far below it. */
exports.MAX_CLUSTERS_CHECKED = 50;
exports.MAX_VALUES_PER_CLUSTER = 1000;
/** The longest Varchar of Master Data is 750; a Text is longer, 10,000 leaves room. */
exports.MAX_VALUE_LENGTH = 10000;
exports.MAX_PAYMENT_CONDITIONS = 2000;
/** Plan keys one decision request may ask about. */
exports.MAX_PLANS_ASKED = 100;
exports.MAX_TESTERS = 1000;
