/** `YYYY-MM-DD`; days compare as their texts do. */
export type CalendarDay = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_FIRST = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/
const DAY_AND_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s?(Z|z|[+-]\d{2}:?\d{2})?)?$/

const ONE_MINUTE_MS = 60_000

/** Reads a real day of the calendar: not February 30. */
export const parseDay = (text: string): CalendarDay | null => {
  const parts = DAY.exec(text)

  if (parts === null) return null

  const [, year, month, day] = parts
  const utc = new Date(0)

  // Years below 100 would become 19xx in Date.UTC.
  utc.setUTCFullYear(Number(year), Number(month) - 1, Number(day))

  return year !== '0000' && utc.toISOString().startsWith(text) ? text : null
}

/** The day a date field holds: its first ten characters. */
export const dayOfDate = (text: string): CalendarDay | null => {
  const parts = DAY_FIRST.exec(text.trim())

  return parts === null ? null : parseDay(parts[1])
}

const offsetMinutes = (offset: string | undefined): number => {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0

  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))

  return offset.startsWith('-') ? -minutes : minutes
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Whether the text is an IANA name of a time zone. */
export const isTimeZone = (timeZone: string): boolean => {
  if (!/^[A-Za-z]/.test(timeZone)) return false

  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    // Intl says "no such zone" by throwing.
    return false
  }
}

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)

  if (known !== undefined) return known

  const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    // A zone this runtime doesn't know must not stop a decision.
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })

  formatters.set(timeZone, formatter)

  return formatter
}

/** The day it is at an instant (epoch milliseconds) in a time zone. */
export const dayInZone = (at: number, timeZone: string): CalendarDay => {
  const written = { year: '', month: '', day: '' }

  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) {
    if (type === 'year' || type === 'month' || type === 'day') {
      written[type] = value
    }
  }

  return `${written.year.padStart(4, '0')}-${written.month}-${written.day}`
}

/** The day a date and time field holds, in the store's time zone. */
export const dayOfDateTime = (
  text: string,
  timeZone: string
): CalendarDay | null => {
  const parts = DAY_AND_TIME.exec(text.trim())

  if (parts === null) return null

  const [
    ,
    date,
    hour = '00',
    minute = '00',
    second = '00',
    fraction = '',
    zone,
  ] = parts

  const day = parseDay(date)

  if (day === null) return null

  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return null
  }

  const isMidnight = /^0*$/.test(`${hour}${minute}${second}${fraction}`)

  // Midnight without an offset is how Master Data writes a day, e.g. a birthday.
  if (zone === undefined && isMidnight) return day

  const offset = offsetMinutes(zone)

  if (Math.abs(offset) >= 24 * 60) return null

  // At the ends of the calendar a zone would leave the four-digit years.
  if (day < '0001-01-03' || day > '9999-12-29') return day

  const utc = Date.parse(`${day}T${hour}:${minute}:${second}Z`)

  // Milliseconds can't change the day, whatever the fraction's length.
  return dayInZone(utc - offset * ONE_MINUTE_MS, timeZone)
}
