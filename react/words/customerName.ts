import type { CustomerMatch } from '../typings/schema'

/** A customer as one calls him, with what tells him apart. */
export const customerName = ({ name, email }: CustomerMatch): string =>
  name === '' ? email : `${name} (${email})`
