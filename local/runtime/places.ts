import path from 'path'

/** The root of the repository. */
export const ROOT = path.resolve(__dirname, '../..')

/**
 * The app that runs: the sources in this repository or, by `CPC_APP_DIR`, a copy of what would be uploaded.
 */
export const APP_ROOT = path.resolve(process.env.CPC_APP_DIR ?? ROOT)

/** What is built from the sources; safe to delete at any time. */
export const BUILD_DIR = path.join(ROOT, '.local', 'build')

/** Where the store keeps its data between starts. */
export const defaultStateDir = (): string =>
  path.resolve(process.env.CPC_STATE_DIR ?? path.join(ROOT, '.local', 'state'))
