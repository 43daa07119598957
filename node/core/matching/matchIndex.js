"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildMatchIndex = void 0;
const anchors_1 = require("./anchors");
const blocks_1 = require("./blocks");
const conjunction_1 = require("./conjunction");
const reading_1 = require("./reading");
const ordinals_1 = require("./ordinals");
/**
 * Finds what holds for a customer without asking everything. Conditions that name rare values (is, is
 * any of) are found by the customer's own value; the others are struck out block by block. Never
 * changed once built; the same answers as `judgeClusters`. The matchables' ordinals ascend.
 */
const buildMatchIndex = (matchables) => {
    const readings = (0, reading_1.readingsOf)(matchables);
    const selective = [];
    const broad = [];
    for (const matchable of matchables) {
        for (const conjunction of (0, conjunction_1.conjunctionsOf)(matchable)) {
            const anchor = (0, anchors_1.anchorOf)(conjunction, readings);
            if (anchor === null)
                broad.push(conjunction);
            else
                selective.push({ ...conjunction, anchor });
        }
    }
    const anchors = (0, anchors_1.buildAnchors)(selective, readings);
    const blocks = (0, blocks_1.buildBlocks)(broad, readings);
    const matching = (facts, timeZone) => {
        // Nobody is signed in: in no cluster, not even in "is not".
        if (facts === null)
            return [];
        const customer = (0, reading_1.readCustomer)(readings, facts, timeZone);
        return (0, ordinals_1.union)(blocks.find(customer), anchors.find(customer));
    };
    return { matching };
};
exports.buildMatchIndex = buildMatchIndex;
