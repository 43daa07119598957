import { maskEmail } from './maskEmail'

test.each([
  ['marina@acme.com', 'm***@acme.com'],
  ['m@acme.com', 'm***@acme.com'],
  ['"a@b"@acme.com', '"***@acme.com'],
  ['😀lo@acme.com', '😀***@acme.com'],
  ['@acme.com', '***@acme.com'],
  ['marina', '***'],
  ['', '***'],
])('%p is shown as %p', (email, expected) => {
  expect(maskEmail(email)).toBe(expected)
})
