import type { Mix, MixCustomer } from './mix'

export const ENGINES = [
  'ours',
  'closures',
  'json-rules-engine',
  'json-logic-engine',
  'sift',
] as const
export type EngineName = (typeof ENGINES)[number]

/** An engine with the conditions of a mix loaded. */
export interface Loaded {
  /** What is timed; a promise only where the engine knows no other way. */
  readonly decide: (customer: MixCustomer) => unknown
  /** Which conditions hold, by number and ascending, as the engine's answer says. */
  readonly matched: (answer: unknown) => readonly number[]
}

export interface Engine {
  readonly name: EngineName
  readonly isAsync: boolean
  readonly load: (mix: Mix) => Loaded
}

/** For engines whose answer is the list of numbers itself. */
export const listed = (answer: unknown): readonly number[] =>
  Array.isArray(answer)
    ? answer.map(Number).sort((left, right) => left - right)
    : []
