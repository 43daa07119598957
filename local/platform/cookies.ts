/** The cookies of one Cookie header; values are decoded where they can be. */
export const parseCookies = (
  header: string | null
): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>()

  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')

    if (at < 1) continue
    const name = part.slice(0, at).trim()
    const value = part.slice(at + 1).trim()

    if (!cookies.has(name)) cookies.set(name, decoded(value))
  }

  return cookies
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch (_) {
    // A stray percent sign is part of the value, not an error of ours.
    return value
  }
}
