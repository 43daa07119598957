"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reconcileTurns = void 0;
const ONE_MINUTE_MS = 60000;
/** Orders whose plan came late, and claims somebody left, are looked after this often. */
const EVERY_MS = 10 * ONE_MINUTE_MS;
const AGAIN_AFTER_MS = ONE_MINUTE_MS;
const MOST_SEEN = 5000;
/** When a store's orders are reconciled in this process: at its start, and seldom afterwards. */
const reconcileTurns = (now) => {
    const turns = new Map();
    const turnOf = (store) => {
        const turn = turns.get(store) ?? {
            isRunning: false,
            isWanted: false,
            endedAt: null,
            seen: new Set(),
        };
        turns.set(store, turn);
        return turn;
    };
    const isDue = ({ isRunning, isWanted, endedAt }) => {
        if (isRunning)
            return false;
        if (endedAt === null)
            return true;
        return now() - endedAt >= (isWanted ? AGAIN_AFTER_MS : EVERY_MS);
    };
    return {
        /** An order could not be settled: a turn comes sooner. */
        want(store) {
            turnOf(store).isWanted = true;
        },
        otherwisePaid(store) {
            const { seen } = turnOf(store);
            return {
                has: (id) => seen.has(id),
                add: (id) => {
                    // Forgetting all of them costs one read each, remembering all of them the process.
                    if (seen.size >= MOST_SEEN)
                        seen.clear();
                    seen.add(id);
                },
            };
        },
        /** Runs the work when its turn has come; `hasMore` wants another one. */
        async take(store, work) {
            const turn = turnOf(store);
            if (!isDue(turn))
                return;
            turn.isRunning = true;
            turn.isWanted = false;
            try {
                const { hasMore } = await work();
                if (hasMore)
                    turn.isWanted = true;
            }
            catch {
                // What failed is tried again; the work has logged what there is to say.
                turn.isWanted = true;
            }
            finally {
                turn.isRunning = false;
                turn.endedAt = now();
            }
        },
    };
};
exports.reconcileTurns = reconcileTurns;
