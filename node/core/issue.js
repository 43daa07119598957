"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.issue = void 0;
const issue = (code, ...path) => ({
    path,
    code,
});
exports.issue = issue;
