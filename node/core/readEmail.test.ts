import { normalizeEmail } from './normalizeEmail'
import { readEmail } from './readEmail'

const long = (length: number) => `${'a'.repeat(length - 6)}@b.com`

test.each([
  ['as it compares', ' Ana@Aurora.COM ', 'ana@aurora.com'],
  ['with dots', 'ana.maria@mail.aurora.com.br', 'ana.maria@mail.aurora.com.br'],
  ['as long as can be', long(254), long(254)],
  ['longer', long(255), null],
  ['without a dot', 'ana@aurora', null],
  ['that ends in a dot', 'ana@aurora.com.', null],
  ['with a comma behind it', 'ana@aurora.com,', null],
  ['with something before it', '<ana@aurora.com', null],
  ['two in one', 'ana@aurora.com bia@aurora.com', null],
])('an e-mail %s', (_, text, expected) => {
  expect(readEmail(text)).toBe(expected)
})

test('an identity has no letter case and no spaces around it', () => {
  expect(normalizeEmail(' Ana@Aurora.COM ')).toBe('ana@aurora.com')
})
