"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.textIssues = void 0;
const limits_1 = require("./limits");
const text_1 = require("./text");
// Looking for control characters is the point.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u;
/** What is wrong with a text whatever its kind. */
const textIssues = (text) => {
    if ((0, text_1.isBlank)(text))
        return ['EMPTY_VALUE'];
    const codes = [];
    if (text.length > limits_1.MAX_VALUE_LENGTH)
        codes.push('VALUE_TOO_LONG');
    if (CONTROL.test(text))
        codes.push('CONTROL_CHARACTER');
    return codes;
};
exports.textIssues = textIssues;
