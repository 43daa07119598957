"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isReservedProperty = void 0;
/** Names with a dot are reserved for sources other than the customer's document. */
const isReservedProperty = (name) => name.includes('.');
exports.isReservedProperty = isReservedProperty;
