import fc from 'fast-check'

import { DEFAULT_SETTINGS } from './settings'
import { validateSettings } from './validateSettings'

const input = (given: object = {}) => ({ ...DEFAULT_SETTINGS, ...given })

const issuesOf = (given: unknown) => {
  const result = validateSettings(given)

  return result.ok
    ? []
    : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('settings that are refused', () => {
  it.each<[string, object, string[]]>([
    ['mode', { mode: 'on' }, ['UNKNOWN_MODE mode']],
    [
      'when unavailable',
      { whenUnavailable: 'OFFER_NOTHING' },
      ['UNKNOWN_WHEN_UNAVAILABLE whenUnavailable'],
    ],
    ['order check', { orderCheck: null }, ['UNKNOWN_ORDER_CHECK orderCheck']],
    [
      'a zone nobody knows',
      { timeZone: 'Mars/Olympus' },
      ['UNKNOWN_TIME_ZONE timeZone'],
    ],
    ['no zone', { timeZone: '' }, ['UNKNOWN_TIME_ZONE timeZone']],
    ['an offset', { timeZone: '-03:00' }, ['UNKNOWN_TIME_ZONE timeZone']],
    ['a zone that is no text', { timeZone: 3 }, ['UNKNOWN_TIME_ZONE timeZone']],
    [
      'an entity of one letter',
      { customerEntity: 'C' },
      ['NOT_AN_ENTITY customerEntity'],
    ],
    [
      'an entity with a slash',
      { customerEntity: 'CL/search' },
      ['NOT_AN_ENTITY customerEntity'],
    ],
    [
      'an entity of 51 letters',
      { customerEntity: 'C'.repeat(51) },
      ['NOT_AN_ENTITY customerEntity'],
    ],
    [
      'testers that are no list',
      { testers: 'a@b.com' },
      ['NOT_A_LIST testers'],
    ],
    [
      'testers that are no e-mails',
      { testers: ['a@b.com', 'a', '@b.com', 'a@b', 'a b@c.com', 5, ''] },
      [1, 2, 3, 4, 5, 6].map((index) => `NOT_AN_EMAIL testers.${index}`),
    ],
    [
      '1,001 testers',
      { testers: Array(1001).fill('a@b.com') },
      ['TOO_MANY_TESTERS testers'],
    ],
  ])('%s', (_, given, expected) => {
    expect(issuesOf(input(given))).toEqual(expected)
  })

  it('everything at once', () => {
    expect(issuesOf(null)).toEqual([
      'NOT_A_LIST testers',
      'UNKNOWN_MODE mode',
      'UNKNOWN_WHEN_UNAVAILABLE whenUnavailable',
      'UNKNOWN_TIME_ZONE timeZone',
      'NOT_AN_ENTITY customerEntity',
      'UNKNOWN_ORDER_CHECK orderCheck',
    ])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)),
          fc.jsonValue()
        ),
        (given) => expect(typeof validateSettings(given).ok).toBe('boolean')
      )
    )
  })
})

describe('settings that are stored', () => {
  it.each<[string, object, object]>([
    ['the defaults', {}, {}],
    [
      'testers in lower case, each once',
      { testers: [' Ana@ACME.com', 'ana@acme.com', 'joão@acme.com.br'] },
      { testers: ['ana@acme.com', 'joão@acme.com.br'] },
    ],
    [
      'a zone as it was written',
      { timeZone: ' Asia/Kolkata ' },
      { timeZone: 'Asia/Kolkata' },
    ],
    [
      'another entity',
      { customerEntity: ' b2b_users ' },
      { customerEntity: 'b2b_users' },
    ],
    ['nothing else', { color: 'blue' }, {}],
    [
      'a thousand testers',
      { testers: Array(1000).fill('a@b.com') },
      { testers: ['a@b.com'] },
    ],
  ])('%s', (_, given, expected) => {
    expect(validateSettings(input(given))).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, ...expected },
    })
  })
})

describe('whether payment conditions may be edited', () => {
  it.each<[string, unknown, boolean, boolean]>([
    ['is switched on', true, false, true],
    ['is switched off', false, true, false],
    ['stays on when it is not named', undefined, true, true],
    ['stays off when it is not named', undefined, false, false],
    ['stays on when it is null', null, true, true],
  ])('%s', (_, editPaymentConditions, before, after) => {
    const known = { ...DEFAULT_SETTINGS, editPaymentConditions: before }

    expect(
      validateSettings(input({ editPaymentConditions }), known)
    ).toMatchObject({ settings: { editPaymentConditions: after } })
  })

  it('is yes or no', () => {
    expect(issuesOf(input({ editPaymentConditions: 'yes' }))).toEqual([
      'NOT_A_FLAG editPaymentConditions',
    ])
  })
})
