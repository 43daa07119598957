import { randomUUID } from 'crypto'

import { numberOf, textOf } from './json'
import type { Records } from './records'

export const ROLES = ['admin', 'viewer', 'telesales'] as const
export type Role = (typeof ROLES)[number]

/** Whom a VTEX ID token names. */
export interface Identity {
  readonly token: string
  readonly audience: 'admin' | 'webstore'
  readonly email: string
  readonly userId: string
  readonly account: string
  readonly role: Role | null
}

export interface NewToken {
  readonly audience: 'admin' | 'webstore'
  readonly email: string
  readonly userId: string
  readonly account: string
  readonly role: Role | null
  /** Milliseconds from now; a day when absent. */
  readonly livesMs?: number
}

export interface Tokens {
  issue(token: NewToken): string
  /** Null for an unknown, revoked or expired token. */
  identify(token: string): Identity | null
  revoke(token: string): void
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000
const KIND = 'token'

export const readRole = (value: unknown): Role | null =>
  ROLES.find((role) => role === value) ?? null

export const tokensIn = (records: Records, now: () => number): Tokens => ({
  issue: ({ livesMs = ONE_DAY_MS, ...identity }) => {
    const token = `vtexid.${randomUUID().replace(/-/g, '')}`

    records.put(KIND, token, { ...identity, expiresAt: now() + livesMs })

    return token
  },
  identify: (token) => {
    const stored = records.get(KIND, token)

    if (!stored || (numberOf(stored.expiresAt) ?? 0) <= now()) return null

    return {
      token,
      audience: stored.audience === 'admin' ? 'admin' : 'webstore',
      email: textOf(stored.email) ?? '',
      userId: textOf(stored.userId) ?? '',
      account: textOf(stored.account) ?? '',
      role: readRole(stored.role),
    }
  },
  revoke: (token) => {
    records.remove(KIND, token)
  },
})
