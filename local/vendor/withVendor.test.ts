import { vendorProblem, withVendor } from './withVendor'

const app = { vendor: 'first', name: 'an-app' }

describe('a text of an app with another vendor', () => {
  const table: ReadonlyArray<[string, string, string, string]> = [
    [
      'names the app by it',
      'a.ts',
      "id('first.an-app')",
      "id('second.an-app')",
    ],
    [
      'names a version by it',
      'a.md',
      'install first.an-app@0.x.',
      'install second.an-app@0.x.',
    ],
    [
      'has its buckets',
      'a.ts',
      '/buckets/first.an-app/an-app/',
      '/buckets/second.an-app/an-app/',
    ],
    ['has its styles', 'a.css', '.first-an-app-0-x', '.second-an-app-0-x'],
    ['has its policies', 'a.json', ':app:first.an-app', ':app:second.an-app'],
    ['keeps other apps of the old one', 'a.ts', 'first.other', 'first.other'],
    [
      'keeps apps whose id only looks alike',
      'a.ts',
      'my-first.an-app first.an-app2',
      'my-first.an-app first.an-app2',
    ],
    [
      'keeps the rest of the manifest as it is written',
      'manifest.json',
      '{ "vendor": "first",\n  "builders": {"node": "7.x"} }',
      '{ "vendor": "second",\n  "builders": {"node": "7.x"} }',
    ],
    [
      'keeps the word elsewhere',
      'package.json',
      '{ "vendor": "first" }',
      '{ "vendor": "first" }',
    ],
  ]

  it.each(table)('%s', (_, file, text, expected) => {
    expect(withVendor(file, text, app, 'second')).toBe(expected)
  })
})

describe('a vendor', () => {
  it.each(['acme', 'acme-brazil', 'a1'])('may be %s', (vendor) => {
    expect(vendorProblem(vendor)).toBeNull()
  })

  it.each([
    '',
    'Acme',
    '1a',
    'ac me',
    'acme.app',
    'acme_x',
    '../x',
    '-a',
    '$1',
  ])('may not be "%s"', (vendor) => {
    expect(vendorProblem(vendor)).toMatch(/no vendor/)
  })
})
