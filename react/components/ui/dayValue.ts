const two = (part: number): string => String(part).padStart(2, '0')

/** The calendar day a picker shows, as the text that travels. */
export const dayOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(
    date.getMonth() + 1
  )}-${two(date.getDate())}`

/** That day in the picker's own zone: parsed as a whole it would be UTC, often the day before. */
export const dateOf = (day: string): Date | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)

  if (parts === null) return null

  const [year, month, date] = parts.slice(1).map(Number)
  const value = new Date(year, month - 1, date)

  return value.getMonth() === month - 1 ? value : null
}

/** The picker knows three of the languages we speak, by these names only. */
export const pickerLocale = (locale: string): string => {
  if (locale.startsWith('pt')) return 'pt-BR'
  if (locale.startsWith('es')) return 'es'

  return 'en-US'
}
