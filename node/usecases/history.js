"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inHistory = void 0;
exports.history = history;
/**
 * The history, newest first: the entry the document names, then the one each names before it. An
 * entry nothing names never happened. Ends early at an entry that can't be read.
 */
async function* history(conditions, { lastChangeId }) {
    const seen = new Set();
    for (let id = lastChangeId; id !== null && !seen.has(id);) {
        seen.add(id);
        // eslint-disable-next-line no-await-in-loop -- each entry names the next one
        const entry = await conditions.readChange(id);
        if (!entry)
            return;
        yield entry;
        id = entry.previousChangeId;
    }
}
/** The entry with this id, if it happened. */
const inHistory = async (conditions, document, changeId) => {
    for await (const entry of history(conditions, document)) {
        if (entry.id === changeId)
            return entry;
    }
    return null;
};
exports.inHistory = inHistory;
