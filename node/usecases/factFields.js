"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factFields = void 0;
/**
 * The customer fields the clusters name, sorted; with definitions only those the store still has,
 * since asking Master Data for an unknown field fails the whole read.
 */
const factFields = (records, properties) => {
    const names = new Set();
    for (const record of records) {
        if (!record.readable)
            continue;
        for (const { property } of record.condition.clusters) {
            if (properties === null || properties.has(property))
                names.add(property);
        }
    }
    return [...names].sort();
};
exports.factFields = factFields;
