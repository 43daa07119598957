/** Something the app promises about its cost, and whether this run shows it. */
export interface Target {
  readonly what: string
  readonly measured: string
  readonly isMet: boolean
}

export const target = (
  what: string,
  measured: string,
  isMet: boolean
): Target => ({ what, measured, isMet })
