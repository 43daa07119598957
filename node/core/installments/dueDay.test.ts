import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

import { dayInZone } from '../calendarDay'
import { timeZones } from '../fixtures/arbitraries'
import { addDays, startOfDay } from './dueDay'

const days = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2200-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

describe('days later', () => {
  it.each([
    ['2026-01-15', 0, '2026-01-15'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2024-01-31', 30, '2024-03-01'],
    ['2026-12-15', 30, '2027-01-14'],
    ['2018-01-20', 30, '2018-02-19'],
    ['0099-12-31', 1, '0100-01-01'],
    ['9999-12-31', 1, null],
    ['2026-01-15', 1e9, null],
  ])('%s and %i days: %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  it('are calendar days, as Temporal counts them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3650 }), (day, count) => {
        const later = Temporal.PlainDate.from(day).add({ days: count })

        expect(addDays(day, count)).toBe(later.toString())
      })
    )
  })
})

describe('a day in a time zone', () => {
  it.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15', 'America/Sao_Paulo', '2026-01-15T03:00:00.000Z'],
    // The clocks went forward at midnight: the day began at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-01-15', 'Pacific/Kiritimati', '2026-01-14T10:00:00.000Z'],
    ['2026-01-15', 'Pacific/Niue', '2026-01-15T11:00:00.000Z'],
    // Manila had America's day then.
    ['1840-06-01', 'Asia/Manila', '1840-06-01T15:56:08.000Z'],
  ])('%s in %s begins at %s', (day, timeZone, expected) => {
    expect(new Date(startOfDay(day, timeZone)).toISOString()).toBe(expected)
  })

  it('begins with its first millisecond', () => {
    fc.assert(
      fc.property(days, timeZones, (day, timeZone) => {
        const start = startOfDay(day, timeZone)

        expect(dayInZone(start, timeZone) >= day).toBe(true)
        expect(dayInZone(start - 1, timeZone) < day).toBe(true)
      })
    )
  })

  it('begins when Temporal says so', () => {
    fc.assert(
      fc.property(days, timeZones, (day, timeZone) => {
        const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone)

        expect(startOfDay(day, timeZone)).toBe(start.epochMilliseconds)
      })
    )
  })
})
