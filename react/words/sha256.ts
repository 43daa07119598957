/** SHA-256 of a text as hexadecimal digits, by the browser itself. */
export const sha256 = async (text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text)
  const digest = await window.crypto.subtle.digest('SHA-256', bytes)

  return Array.from(new Uint8Array(digest))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
