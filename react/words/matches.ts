const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** Whether a text holds all the words searched for, whatever their case and accents. */
export const matches = (text: string, search: string): boolean => {
  const within = folded(text)

  return folded(search)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
