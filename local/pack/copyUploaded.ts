import fs from 'fs'
import path from 'path'

import { uploaded } from './uploadedFiles'

const NEVER = new Set(['node_modules', '.git', '.local'])

// Symbolic links are followed: VTEX's command line sends what they point at.
const filesUnder = (root: string, folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => !NEVER.has(name))
    .sort()
    .flatMap((name) => {
      const place = path.posix.join(folder, name)
      const found = fs.statSync(path.join(root, place))

      if (found.isDirectory()) return filesUnder(root, place)

      // Empty files are dropped on the way.
      return found.size > 0 ? [place] : []
    })

/** The files of an app that VTEX's command line uploads, as paths from its root. */
export const listUploaded = (root: string): string[] =>
  uploaded(
    filesUnder(root, ''),
    fs.readFileSync(path.join(root, '.vtexignore'), 'utf8')
  )

/** Makes `target` the folder VTEX builds from: those files and nothing else. */
export const copyUploaded = (
  root: string,
  files: readonly string[],
  target: string
): void => {
  for (const file of files) {
    const copy = path.join(target, file)

    fs.mkdirSync(path.dirname(copy), { recursive: true })
    fs.copyFileSync(path.join(root, file), copy)
  }
}
