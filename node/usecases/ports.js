"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NO_REVISION = void 0;
/** Revision of a document that was never saved. */
exports.NO_REVISION = 'none';
