"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingValues = exports.addAll = exports.addBit = exports.hasBit = exports.bitsFor = void 0;
const bitsFor = (count) => new Int32Array(Math.ceil(count / 32));
exports.bitsFor = bitsFor;
const hasBit = (bits, index) => (bits[index >> 5] & (1 << (index & 31))) !== 0;
exports.hasBit = hasBit;
const addBit = (bits, index) => {
    bits[index >> 5] |= 1 << (index & 31);
};
exports.addBit = addBit;
const addAll = (bits, others) => {
    for (let word = 0; word < bits.length; word += 1)
        bits[word] |= others[word];
};
exports.addAll = addAll;
/** The values at the places that are not in the set; of equal neighbours, one. */
const missingValues = (bits, values) => {
    const missing = [];
    let last = -1;
    for (let word = 0; word < bits.length; word += 1) {
        let left = ~bits[word];
        while (left !== 0) {
            const index = 32 * word + 31 - Math.clz32(left & -left);
            // The last word may be longer than the list.
            if (index >= values.length)
                break;
            if (values[index] !== last)
                missing.push(values[index]);
            last = values[index];
            left &= left - 1;
        }
    }
    return missing;
};
exports.missingValues = missingValues;
