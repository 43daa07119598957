/** E-mails are one identity whatever their letter case and the spaces around them. */
export const normalizeEmail = (email: string): string =>
  email.trim().toLowerCase()
