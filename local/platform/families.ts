export const FAMILIES = [
  'masterdata',
  'gateway',
  'session',
  'vbase',
  'settings',
  'oms',
  'license',
  'vtexid',
  'checkout',
] as const
export type Family = (typeof FAMILIES)[number]

const BY_PATH: ReadonlyArray<readonly [RegExp, Family]> = [
  [/^\/api\/dataentities(\/|$)/, 'masterdata'],
  [/^\/api\/(payments\/)?pvt\/(rules|installments)(\/|$)/, 'gateway'],
  [/^\/api\/sessions(\/|$)/, 'session'],
  [/^\/vbase\//, 'vbase'],
  [/^(\/api)?\/apps\//, 'settings'],
  [/^\/api\/oms\//, 'oms'],
  [/^\/api\/license-manager\//, 'license'],
  [/^\/api\/vtexid\//, 'vtexid'],
  [/^\/api\/(checkout|creditcontrol|payments\/transactions)\//, 'checkout'],
]

/** Which API a path belongs to, for faults and the request log. */
export const familyOf = (path: string): Family | null =>
  BY_PATH.find(([pattern]) => pattern.test(path))?.[1] ?? null

export const readFamily = (value: unknown): Family | null =>
  FAMILIES.find((family) => family === value) ?? null
