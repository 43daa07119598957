const lines = /[\r\n\t;]+/

const looksLikeEmails = (parts: readonly string[]): boolean =>
  parts.length > 1 && parts.every((part) => part.includes('@'))

/**
 * A pasted list as values: one a line, a spreadsheet's cells, or after `;`.
 * A comma parts e-mails only: "Acme, Inc." is one value.
 */
export const splitValues = (pasted: string): readonly string[] => {
  const parts = pasted
    .split(lines)
    .reduce<string[]>((all, line) => {
      const byComma = line.split(',').filter((part) => part.trim() !== '')

      return all.concat(looksLikeEmails(byComma) ? byComma : [line])
    }, [])
    .map((part) => part.trim())
    .filter((part) => part !== '')

  return Array.from(new Set(parts))
}
