"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isCheckingOff = void 0;
/** Whether no order can need a check: switched off, or nothing was ever clustered. */
const isCheckingOff = ({ settings, records, lastChangeId, }) => settings.mode === 'OFF' || (records.length === 0 && lastChangeId === null);
exports.isCheckingOff = isCheckingOff;
