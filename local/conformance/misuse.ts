/** The command was called in a way it can't work; the sentence says how it can. */
export class Misuse extends Error {}
