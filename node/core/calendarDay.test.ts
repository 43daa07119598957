import fc from 'fast-check'

import {
  dayInZone,
  dayOfDate,
  dayOfDateTime,
  isTimeZone,
  parseDay,
} from './calendarDay'

const SAO_PAULO = 'America/Sao_Paulo'
const LISBON = 'Europe/Lisbon'

describe('parseDay', () => {
  it.each([
    ['a day', '2026-01-31', '2026-01-31'],
    ['February 29 of a leap year', '2024-02-29', '2024-02-29'],
    ['February 29 of another year', '2026-02-29', null],
    ['February 29 of 1900', '1900-02-29', null],
    ['April 31', '2026-04-31', null],
    ['month 13', '2026-13-01', null],
    ['month 0', '2026-00-10', null],
    ['day 0', '2026-01-00', null],
    ['the first year', '0001-01-01', '0001-01-01'],
    ['the last year', '9999-12-31', '9999-12-31'],
    ['year 0', '0000-01-01', null],
    ['year 99 is not 1999', '0099-03-01', '0099-03-01'],
    ['one digit', '2026-1-1', null],
    ['another order', '31/01/2026', null],
    ['a time behind it', '2026-01-31T00:00:00', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    expect(parseDay(text)).toBe(expected)
  })
})

describe('dayOfDate', () => {
  it.each([
    ['a day', '1992-11-17', '1992-11-17'],
    ['a day with midnight behind it', '1992-11-17T00:00:00', '1992-11-17'],
    ['a day with spaces around it', ' 1992-11-17 ', '1992-11-17'],
    ['a day with something before it', 'on 1992-11-17', null],
    ['whatever the time behind it', '1992-11-17T23:59:59Z', '1992-11-17'],
    ['a space before the time', '1992-11-17 10:00', '1992-11-17'],
    ['no real day', '1992-02-30T00:00:00', null],
    ['other text', '1992-11-17-x', null],
  ])('%s', (_, text, expected) => {
    expect(dayOfDate(text)).toBe(expected)
  })
})

describe('dayOfDateTime', () => {
  it.each([
    // São Paulo, UTC-3 without summer time since 2019.
    [
      'the last moment of a day',
      '2026-02-01T02:59:59.9999999Z',
      SAO_PAULO,
      '2026-01-31',
    ],
    [
      'the first moment of the next',
      '2026-02-01T03:00:00.0000000Z',
      SAO_PAULO,
      '2026-02-01',
    ],
    ['a year end', '2026-01-01T02:59:59Z', SAO_PAULO, '2025-12-31'],
    ['a new year', '2026-01-01T03:00:00Z', SAO_PAULO, '2026-01-01'],
    ['February 29', '2024-03-01T02:30:00Z', SAO_PAULO, '2024-02-29'],
    // Its summer time began at midnight on November 4, 2018: that day has no 00:00.
    [
      'before the day that starts at one',
      '2018-11-04T02:59:59Z',
      SAO_PAULO,
      '2018-11-03',
    ],
    [
      'the day that starts at one',
      '2018-11-04T03:00:00Z',
      SAO_PAULO,
      '2018-11-04',
    ],
    [
      'the end of that day of 23 hours',
      '2018-11-05T01:59:59Z',
      SAO_PAULO,
      '2018-11-04',
    ],
    ['the day after it', '2018-11-05T02:00:00Z', SAO_PAULO, '2018-11-05'],
    // And ended at midnight on February 18, 2018: the 17th has 25 hours.
    [
      'the hour before summer time ends',
      '2018-02-18T01:30:00Z',
      SAO_PAULO,
      '2018-02-17',
    ],
    ['the same hour again', '2018-02-18T02:30:00Z', SAO_PAULO, '2018-02-17'],
    ['the day after it ended', '2018-02-18T03:00:00Z', SAO_PAULO, '2018-02-18'],
    // Lisbon: UTC in winter, UTC+1 from March 29 to October 25, 2026.
    ['winter', '2026-01-31T23:59:59Z', LISBON, '2026-01-31'],
    ['summer', '2026-06-30T23:00:00Z', LISBON, '2026-07-01'],
    [
      'the last hour before summer',
      '2026-03-28T23:30:00Z',
      LISBON,
      '2026-03-28',
    ],
    [
      'the end of the day of 23 hours',
      '2026-03-29T22:59:59Z',
      LISBON,
      '2026-03-29',
    ],
    ['the day after it', '2026-03-29T23:00:00Z', LISBON, '2026-03-30'],
    [
      'the end of the day of 25 hours',
      '2026-10-25T23:59:59Z',
      LISBON,
      '2026-10-25',
    ],
    [
      'the start of the day of 25 hours',
      '2026-10-24T23:00:00Z',
      LISBON,
      '2026-10-25',
    ],
    // Other zones.
    [
      'a quarter of an hour counts',
      '2026-01-01T18:15:00Z',
      'Asia/Kathmandu',
      '2026-01-02',
    ],
    [
      'fourteen hours ahead',
      '2026-01-01T10:00:00Z',
      'Pacific/Kiritimati',
      '2026-01-02',
    ],
    [
      'a day that a zone skipped',
      '2011-12-30T10:00:00Z',
      'Pacific/Apia',
      '2011-12-31',
    ],
    ['UTC', '2016-09-14T19:21:01.3163733Z', 'UTC', '2016-09-14'],
    // Spellings.
    ['no offset is UTC', '2026-02-01T02:00:00', SAO_PAULO, '2026-01-31'],
    [
      'midnight without offset is a day',
      '1990-10-11T00:00:00',
      SAO_PAULO,
      '1990-10-11',
    ],
    [
      'midnight with a fraction, too',
      '1990-10-11T00:00:00.0000000',
      SAO_PAULO,
      '1990-10-11',
    ],
    [
      'midnight UTC is a moment',
      '1990-10-11T00:00:00Z',
      SAO_PAULO,
      '1990-10-10',
    ],
    ['a day alone', '1990-10-11', SAO_PAULO, '1990-10-11'],
    ['an offset', '2026-01-31T23:30:00-03:00', SAO_PAULO, '2026-01-31'],
    ['an offset behind UTC', '2026-01-31T21:00:00-03:00', 'UTC', '2026-02-01'],
    [
      'an offset without colon',
      '2026-02-01T05:30:00+0530',
      'UTC',
      '2026-02-01',
    ],
    [
      'an offset across the day',
      '2026-02-01T05:29:00+05:30',
      'UTC',
      '2026-01-31',
    ],
    [
      'midnight with an offset of zero',
      '2026-02-01T00:00:00+00:00',
      SAO_PAULO,
      '2026-01-31',
    ],
    ['no seconds', '2026-02-01T02:00Z', SAO_PAULO, '2026-01-31'],
    ['a space instead of T', '2026-02-01 02:00:00', SAO_PAULO, '2026-01-31'],
    // The ends of the calendar.
    [
      'the first moment .NET knows',
      '0001-01-01T00:00:00Z',
      SAO_PAULO,
      '0001-01-01',
    ],
    [
      'the last one',
      '9999-12-31T23:59:59.9999999Z',
      'Pacific/Kiritimati',
      '9999-12-31',
    ],
    ['spaces around it', ' 2026-01-31T10:00:00Z ', 'UTC', '2026-01-31'],
    ['a year of three digits', '0500-06-01T12:00:00Z', 'UTC', '0500-06-01'],
    // The zone counts from the third day of the calendar on, until the third last.
    ['the third day', '0001-01-03T01:00:00Z', SAO_PAULO, '0001-01-02'],
    ['the second day', '0001-01-02T01:00:00Z', SAO_PAULO, '0001-01-02'],
    [
      'the third last day',
      '9999-12-29T23:00:00Z',
      'Asia/Kathmandu',
      '9999-12-30',
    ],
    [
      'the second last day',
      '9999-12-30T23:00:00Z',
      'Asia/Kathmandu',
      '9999-12-30',
    ],
    // Not a moment.
    ['something before it', 'on 2026-01-31T10:00:00Z', 'UTC', null],
    ['something behind it', '2026-01-31T10:00:00Z or so', 'UTC', null],
    ['an offset of a day', '2026-01-31T10:00:00+24:00', 'UTC', null],
    ['February 30', '2026-02-30T10:00:00Z', 'UTC', null],
    ['hour 24', '2026-01-31T24:00:00Z', 'UTC', null],
    ['minute 60', '2026-01-31T10:60:00Z', 'UTC', null],
    ['second 60', '2026-01-31T10:00:60Z', 'UTC', null],
    ['an offset of days', '2026-01-31T10:00:00+99:00', 'UTC', null],
    ['words', 'yesterday', 'UTC', null],
    ['nothing', '', 'UTC', null],
    // A zone nobody knows.
    [
      'an unknown zone is UTC',
      '2026-02-01T02:00:00Z',
      'Mars/Olympus',
      '2026-02-01',
    ],
  ])('%s: %s in %s', (_, text, timeZone, expected) => {
    expect(dayOfDateTime(text, timeZone)).toBe(expected)
  })

  it('never goes backwards while time goes on', () => {
    const moment = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })

    fc.assert(
      fc.property(moment, fc.nat(200_000_000), (at, later) => {
        for (const timeZone of [SAO_PAULO, LISBON, 'Pacific/Apia']) {
          const first = dayInZone(at.getTime(), timeZone)
          const second = dayInZone(at.getTime() + later, timeZone)

          expect(first <= second).toBe(true)
          expect(parseDay(first)).toBe(first)
        }
      })
    )
  })
})

describe('isTimeZone', () => {
  it.each([
    ['UTC', true],
    ['America/Sao_Paulo', true],
    ['Europe/Lisbon', true],
    ['', false],
    ['+03:00', false],
    ['-03', false],
    ['Mars/Olympus', false],
    ['America/Sao Paulo', false],
  ])('%p: %p', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected)
  })
})
