"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseEntity = void 0;
const operators_1 = require("../core/operators");
const transport_1 = require("./transport");
const where_1 = require("./where");
/** Types of Master Data fields, in lower case, by the kind clusters compare them as. */
const KINDS = new Map([
    ['integer', 'NUMBER'],
    ['long', 'NUMBER'],
    ['auto increment', 'NUMBER'],
    ['decimal', 'NUMBER'],
    ['currency', 'NUMBER'],
    ['percent', 'NUMBER'],
    ['boolean', 'BOOLEAN'],
    ['date', 'DATE'],
    ['date and time', 'DATETIME'],
    ['text', 'TEXT'],
    ['email', 'TEXT'],
    ['url', 'TEXT'],
    ['phone', 'TEXT'],
    ['cep', 'TEXT'],
    ['cpf / cnpj', 'TEXT'],
    ['user login', 'TEXT'],
    ['time', 'TEXT'],
]);
const FILL_ONLY = ['EMPTY', 'FILLED'];
const EQUALITY_ONLY = [
    'IS',
    'IS_NOT',
    'ANY_OF',
    'NONE_OF',
    'EMPTY',
    'FILLED',
];
/** Scores are structures of VTEX's own, nothing a merchant compares. */
const HIDDEN_TYPES = new Set(['score2']);
/** Bookkeeping of the platform, but for the two dates merchants ask about. */
const SHOWN_INTERNALS = new Set(['createdIn', 'updatedIn', 'tags']);
const typeOf = (type) => {
    const kind = KINDS.get(type);
    if (kind)
        return { kind, operators: (0, operators_1.operatorsFor)(kind) };
    if (type.startsWith('varchar')) {
        return { kind: 'TEXT', operators: (0, operators_1.operatorsFor)('TEXT') };
    }
    // A file is a name we never read; a relationship or a type we don't know can at least be equal.
    return {
        kind: 'TEXT',
        operators: type === 'file' ? FILL_ONLY : EQUALITY_ONLY,
    };
};
const parseField = (field) => {
    if (!(0, transport_1.isObject)(field))
        return null;
    const { name, type, displayName, isInternal } = field;
    if (typeof name !== 'string' || !(0, where_1.isFieldName)(name))
        return null;
    const lowered = typeof type === 'string' ? type.trim().toLowerCase() : '';
    if (HIDDEN_TYPES.has(lowered))
        return null;
    if (isInternal === true && !SHOWN_INTERNALS.has(name))
        return null;
    return {
        name,
        label: typeof displayName === 'string' && displayName.trim() !== ''
            ? displayName.trim()
            : name,
        ...typeOf(lowered),
    };
};
/** The properties in an answer of `GET dataentities/{entity}`, by name; null when it isn't one. */
const parseEntity = (answer) => {
    if (!(0, transport_1.isObject)(answer) || !Array.isArray(answer.fields))
        return null;
    const properties = answer.fields
        .map(parseField)
        .filter((one) => one !== null);
    return new Map(properties.map((property) => [property.name, property]));
};
exports.parseEntity = parseEntity;
