import fs from 'fs'
import path from 'path'

const ROOT = path.resolve(__dirname, '../../..')

export const textOfFile = (file: string): string =>
  fs.readFileSync(path.join(ROOT, file), 'utf8')

/** Tests that stand elsewhere are still there, by their names. */
export const alsoIn = (file: string, ...names: readonly string[]): void =>
  it.each(names)(`stands in ${file}, too: %s`, (name) => {
    expect(textOfFile(file)).toContain(name)
  })
