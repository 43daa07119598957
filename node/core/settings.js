"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DEFAULT_SETTINGS = exports.ORDER_CHECK_MODES = exports.WHEN_UNAVAILABLE = exports.MODES = void 0;
exports.MODES = ['ON', 'TESTERS', 'OFF'];
exports.WHEN_UNAVAILABLE = ['OFFER_UNRESTRICTED', 'OFFER_ALL'];
exports.ORDER_CHECK_MODES = ['OBSERVE', 'FLAG', 'CANCEL'];
exports.DEFAULT_SETTINGS = {
    mode: 'ON',
    testers: [],
    whenUnavailable: 'OFFER_UNRESTRICTED',
    timeZone: 'UTC',
    customerEntity: 'CL',
    orderCheck: 'OBSERVE',
};
