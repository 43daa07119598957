import type { CalendarDay } from '../calendarDay'
import { dayInZone, parseDay } from '../calendarDay'

const LAST_DAY = '9999-12-31'
const HALF_A_DAY_MS = 12 * 60 * 60 * 1000

/** The calendar day so many days later, whatever the clocks do; null beyond the year 9999. */
export const addDays = (day: CalendarDay, days: number): CalendarDay | null => {
  const [year, month, date] = day.split('-').map(Number)
  const later = new Date(0)

  // Years below 100 would become 19xx in Date.UTC.
  later.setUTCFullYear(year, month - 1, date + days)

  if (Number.isNaN(later.getTime())) return null

  return parseDay(later.toISOString().slice(0, LAST_DAY.length))
}

/** The first millisecond of a day in a time zone. */
export const startOfDay = (day: CalendarDay, timeZone: string): number => {
  const noon = Date.parse(`${day}T12:00:00Z`)
  // No zone is more than 15 hours from UTC, so the day begins between these two.
  let before = noon - 3 * HALF_A_DAY_MS
  let within = noon + 2 * HALF_A_DAY_MS

  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)

    if (dayInZone(middle, timeZone) < day) before = middle
    else within = middle
  }

  return within
}
