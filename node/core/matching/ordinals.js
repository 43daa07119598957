"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.union = exports.sortOrdinals = void 0;
/** In order, each once. */
const sortOrdinals = (found) => {
    if (found.length < 2)
        return found;
    const sorted = [...found].sort((left, right) => left - right);
    return sorted.filter((ordinal, index) => index === 0 || ordinal !== sorted[index - 1]);
};
exports.sortOrdinals = sortOrdinals;
/** What is in one of the two. */
const union = (left, right) => {
    if (left.length === 0)
        return right;
    if (right.length === 0)
        return left;
    const all = [];
    let next = 0;
    for (const ordinal of left) {
        for (; next < right.length && right[next] <= ordinal; next += 1) {
            if (right[next] < ordinal)
                all.push(right[next]);
        }
        all.push(ordinal);
    }
    for (; next < right.length; next += 1)
        all.push(right[next]);
    return all;
};
exports.union = union;
