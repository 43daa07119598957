import fs from 'fs'
import os from 'os'
import path from 'path'

import { copyUploaded, listUploaded } from './copyUploaded'

let root: string

const write = (file: string, text = 'x'): void => {
  const place = path.join(root, file)

  fs.mkdirSync(path.dirname(place), { recursive: true })
  fs.writeFileSync(place, text)
}

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'upload-'))
  write('.vtexignore', 'local/\n# tests\n**/*.test.ts\n')
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

describe('the uploaded files', () => {
  const table: ReadonlyArray<[string, string, string, boolean]> = [
    ['hold the manifest', 'manifest.json', '{}', true],
    ['hold code', 'node/index.ts', 'x', true],
    ['hold dot files of the code', 'node/.config', 'x', true],
    ['hold no dot file below it', 'node/core/.config', 'x', false],
    ['hold no file of a dot folder', 'node/.config/a.ts', 'x', false],
    ['hold no dot file of another builder', 'admin/.config', 'x', false],
    ['hold no dot file of the root', '.config', 'x', false],
    ['hold no package.json of the root', 'package.json', '{}', false],
    ['hold that of a builder', 'react/package.json', '{}', true],
    ['hold no installed package', 'node/node_modules/a/a.js', 'x', false],
    ['hold nothing that is ignored', 'local/a.ts', 'x', false],
    ['hold no test, however deep', 'node/core/a.test.ts', 'x', false],
    ['hold no empty file', 'node/empty.ts', '', false],
  ]

  it.each(table)('%s', (_, file, text, isIn) => {
    write(file, text)

    expect(listUploaded(root)).toEqual(isIn ? [file] : [])
  })

  it('hold what a symbolic link points at', () => {
    write('.shared/a.ts', 'text')
    fs.mkdirSync(path.join(root, 'node'))
    fs.symlinkSync(path.join(root, '.shared'), path.join(root, 'node/shared'))
    const target = path.join(root, '.packed')

    copyUploaded(root, listUploaded(root), target)

    const copy = path.join(target, 'node/shared/a.ts')

    expect(fs.readFileSync(copy, 'utf8')).toBe('text')
    expect(fs.lstatSync(path.dirname(copy)).isSymbolicLink()).toBe(false)
  })
})
