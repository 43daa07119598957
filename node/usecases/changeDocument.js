"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changeDocument = void 0;
const history_1 = require("./history");
const unavailable_1 = require("./unavailable");
const NOBODY = { by: '', at: '' };
const conflictWith = async (conditions, { document }) => {
    const entry = document.lastChangeId === null
        ? null
        : await conditions.readChange(document.lastChangeId);
    return entry ? { by: entry.by, at: entry.at } : NOBODY;
};
/**
 * The one way the stored document changes: history entry first, then the document that names it,
 * guarded by its revision and read back. Throws Unavailable when the outcome can't be known and
 * UnreadableDocument when there is a document we must not write over.
 */
const changeDocument = async (ports, revision, plan) => {
    const { conditions } = ports;
    const [base, by] = await Promise.all([
        conditions.read(),
        ports.login.current(),
    ]);
    if (base.revision !== revision) {
        const conflict = await conflictWith(conditions, base);
        return { status: 'CONFLICT', current: base, conflict };
    }
    const stamp = { at: new Date(ports.clock.now()).toISOString(), by };
    const planned = await plan(base.document, stamp);
    if (planned.status === 'NOTHING')
        return { status: 'SAVED', current: base };
    if (planned.status === 'INVALID') {
        return { status: 'INVALID', current: base, issues: planned.issues };
    }
    const { change } = planned;
    const id = ports.newChangeId();
    const entry = {
        id,
        previousChangeId: base.document.lastChangeId,
        baseRevision: base.revision,
        kind: change.kind,
        ...stamp,
        paymentConditionId: change.paymentConditionId,
        before: change.before,
        after: change.after,
        settingsBefore: change.settingsBefore ?? null,
        settingsAfter: change.settingsAfter ?? null,
        settledOrphan: change.settledOrphan ?? null,
    };
    await conditions.writeChange(entry);
    await writeGuarded(conditions, { ...change.document, lastChangeId: id }, base);
    // The platform's word, not ours: also tells a lost answer from a lost race.
    const current = await conditions.read();
    if (current.document.lastChangeId !== id) {
        if (await names(conditions, current, entry)) {
            return saved(ports, entry, current);
        }
        const conflict = await conflictWith(conditions, current);
        return { status: 'CONFLICT', current, conflict };
    }
    return saved(ports, entry, current);
};
exports.changeDocument = changeDocument;
/** A failed answer may hide a save that arrived; reading back decides, so it is not an end here. */
const writeGuarded = async (conditions, document, base) => {
    try {
        await conditions.write(document, base.revision);
    }
    catch (error) {
        if (!(error instanceof unavailable_1.Unavailable))
            throw error;
        const { document: found } = await conditions.read();
        // Nothing of ours and nothing of others: the write may still arrive, so nobody may call it saved or refused.
        if (found.lastChangeId === base.document.lastChangeId)
            throw error;
    }
};
/** Others saved on top of our change before we read back: ours counts all the same. */
const names = async (conditions, { document }, { id, previousChangeId }) => {
    for await (const entry of (0, history_1.history)(conditions, document)) {
        if (entry.id === id)
            return true;
        // As far back as we started: ours is not among what came after.
        if (entry.id === previousChangeId)
            return false;
    }
    return false;
};
const saved = ({ conditions, log }, entry, current) => {
    conditions.remember(current.document);
    log('change', {
        id: entry.id,
        kind: entry.kind,
        paymentConditionId: entry.paymentConditionId,
    });
    return { status: 'SAVED', current };
};
