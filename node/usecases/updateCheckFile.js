"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.updateCheckFile = void 0;
const unavailable_1 = require("./unavailable");
const within_1 = require("./within");
const MOST_TRIES = 8;
const WAIT_MS = 40;
const NONE_IS_NEW_MS = 1000;
/** An event's handler is given ten seconds. */
const GIVE_UP_AFTER_MS = 8000;
/** The day's file, ready for claims; null when it has just been created or others may still write over it. */
const settled = async ({ checks, clock, pause }, day) => {
    const askedAt = clock.now();
    const current = await checks.read(day);
    if (current === null) {
        // An old "there is none" may hide a file others have begun to use.
        if (clock.now() - askedAt <= NONE_IS_NEW_MS) {
            await (0, within_1.attempt)(checks.create(day));
        }
        return null;
    }
    const wait = current.settledAt - clock.now();
    if (wait <= 0)
        return current;
    await pause(wait);
    return null;
};
/**
 * Changes a day's file under its ETag. A write whose answer was lost is not repeated blindly: the
 * file is read again, and `update` must see in it what it did itself. Throws Unavailable.
 */
const updateCheckFile = (ports, day, update) => ports.inTurn(day, async () => {
    const startedAt = ports.clock.now();
    for (let tried = 0; tried < MOST_TRIES; tried++) {
        if (ports.clock.now() - startedAt > GIVE_UP_AFTER_MS)
            break;
        // eslint-disable-next-line no-await-in-loop -- each try needs the file as the one before left it
        const current = await settled(ports, day);
        if (current !== null) {
            const { file, result } = update(current.file);
            if (file === null)
                return result;
            // eslint-disable-next-line no-await-in-loop
            const written = await (0, within_1.attempt)(ports.checks.write(day, file, current.revision));
            if (written.ok && written.value === 'WRITTEN')
                return result;
            // eslint-disable-next-line no-await-in-loop
            await ports.pause(WAIT_MS * (tried + 1));
        }
    }
    throw new unavailable_1.Unavailable('CONDITIONS');
});
exports.updateCheckFile = updateCheckFile;
