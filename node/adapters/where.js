"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whereAnyContains = exports.whereAnyOf = exports.whereFilled = exports.whereContains = exports.whereIs = exports.isFieldName = void 0;
/** A field as Master Data's filter grammar takes it. */
const FIELD = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** `*` is a wildcard even inside quotes, and no escape for a quote is documented. */
const UNSAFE = /["*\\\u0000-\u001f\u007f]/;
const isFieldName = (name) => FIELD.test(name);
exports.isFieldName = isFieldName;
/**
 * The one place where a Master Data filter is built from values. Null when the value can't be
 * written without changing the filter's meaning; the caller then asks nothing.
 */
const whereIs = (field, value) => (0, exports.isFieldName)(field) && value !== '' && !UNSAFE.test(value)
    ? `${field}="${value}"`
    : null;
exports.whereIs = whereIs;
const whereContains = (field, part) => (0, exports.isFieldName)(field) && part !== '' && !UNSAFE.test(part)
    ? `${field}="*${part}*"`
    : null;
exports.whereContains = whereContains;
const whereFilled = (field) => (0, exports.isFieldName)(field) ? `${field} is not null` : null;
exports.whereFilled = whereFilled;
const anyOf = (parts) => {
    const written = parts.filter((part) => part !== null);
    return written.length === 0 ? null : `(${written.join(' OR ')})`;
};
/** Any of the values; those that can't be written are left out. */
const whereAnyOf = (field, values) => anyOf(values.map((value) => (0, exports.whereIs)(field, value)));
exports.whereAnyOf = whereAnyOf;
/** The text in any of the fields. */
const whereAnyContains = (fields, part) => anyOf(fields.map((field) => (0, exports.whereContains)(field, part)));
exports.whereAnyContains = whereAnyContains;
