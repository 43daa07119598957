/** The people who may enter the Admin of the demo store. */
export const ADMINISTRATORS = [
  { login: 'admin@wholesale.example', role: 'admin' },
  { login: 'viewer@wholesale.example', role: 'viewer' },
  { login: 'telesales@wholesale.example', role: 'telesales' },
] as const
