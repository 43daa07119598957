const LONGEST = 254
const EMAIL = /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\.]+(?:\.[^\s@"<>(),;:\\.]+)+$/

/** An e-mail as it compares: trimmed and in lower case; null when it is none. */
export const readEmail = (text: string): string | null => {
  const email = text.trim().toLowerCase()

  return email.length <= LONGEST && EMAIL.test(email) ? email : null
}
