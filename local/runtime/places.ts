import path from 'path'

/** The root of the repository. */
export const ROOT = path.resolve(__dirname, '../..')

/** What is built from the sources; safe to delete at any time. */
export const BUILD_DIR = path.join(ROOT, '.local', 'build')

/** Where the store keeps its data between starts. */
export const defaultStateDir = (): string =>
  path.resolve(process.env.CPC_STATE_DIR ?? path.join(ROOT, '.local', 'state'))
