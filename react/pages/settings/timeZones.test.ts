import { findTimeZones, timeZones } from './timeZones'

describe('time zones', () => {
  it('are named, UTC among them', () => {
    expect(timeZones()).toContain('UTC')
    expect(timeZones()).toContain('America/Sao_Paulo')
  })

  it.each([
    ['by a part of the name', 'sao', ['America/Sao_Paulo']],
    ['with a space for the underscore', 'são paulo', ['America/Sao_Paulo']],
    ['not at all', 'nowhere', []],
  ])('are found %s', (_, search, expected) => {
    const names = ['America/Sao_Paulo', 'Europe/Lisbon', 'UTC']

    expect(findTimeZones(names, search)).toEqual(expected)
  })
})
