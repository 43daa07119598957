import { execFileSync } from 'child_process'
import path from 'path'
import { gzipSync } from 'zlib'

import { readText, ROOT } from './support/repository'

const SCRIPT = 'checkout-ui-custom/checkout6-custom.js'
const MAX_GZIP_BYTES = 6 * 1024

/** The test runner loads no ES modules, so they run beside it. */
const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })

const generator = path.join(ROOT, 'tests/support/schemaTypes.mjs')

const PRINT_TYPES = `
  const { generate } = await import(${JSON.stringify(`file://${generator}`)})
  process.stdout.write(await generate())
`

describe('generated files', () => {
  it('are the types of the schema as it is now', () => {
    const types = run('--input-type=module', '--eval', PRINT_TYPES)

    expect(readText('node/typings/schema.ts')).toBe(types)
    expect(readText('react/typings/schema.ts')).toBe(types)
    expect(types).toContain('Query')
  })

  it('are the checkout script as its source is now', () => {
    expect(() => run('checkout/build.mjs', '--check')).not.toThrow()
  })

  it('are a checkout script of at most 6 kB', () => {
    const size = gzipSync(readText(SCRIPT), { level: 9 }).length

    expect(size).toBeLessThanOrEqual(MAX_GZIP_BYTES)
    expect(size).toBeGreaterThan(0)
  })

  it('are a checkout script that stands alone between others', () => {
    const script = readText(SCRIPT)

    expect(script.startsWith(';')).toBe(true)
    expect(script.trimEnd().endsWith(';')).toBe(true)
    expect(script).not.toMatch(/\b(require|import)\s*\(/)
  })
})
