/** Enough to tell an address from a name before asking; the service decides. */
export const looksLikeEmail = (text: string): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(text.trim())
