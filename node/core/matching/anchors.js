"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildAnchors = exports.anchorOf = void 0;
const clusterTest_1 = require("./clusterTest");
const ordinals_1 = require("./ordinals");
/** A cluster that leads to more than this share of the customers is no anchor. */
const LARGEST_SHARE = 1 / 64;
const NOTHING_LEFT = [];
/** The share of customers a cluster may hold for, were all its property's values alike. */
const shareOf = ({ operands, cluster }, readings) => (2 * operands.keys.size) / readings.of(cluster).scale.places;
/** The equality that holds for fewest customers; null when none is selective. */
const anchorOf = ({ clusters }, readings) => {
    let anchor = null;
    let least = LARGEST_SHARE;
    for (const cluster of clusters) {
        const share = (0, clusterTest_1.isEquality)(cluster) ? shareOf(cluster, readings) : Infinity;
        if (share < least) {
            least = share;
            anchor = cluster;
        }
    }
    return anchor;
};
exports.anchorOf = anchorOf;
const candidateOf = ({ ordinal, clusters, anchor }, readings) => {
    const others = clusters.filter((cluster) => cluster !== anchor);
    return {
        ordinal,
        tests: others.length === 0
            ? NOTHING_LEFT
            : others.map((cluster) => (0, clusterTest_1.testOf)(cluster, readings)),
    };
};
const holdsFor = ({ tests }, customer) => {
    for (const test of tests) {
        if (!(0, clusterTest_1.testHolds)(test, customer))
            return false;
    }
    return true;
};
/** Finds conjunctions by a customer's value: those made for other values cost nothing. */
const buildAnchors = (conjunctions, readings) => {
    const columns = new Map();
    const columnOf = (reading) => {
        const known = columns.get(reading);
        if (known !== undefined)
            return known;
        const operands = (reading.scale.places - 1) / 2;
        const column = {
            reading,
            candidates: new Array(operands).fill(undefined),
        };
        columns.set(reading, column);
        return column;
    };
    for (const conjunction of conjunctions) {
        const { reading, candidates } = columnOf(readings.of(conjunction.anchor.cluster));
        const candidate = candidateOf(conjunction, readings);
        for (const place of new Set((0, clusterTest_1.operandPlaces)(conjunction.anchor, reading))) {
            const there = candidates[place >> 1];
            if (there === undefined)
                candidates[place >> 1] = [candidate];
            else
                there.push(candidate);
        }
    }
    const all = [...columns.values()];
    const find = (customer) => {
        const found = [];
        for (const { reading, candidates } of all) {
            for (const place of customer.places(reading)) {
                // Even places lie between the operands: nothing is anchored there.
                const there = place % 2 === 1 ? candidates[place >> 1] : undefined;
                for (const candidate of there ?? []) {
                    if (holdsFor(candidate, customer))
                        found.push(candidate.ordinal);
                }
            }
        }
        return (0, ordinals_1.sortOrdinals)(found);
    };
    return { find };
};
exports.buildAnchors = buildAnchors;
