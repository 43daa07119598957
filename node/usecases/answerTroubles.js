"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerTroubles = void 0;
/** What each moment at checkout says about our answers; null: nothing against them. */
const troubleOf = (code) => {
    if (code.startsWith('DEGRADED_'))
        return 'ANSWERS_DEGRADED';
    const unhidden = ['NOT_RECOGNISED', 'FAILED'];
    return unhidden.some((known) => known === code) ? 'PAGE_NOT_RECOGNISED' : null;
};
/** Only the last time of a day is kept: one of several may have been within. */
const mayBeWithin = ({ count, lastAt }, from, until) => {
    const at = Date.parse(lastAt);
    return at >= from && (at <= until || count > 1);
};
/** What went wrong with our answers, by what was counted at checkout. */
const answerTroubles = (moments) => ({
    async between(from, until) {
        const days = await moments.days();
        const found = days
            .flatMap(({ tallies }) => Object.entries(tallies))
            .filter(([, tally]) => mayBeWithin(tally, from, until))
            .map(([code]) => troubleOf(code));
        return (found.find((trouble) => trouble === 'ANSWERS_DEGRADED') ??
            found.find((trouble) => trouble !== null) ??
            null);
    },
});
exports.answerTroubles = answerTroubles;
