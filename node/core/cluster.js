"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OPERATORS = exports.MATCHES = exports.PROPERTY_KINDS = void 0;
exports.PROPERTY_KINDS = [
    'TEXT',
    'NUMBER',
    'BOOLEAN',
    'DATE',
    'DATETIME',
];
exports.MATCHES = ['ALL', 'ANY'];
exports.OPERATORS = [
    'IS',
    'IS_NOT',
    'CONTAINS',
    'NOT_CONTAINS',
    'STARTS_WITH',
    'ENDS_WITH',
    'ANY_OF',
    'NONE_OF',
    'GREATER',
    'LESS',
    'AT_LEAST',
    'AT_MOST',
    'BETWEEN',
    'BEFORE',
    'AFTER',
    'FROM',
    'UNTIL',
    'EMPTY',
    'FILLED',
];
