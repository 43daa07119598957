/** @jest-environment node */
import { execFileSync } from 'child_process'
import { readFileSync } from 'fs'
import { join } from 'path'
import { createContext, runInContext } from 'vm'
import { gzipSync } from 'zlib'

import { parse } from 'acorn'

const ROOT = join(__dirname, '..', '..')
const FILE = join(ROOT, 'checkout-ui-custom', 'checkout6-custom.js')
const script = readFileSync(FILE, 'utf8')

describe('the built checkout script', () => {
  it('is built from the sources as they are', () => {
    expect(() =>
      execFileSync('node', [join(ROOT, 'checkout', 'build.mjs'), '--check'])
    ).not.toThrow()
  })

  it('has at most 6 kB gzipped', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024)
  })

  it('is understood by browsers of 2016', () => {
    expect(() => parse(script, { ecmaVersion: 2015 })).not.toThrow()
  })

  it('is plain ASCII, whatever the page calls its encoding', () => {
    expect(Buffer.from(script, 'ascii').toString('ascii')).toBe(script)
  })

  it.each([
    ['writes no custom data', /customData|setCustomData/],
    ['sends no attachment', /sendAttachment|attachments/],
    ['places no order', /transaction|gatewayCallback/],
    ['builds no HTML from text', /innerHTML|outerHTML|document\.write/],
    ['runs no text as code', /\beval\b|new Function/],
    [
      'adds no style sheet',
      /<style|createElement\("style"\)|adoptedStyleSheets/,
    ],
    ['polls nothing', /setInterval|requestAnimationFrame/],
    ['does not log', /console\./],
    ['clears no element', /replaceChildren|removeChild|textContent=""/],
    ['puts nothing into cookies', /document\.cookie/],
  ])('%s', (_, forbidden) => {
    expect(script).not.toMatch(forbidden)
  })

  it('survives a neighbor without a semicolon, and does not disturb one', () => {
    const context = createContext({ seen: [] })

    runInContext(
      `var a = function(){ return 1 }\n${script}seen.push(a())`,
      context
    )

    expect(context.seen).toEqual([1])
  })
})
