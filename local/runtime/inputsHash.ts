import { createHash } from 'crypto'
import fs from 'fs'
import path from 'path'

/** Every file under `place` (a file or a folder), sorted, as paths relative to `root`. */
export const listFiles = (
  root: string,
  place: string,
  isWanted: (file: string) => boolean = () => true
): string[] => {
  const full = path.join(root, place)

  if (!fs.existsSync(full)) return []
  if (fs.statSync(full).isFile()) return isWanted(place) ? [place] : []

  return fs
    .readdirSync(full)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => listFiles(root, path.posix.join(place, name), isWanted))
}

/** Changes when any of the files, or the text beside them, does. */
export const inputsHash = (
  root: string,
  files: readonly string[],
  ...texts: readonly string[]
): string => {
  const hash = createHash('sha256')

  for (const file of files) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)))
  }

  for (const text of texts) hash.update(`\0${text}`)

  return hash.digest('hex').slice(0, 16)
}
