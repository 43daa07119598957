"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.vbaseConditionStore = void 0;
const parseStoredDocument_1 = require("../core/parseStoredDocument");
const limits_1 = require("../limits");
const ports_1 = require("../usecases/ports");
const unavailable_1 = require("../usecases/unavailable");
const changeFile_1 = require("./changeFile");
const transport_1 = require("./transport");
const DOCUMENT = 'document.json';
const changeFile = (id) => `changes/${id}.json`;
/** Change ids come back from callers; a path must not. */
const CHANGE_ID = /^[A-Za-z0-9-]{1,64}$/;
/** A failed If-Match: which of the two VTEX sends is unverified. */
const isPreconditionFailure = (error) => {
    const status = (0, transport_1.statusOf)(error);
    return status === 409 || status === 412;
};
const precondition = (revision) => 
// Whether VBase honors If-None-Match is unverified: reading back after the save decides.
revision === ports_1.NO_REVISION ? { 'If-None-Match': '*' } : { 'If-Match': revision };
/** The stored document and its history in VBase; per account and workspace, as VBase is. */
const vbaseConditionStore = (files, kept, { account, workspace }) => {
    const key = `${account}:${workspace}`;
    const read = async () => {
        const { data, headers } = await (0, transport_1.calling)('CONDITIONS', () => files.read(DOCUMENT, limits_1.ADMIN_CALL_MS));
        if (data === null)
            return { document: parseStoredDocument_1.emptyDocument, revision: ports_1.NO_REVISION };
        const parsed = (0, parseStoredDocument_1.parseStoredDocument)(data);
        if (parsed.status !== 'OK')
            throw new unavailable_1.UnreadableDocument(parsed.status);
        const revision = headers?.etag;
        // Saving without a revision would overwrite whoever saved in between.
        if (typeof revision !== 'string')
            throw new unavailable_1.Unavailable('CONDITIONS');
        return { document: parsed.document, revision };
    };
    return {
        read,
        recent: () => kept.get(key, async () => (await read()).document),
        async write(document, revision) {
            try {
                await files.save(DOCUMENT, (0, parseStoredDocument_1.printStoredDocument)(document), precondition(revision), limits_1.ADMIN_CALL_MS);
                return 'WRITTEN';
            }
            catch (error) {
                if (isPreconditionFailure(error))
                    return 'CONFLICT';
                throw new unavailable_1.Unavailable('CONDITIONS');
            }
        },
        remember: (document) => kept.put(key, document),
        async writeChange(entry) {
            await (0, transport_1.calling)('CONDITIONS', () => files.save(changeFile(entry.id), (0, changeFile_1.printChange)(entry), precondition(ports_1.NO_REVISION), limits_1.ADMIN_CALL_MS));
        },
        async readChange(id) {
            if (!CHANGE_ID.test(id))
                return null;
            const { data } = await (0, transport_1.calling)('CONDITIONS', () => files.read(changeFile(id), limits_1.ADMIN_CALL_MS));
            return (0, changeFile_1.parseChange)(data);
        },
    };
};
exports.vbaseConditionStore = vbaseConditionStore;
