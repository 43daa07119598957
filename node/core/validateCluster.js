"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validateCluster = void 0;
const cluster_1 = require("./cluster");
const comparable_1 = require("./comparable");
const issue_1 = require("./issue");
const limits_1 = require("./limits");
const operators_1 = require("./operators");
const property_1 = require("./property");
const untrusted_1 = require("./untrusted");
const validateText_1 = require("./validateText");
const isText = (value) => typeof value === 'string';
const found = (code, ...path) => (0, issue_1.issue)(code, ...path);
const UNREADABLE = {
    TEXT: 'EMPTY_VALUE',
    NUMBER: 'NOT_A_NUMBER',
    BOOLEAN: 'NOT_A_BOOLEAN',
    DATE: 'NOT_A_DATE',
    DATETIME: 'NOT_A_DATE',
};
const propertyIssues = (name, property, path) => {
    if (property !== undefined && !(0, property_1.isReservedProperty)(property.name))
        return [];
    const isReserved = typeof name === 'string' && (0, property_1.isReservedProperty)(name);
    return [found(isReserved ? 'RESERVED_PROPERTY' : 'UNKNOWN_PROPERTY', ...path)];
};
const operatorIssues = (operator, property, path) => {
    if (operator === null)
        return [found('UNKNOWN_OPERATOR', ...path)];
    if (property === undefined)
        return [];
    // A property may have fewer operators than its kind, a file name for instance.
    const isAllowed = operators_1.operators[operator].kinds.includes(property.kind) &&
        property.operators.includes(operator);
    return isAllowed ? [] : [found('OPERATOR_NOT_FOR_KIND', ...path)];
};
const countIssues = (count, operator, path) => {
    const { least, most } = operator === null
        ? { least: 0, most: limits_1.MAX_VALUES_PER_CLUSTER }
        : operators_1.operators[operator].values;
    if (count < least)
        return [found('TOO_FEW_VALUES', ...path)];
    return count > most ? [found('TOO_MANY_VALUES', ...path)] : [];
};
const valueIssues = (value, kind, exact, path) => {
    if (!isText(value))
        return [found('NOT_A_TEXT', ...path)];
    const codes = (0, validateText_1.textIssues)(exact ? value : value.trim());
    if (codes.length > 0)
        return codes.map((code) => found(code, ...path));
    if (kind === null || (0, comparable_1.readValue)(kind, value, false) !== null)
        return [];
    return [found(UNREADABLE[kind], ...path)];
};
const isReversed = (kind, [first, last]) => {
    const from = (0, comparable_1.readValue)(kind, first, false);
    const to = (0, comparable_1.readValue)(kind, last, false);
    return from !== null && to !== null && (0, comparable_1.compare)(from, to) > 0;
};
/** The first of equal values stays, as it was written. */
const withoutDuplicates = (cluster) => {
    const byKey = new Map();
    for (const text of cluster.values) {
        const value = (0, comparable_1.readValue)(cluster.kind, text, cluster.exact);
        const key = value === null ? text : (0, comparable_1.keyOf)(value);
        if (!byKey.has(key))
            byKey.set(key, text);
    }
    return { ...cluster, values: [...byKey.values()] };
};
/** Checks one line a merchant wrote; every issue at once, below `path`. */
const validateCluster = (input, properties, path) => {
    if (!(0, untrusted_1.isRecord)(input)) {
        return { cluster: null, issues: [found('NOT_A_CLUSTER', ...path)] };
    }
    const property = isText(input.property)
        ? properties.get(input.property)
        : undefined;
    const operator = (0, untrusted_1.oneOf)(cluster_1.OPERATORS, input.operator);
    const values = Array.isArray(input.values)
        ? input.values
        : [];
    const flag = input.exact ?? false;
    // Only texts can be exact; elsewhere the mark means nothing.
    const isExact = flag === true && property?.kind === 'TEXT' && values.length > 0;
    const valuesPath = [...path, 'values'];
    const wrongCount = countIssues(values.length, operator, valuesPath);
    const issues = [
        ...propertyIssues(input.property, property, [...path, 'property']),
        ...operatorIssues(operator, property, [...path, 'operator']),
        ...(typeof flag === 'boolean'
            ? []
            : [found('NOT_A_FLAG', ...path, 'exact')]),
        ...(Array.isArray(input.values)
            ? wrongCount
            : [found('NOT_A_LIST', ...valuesPath)]),
        // Beyond the limit no single value is looked at: the answer must stay small.
        ...values
            .slice(0, limits_1.MAX_VALUES_PER_CLUSTER)
            .flatMap((value, index) => valueIssues(value, property?.kind ?? null, isExact, [
            ...valuesPath,
            String(index),
        ])),
    ];
    if (issues.length > 0 || property === undefined || operator === null) {
        return { cluster: null, issues };
    }
    const { kind, name } = property;
    const texts = values
        .filter(isText)
        .map((text) => (isExact ? text : text.trim()));
    if (operator === 'BETWEEN' && isReversed(kind, texts)) {
        return { cluster: null, issues: [found('RANGE_REVERSED', ...valuesPath)] };
    }
    const cluster = {
        property: name,
        kind,
        operator,
        values: texts,
        exact: isExact,
    };
    const isList = operators_1.operators[operator].values.most > 2;
    return {
        cluster: isList ? withoutDuplicates(cluster) : cluster,
        issues: [],
    };
};
exports.validateCluster = validateCluster;
