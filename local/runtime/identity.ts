import fs from 'fs'
import path from 'path'

import { APP_ROOT } from './places'

/** The account and workspace every local request belongs to. */
export const ACCOUNT = 'wholesale'
export const WORKSPACE = 'master'

export interface AppIdentity {
  readonly vendor: string
  readonly name: string
  readonly version: string
}

/** Who the app in this folder is, as its manifest says. */
export const readAppIdentity = (folder = APP_ROOT): AppIdentity => {
  const manifest: Partial<Record<string, unknown>> = JSON.parse(
    fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')
  )

  const { vendor, name, version } = manifest

  if (
    typeof vendor !== 'string' ||
    typeof name !== 'string' ||
    typeof version !== 'string'
  ) {
    throw new Error('manifest.json names no vendor, name or version.')
  }

  return { vendor, name, version }
}
