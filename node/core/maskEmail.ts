/** An e-mail that can be recognized but not read: `m***@acme.com`. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@')
  const [first = ''] = email.slice(0, Math.max(at, 0))

  return at < 0 ? '***' : `${first}***${email.slice(at)}`
}
