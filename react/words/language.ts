import type { IntlShape } from 'react-intl'

/** The reader's language: sentences from messages/, numbers and days as written there. */
export interface Language {
  readonly locale: string
  readonly decimalMark: '.' | ','
  say(id: string, values?: Record<string, string | number>): string
  number(value: number): string
  /** A calendar day `YYYY-MM-DD`; anything else is given back as it is. */
  day(day: string): string
  /** An ISO moment in the reader's own time zone. */
  moment(iso: string): string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const languageOf = (intl: IntlShape): Language => ({
  locale: intl.locale,
  decimalMark: intl.formatNumber(0.5).includes(',') ? ',' : '.',
  say: (id, values) => intl.formatMessage({ id }, values),
  number: (value) => intl.formatNumber(value, { maximumFractionDigits: 10 }),
  day: (day) => {
    const date = new Date(`${day}T00:00:00Z`)

    if (!DAY.test(day) || Number.isNaN(date.getTime())) return day

    // A calendar day has no zone: in the reader's own it could be the day before.
    return intl.formatDate(date, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    })
  },
  moment: (iso) => {
    const date = new Date(iso)

    if (Number.isNaN(date.getTime())) return iso

    return intl.formatDate(date, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  },
})
