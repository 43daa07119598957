import fs from 'fs'
import path from 'path'

export const ROOT = path.resolve(__dirname, '../../..')

const MADE_ELSEWHERE = new Set([
  '.git',
  '.local',
  'node_modules',
  'dist',
  'coverage',
  'results',
])

const walk = (folder: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE_ELSEWHERE.has(name))
    .flatMap((entry) => {
      const place = path.posix.join(folder, entry.name)

      return entry.isDirectory() ? walk(place) : [place]
    })

/** Every file of the repository, as a path from its root; nothing installed or built. */
export const listFiles = (folder = '.'): string[] => walk(folder).sort()

export const exists = (file: string): boolean =>
  fs.existsSync(path.join(ROOT, file))

export const readText = (file: string): string =>
  fs.readFileSync(path.join(ROOT, file), 'utf8')

/** Whatever the file says; the checks that use it are the ones that complain. */
export const readJson = <T>(file: string): T => JSON.parse(readText(file))
