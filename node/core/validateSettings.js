"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validateSettings = exports.readTesters = exports.readTester = exports.readEntity = exports.readTimeZone = void 0;
const calendarDay_1 = require("./calendarDay");
const issue_1 = require("./issue");
const limits_1 = require("./limits");
const readEmail_1 = require("./readEmail");
const settings_1 = require("./settings");
const untrusted_1 = require("./untrusted");
const ENTITY = /^[A-Za-z][A-Za-z0-9_-]{1,49}$/;
const found = (code, ...path) => (0, issue_1.issue)(code, ...path);
/** A time zone's name as Intl takes it; null when it is none. */
const readTimeZone = (value) => {
    const name = typeof value === 'string' ? value.trim() : '';
    return (0, calendarDay_1.isTimeZone)(name) ? name : null;
};
exports.readTimeZone = readTimeZone;
/** Acronym of a Master Data entity; null when it can't be one. */
const readEntity = (value) => {
    const name = typeof value === 'string' ? value.trim() : '';
    return ENTITY.test(name) ? name : null;
};
exports.readEntity = readEntity;
/** A tester's e-mail; null when it is none. */
const readTester = (value) => typeof value === 'string' ? (0, readEmail_1.readEmail)(value) : null;
exports.readTester = readTester;
const testerIssues = (input) => {
    if (!Array.isArray(input))
        return [found('NOT_A_LIST', 'testers')];
    if (input.length > limits_1.MAX_TESTERS)
        return [found('TOO_MANY_TESTERS', 'testers')];
    return input.flatMap((tester, index) => (0, exports.readTester)(tester) === null
        ? [found('NOT_AN_EMAIL', 'testers', String(index))]
        : []);
};
/** The readable testers of a list, each once. */
const readTesters = (input) => {
    const testers = Array.isArray(input) ? input : [];
    const emails = testers
        .map(exports.readTester)
        .filter((email) => email !== null);
    return [...new Set(emails)];
};
exports.readTesters = readTesters;
/** Checks the settings a merchant wants to save; every issue at once. */
const validateSettings = (input) => {
    const fields = (0, untrusted_1.isRecord)(input) ? input : {};
    const mode = (0, untrusted_1.oneOf)(settings_1.MODES, fields.mode);
    const whenUnavailable = (0, untrusted_1.oneOf)(settings_1.WHEN_UNAVAILABLE, fields.whenUnavailable);
    const orderCheck = (0, untrusted_1.oneOf)(settings_1.ORDER_CHECK_MODES, fields.orderCheck);
    const timeZone = (0, exports.readTimeZone)(fields.timeZone);
    const customerEntity = (0, exports.readEntity)(fields.customerEntity);
    const issues = testerIssues(fields.testers);
    if (mode === null)
        issues.push(found('UNKNOWN_MODE', 'mode'));
    if (whenUnavailable === null) {
        issues.push(found('UNKNOWN_WHEN_UNAVAILABLE', 'whenUnavailable'));
    }
    if (timeZone === null)
        issues.push(found('UNKNOWN_TIME_ZONE', 'timeZone'));
    if (customerEntity === null) {
        issues.push(found('NOT_AN_ENTITY', 'customerEntity'));
    }
    if (orderCheck === null) {
        issues.push(found('UNKNOWN_ORDER_CHECK', 'orderCheck'));
    }
    if (issues.length > 0 ||
        mode === null ||
        whenUnavailable === null ||
        timeZone === null ||
        customerEntity === null ||
        orderCheck === null) {
        return { ok: false, issues };
    }
    return {
        ok: true,
        settings: {
            mode,
            testers: (0, exports.readTesters)(fields.testers),
            whenUnavailable,
            timeZone,
            customerEntity,
            orderCheck,
        },
    };
};
exports.validateSettings = validateSettings;
