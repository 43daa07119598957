"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readBody = void 0;
const isObject = (value) => typeof value === 'object' && value !== null;
/** A small JSON body; null when it is larger than allowed or not an object. */
const readBody = async (request, maxBytes) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > maxBytes)
            return null;
        chunks.push(bytes);
    }
    try {
        const json = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return isObject(json) ? json : null;
    }
    catch {
        return null;
    }
};
exports.readBody = readBody;
