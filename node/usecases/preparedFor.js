"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.preparedFor = void 0;
const prepareDecisions_1 = require("../core/prepareDecisions");
const factFields_1 = require("./factFields");
// By identity: what is kept for one store is never another's, and goes when its conditions go.
const entries = new WeakMap();
/** Prepares deciding once for what is kept between requests, and gives it again while that stays. */
const preparedFor = (paymentConditions, records, properties) => {
    const known = entries.get(paymentConditions);
    if (known?.records === records && known.properties === properties) {
        return known.prepared;
    }
    const prepared = {
        ...(0, prepareDecisions_1.prepareDecisions)(paymentConditions, records, properties),
        fields: (0, factFields_1.factFields)(records, properties),
    };
    entries.set(paymentConditions, { records, properties, prepared });
    return prepared;
};
exports.preparedFor = preparedFor;
