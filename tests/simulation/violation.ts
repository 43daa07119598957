/** A promise that was broken, and when. */
export class Violation extends Error {
  constructor(
    public readonly promise: string,
    public readonly details: Readonly<Record<string, unknown>>
  ) {
    super(`${promise} ${JSON.stringify(details)}`)
    this.name = 'Violation'
  }
}

export const demand = (
  isKept: boolean,
  promise: string,
  details: () => Readonly<Record<string, unknown>>
): void => {
  if (!isKept) throw new Violation(promise, details())
}
