"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.printStoredDocument = exports.printStoredRecord = exports.parseStoredDocument = exports.parseSettings = exports.parseStoredRecord = exports.parseClusteredCondition = exports.emptyDocument = void 0;
const cluster_1 = require("./cluster");
const settings_1 = require("./settings");
const storedDocument_1 = require("./storedDocument");
const untrusted_1 = require("./untrusted");
const validateSettings_1 = require("./validateSettings");
/** What a store has before its first save. */
exports.emptyDocument = {
    lastChangeId: null,
    settings: settings_1.DEFAULT_SETTINGS,
    records: [],
};
const isText = (value) => typeof value === 'string';
const isTextList = (value) => Array.isArray(value) && value.every(isText);
const parseCluster = (json) => {
    if (!(0, untrusted_1.isRecord)(json))
        return null;
    const { property, values, exact = false } = json;
    const kind = (0, untrusted_1.oneOf)(cluster_1.PROPERTY_KINDS, json.kind);
    const operator = (0, untrusted_1.oneOf)(cluster_1.OPERATORS, json.operator);
    if (!isText(property) || kind === null || operator === null)
        return null;
    if (!isTextList(values) || typeof exact !== 'boolean')
        return null;
    return { property, kind, operator, values, exact };
};
/** Reads one clustered condition as it is stored; null when it can't be read. */
const parseClusteredCondition = (json) => {
    if (!(0, untrusted_1.isRecord)(json) || !Array.isArray(json.clusters))
        return null;
    const { paymentConditionId, planKeys, updatedAt, updatedBy } = json;
    const match = (0, untrusted_1.oneOf)(cluster_1.MATCHES, json.match);
    const clusters = json.clusters
        .map(parseCluster)
        .filter((cluster) => cluster !== null);
    // A cluster less would make the condition valid for more customers.
    if (clusters.length < json.clusters.length || match === null)
        return null;
    if (!isText(paymentConditionId) || paymentConditionId === '')
        return null;
    if (!isTextList(planKeys))
        return null;
    if (!isText(updatedAt) || !isText(updatedBy))
        return null;
    return { paymentConditionId, match, clusters, planKeys, updatedAt, updatedBy };
};
exports.parseClusteredCondition = parseClusteredCondition;
/** Reads one record; what can't be read is kept as it is. */
const parseStoredRecord = (json) => {
    const condition = (0, exports.parseClusteredCondition)(json);
    if (condition !== null)
        return { readable: true, condition };
    const { paymentConditionId, planKeys } = (0, untrusted_1.isRecord)(json)
        ? json
        : { paymentConditionId: null, planKeys: null };
    return {
        readable: false,
        paymentConditionId: isText(paymentConditionId) && paymentConditionId !== ''
            ? paymentConditionId
            : null,
        planKeys: Array.isArray(planKeys) ? planKeys.filter(isText) : [],
        raw: json,
    };
};
exports.parseStoredRecord = parseStoredRecord;
/** Reads settings as they are stored; a field that can't be read has its default. */
const parseSettings = (json) => {
    if (!(0, untrusted_1.isRecord)(json))
        return settings_1.DEFAULT_SETTINGS;
    const { mode, whenUnavailable, timeZone, customerEntity, orderCheck } = settings_1.DEFAULT_SETTINGS;
    return {
        mode: (0, untrusted_1.oneOf)(settings_1.MODES, json.mode) ?? mode,
        testers: (0, validateSettings_1.readTesters)(json.testers),
        whenUnavailable: (0, untrusted_1.oneOf)(settings_1.WHEN_UNAVAILABLE, json.whenUnavailable) ?? whenUnavailable,
        timeZone: (0, validateSettings_1.readTimeZone)(json.timeZone) ?? timeZone,
        customerEntity: (0, validateSettings_1.readEntity)(json.customerEntity) ?? customerEntity,
        orderCheck: (0, untrusted_1.oneOf)(settings_1.ORDER_CHECK_MODES, json.orderCheck) ?? orderCheck,
    };
};
exports.parseSettings = parseSettings;
/** Reads the stored document. What one record hides, the others don't suffer for. */
const parseStoredDocument = (json) => {
    if (!(0, untrusted_1.isRecord)(json))
        return { status: 'DAMAGED' };
    const { schemaVersion, lastChangeId, conditions } = json;
    if (!Number.isInteger(schemaVersion))
        return { status: 'DAMAGED' };
    if (Number(schemaVersion) > storedDocument_1.SCHEMA_VERSION)
        return { status: 'NEWER' };
    if (schemaVersion !== storedDocument_1.SCHEMA_VERSION || !Array.isArray(conditions)) {
        return { status: 'DAMAGED' };
    }
    return {
        status: 'OK',
        document: {
            lastChangeId: isText(lastChangeId) ? lastChangeId : null,
            settings: (0, exports.parseSettings)(json.settings),
            records: conditions.map(exports.parseStoredRecord),
        },
    };
};
exports.parseStoredDocument = parseStoredDocument;
/** The inverse of `parseStoredRecord`. */
const printStoredRecord = (record) => record.readable ? record.condition : record.raw;
exports.printStoredRecord = printStoredRecord;
/** The inverse of `parseStoredDocument`: what is written to storage. */
const printStoredDocument = ({ lastChangeId, settings, records, }) => ({
    schemaVersion: storedDocument_1.SCHEMA_VERSION,
    lastChangeId,
    settings,
    conditions: records.map(exports.printStoredRecord),
});
exports.printStoredDocument = printStoredDocument;
