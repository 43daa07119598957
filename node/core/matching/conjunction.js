"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conjunctionsOf = void 0;
const conjunctionsOf = ({ ordinal, match, clusters, }) => match === 'ALL'
    ? [{ ordinal, clusters }]
    : clusters.map((cluster) => ({ ordinal, clusters: [cluster] }));
exports.conjunctionsOf = conjunctionsOf;
