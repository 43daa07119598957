"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.documentAtPlacement = void 0;
const documentAt_1 = require("../core/documentAt");
/** An order this many changes old is not worth reading them all. */
const MOST_CHANGES = 500;
/**
 * The document in force at a moment, its later changes undone; null when the history can't be read
 * back that far. Throws Unavailable.
 */
const documentAtPlacement = async (conditions, document, moment) => {
    const later = [];
    for (let id = document.lastChangeId; id !== null;) {
        if (later.length === MOST_CHANGES)
            return null;
        // eslint-disable-next-line no-await-in-loop -- each entry names the next one
        const entry = await conditions.readChange(id);
        // A gap hides what was in force: not knowing is an answer, guessing is not.
        if (entry === null)
            return null;
        if (!(0, documentAt_1.isAfter)(entry, moment))
            break;
        later.push(entry);
        id = entry.previousChangeId;
    }
    return (0, documentAt_1.documentAt)(document, later, moment);
};
exports.documentAtPlacement = documentAtPlacement;
