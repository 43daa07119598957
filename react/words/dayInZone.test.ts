import { dayInZone } from './dayInZone'

describe('the calendar day of a moment', () => {
  it.each([
    [
      'at midnight in the zone',
      '2026-02-01T03:00:00Z',
      'America/Recife',
      '2026-02-01',
    ],
    ['a second before', '2026-02-01T02:59:59Z', 'America/Recife', '2026-01-31'],
    ['east of Greenwich', '2026-01-31T20:00:00Z', 'Asia/Tokyo', '2026-02-01'],
    ['a day is itself', '2026-02-01', 'Asia/Tokyo', '2026-02-01'],
    ['none', null, 'UTC', ''],
    ['nonsense', 'soon', 'UTC', ''],
  ])('%s', (_, iso, zone, expected) => {
    expect(dayInZone(iso, zone)).toBe(expected)
  })
})
