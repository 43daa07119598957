"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildBlocks = void 0;
const bits_1 = require("./bits");
const clusterTest_1 = require("./clusterTest");
/** More would leave fewer tests open and cost more memory: 8 bytes per conjunction and reading. */
const MOST_BLOCKS = 64;
const emptyColumn = (reading, conjunctions) => {
    const { places } = reading.scale;
    const width = Math.ceil(places / MOST_BLOCKS);
    return {
        reading,
        width,
        blocks: Array.from({ length: Math.ceil(places / width) }, () => ({
            failed: (0, bits_1.bitsFor)(conjunctions),
            open: [],
        })),
        missing: (0, bits_1.bitsFor)(conjunctions),
        tests: [],
    };
};
/** How many places of each block are in the spans. */
const coverage = (spans, { width, blocks }) => {
    const covered = new Array(blocks.length).fill(0);
    for (let index = 0; index < spans.length; index += 2) {
        const first = spans[index];
        const last = spans[index + 1];
        for (let start = first; start <= last;) {
            const block = Math.floor(start / width);
            const next = Math.min((block + 1) * width, last + 1);
            covered[block] += next - start;
            start = next;
        }
    }
    return covered;
};
const addTest = (column, conjunction, test) => {
    const { width, blocks, missing, tests, reading } = column;
    const covered = coverage(test.spans, column);
    const open = { conjunction, test };
    tests.push(open);
    if (!test.isNegated)
        (0, bits_1.addBit)(missing, conjunction);
    blocks.forEach((block, index) => {
        const size = Math.min(width, reading.scale.places - index * width);
        if (covered[index] === (test.isNegated ? size : 0)) {
            (0, bits_1.addBit)(block.failed, conjunction);
        }
        else if (covered[index] > 0 && covered[index] < size) {
            block.open.push(open);
        }
    });
};
/**
 * Answers many conjunctions at once: the places of each property are cut into a few blocks, and a
 * customer's block strikes out whatever can't hold there, 32 conjunctions in a step.
 */
const buildBlocks = (conjunctions, readings) => {
    const count = conjunctions.length;
    const byReading = new Map();
    const unplaced = [];
    conjunctions.forEach(({ clusters }, conjunction) => {
        for (const cluster of clusters) {
            const test = (0, clusterTest_1.testOf)(cluster, readings);
            if (test.type === 'PLAIN') {
                unplaced.push({ conjunction, test });
            }
            else {
                const { reading } = test;
                const column = byReading.get(reading) ?? emptyColumn(reading, count);
                byReading.set(reading, column);
                addTest(column, conjunction, test);
            }
        }
    });
    const columns = [...byReading.values()];
    const ordinals = conjunctions.map(({ ordinal }) => ordinal);
    // Used again by every decision, each of which begins by clearing it: a new one would cost more than the rest.
    const failed = (0, bits_1.bitsFor)(count);
    const find = (customer) => {
        const open = [];
        failed.fill(0);
        for (const { reading, width, blocks, missing, tests } of columns) {
            const places = customer.places(reading);
            if (places.length === 0) {
                (0, bits_1.addAll)(failed, missing);
            }
            else if (places.length > 1) {
                open.push(tests);
            }
            else {
                const block = blocks[Math.floor(places[0] / width)];
                (0, bits_1.addAll)(failed, block.failed);
                open.push(block.open);
            }
        }
        // Last, for most of them are struck out already.
        open.push(unplaced);
        for (const tests of open) {
            for (const { conjunction, test } of tests) {
                if (!(0, bits_1.hasBit)(failed, conjunction) && !(0, clusterTest_1.testHolds)(test, customer)) {
                    (0, bits_1.addBit)(failed, conjunction);
                }
            }
        }
        // The conjunctions of one condition follow each other.
        return (0, bits_1.missingValues)(failed, ordinals);
    };
    return { find };
};
exports.buildBlocks = buildBlocks;
