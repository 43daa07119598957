"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readCustomer = exports.readingsOf = void 0;
const comparable_1 = require("../comparable");
const customerValue_1 = require("../customerValue");
const scale_1 = require("./scale");
const nameOf = ({ property, kind, exact }) => 
// No kind holds a space, so two readings can't share a name.
`${kind} ${kind === 'TEXT' && exact} ${property}`;
/** Every way in which clusters read a customer, with the scale of their values. */
const readingsOf = (matchables) => {
    const drafts = new Map();
    for (const { clusters } of matchables) {
        for (const { cluster, operands } of clusters) {
            const name = nameOf(cluster);
            const draft = drafts.get(name) ?? { cluster, operands: new Map() };
            drafts.set(name, draft);
            for (const value of operands.values) {
                draft.operands.set((0, comparable_1.keyOf)(value), value);
            }
        }
    }
    const byName = new Map();
    for (const [name, { cluster, operands }] of drafts) {
        const scale = (0, scale_1.scaleOf)(cluster.kind, operands.values());
        byName.set(name, { index: byName.size, cluster, scale });
    }
    const of = (cluster) => {
        const reading = byName.get(nameOf(cluster));
        if (reading === undefined)
            throw new Error('A cluster of another index');
        return reading;
    };
    return { all: [...byName.values()], of };
};
exports.readingsOf = readingsOf;
const readCustomer = ({ all }, facts, timeZone) => {
    const elements = new Array(all.length);
    const places = new Array(all.length);
    const elementsOf = ({ index, cluster }) => {
        const known = elements[index];
        if (known !== undefined)
            return known;
        const read = (0, customerValue_1.readElements)(cluster, facts, timeZone);
        elements[index] = read;
        return read;
    };
    const placesOf = (reading) => {
        const known = places[reading.index];
        if (known !== undefined)
            return known;
        const read = elementsOf(reading).map(reading.scale.placeOf);
        places[reading.index] = read;
        return read;
    };
    return { elements: elementsOf, places: placesOf };
};
exports.readCustomer = readCustomer;
