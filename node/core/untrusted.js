"use strict";
/** Reading values nobody has checked yet. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.oneOf = exports.isRecord = void 0;
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
exports.isRecord = isRecord;
/** The entry of a list of names that the value is; null when it is none. */
const oneOf = (names, value) => names.find((name) => name === value) ?? null;
exports.oneOf = oneOf;
