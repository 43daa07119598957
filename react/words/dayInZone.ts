const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The calendar day of a moment in a time zone, `YYYY-MM-DD`; empty for none. */
export const dayInZone = (iso: string | null, timeZone: string): string => {
  if (iso === null) return ''
  if (DAY.test(iso)) return iso

  const moment = new Date(iso)

  if (Number.isNaN(moment.getTime())) return ''

  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment)

  const part = (type: string) =>
    parts.find((each) => each.type === type)?.value ?? ''

  return `${part('year')}-${part('month')}-${part('day')}`
}
