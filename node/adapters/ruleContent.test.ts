import fc from 'fast-check'

import { fieldChanges } from '../core/fieldChanges'
import { validatePaymentCondition } from '../core/validatePaymentCondition'
import { creditRule } from '../fixtures/creditRule'
import type { RuleContent } from '../usecases/writing/ports'
import { gatewayRuleShape } from './gatewayRuleShape'

const { view, drafted, switched, copied, blank, fingerprint } = gatewayRuleShape

/** What an editor would send for the rule as it is, with some of it changed. */
const draftOf = (rule: RuleContent, given: object = {}) => {
  const known = view(rule)
  const result = validatePaymentCondition(
    {
      name: known.name,
      enabled: known.enabled,
      salesChannels: known.salesChannels,
      validFrom: known.validFrom && new Date(known.validFrom).toISOString(),
      validUntil: known.validUntil && new Date(known.validUntil).toISOString(),
      minimumValue: known.minimumValueCents && known.minimumValueCents / 100,
      plans: known.plans.map(({ key, installments }) => ({
        days: key,
        interestPercent: installments.map(
          ({ interestPercent }) => interestPercent
        ),
      })),
      ...given,
    },
    { known, timeZone: 'UTC' }
  )

  if (!result.ok) throw new Error(JSON.stringify(result.issues))

  return result.draft
}

const changed = (rule: RuleContent, given: object) =>
  fieldChanges(rule, drafted(rule, draftOf(rule, given)))

const RULE = creditRule('A', ['30', '30/60'])

describe('an edit changes what it says and nothing else', () => {
  it.each<[string, object, readonly unknown[]]>([
    ['nothing', {}, []],
    [
      'the name',
      { name: 'New' },
      [{ path: ['name'], before: 'Condition A', after: 'New' }],
    ],
    [
      'enabled',
      { enabled: false },
      [{ path: ['enabled'], before: true, after: false }],
    ],
    [
      'a sales channel',
      { salesChannels: ['2'] },
      [{ path: ['salesChannels', '0', 'id'], before: ':ALL:', after: '2' }],
    ],
    [
      'the validity',
      { validFrom: '2026-01-15', validUntil: '2026-01-31' },
      [
        { path: ['beginDate'], before: null, after: '2026-01-15T00:00:00Z' },
        { path: ['endDate'], before: null, after: '2026-01-31T23:59:59Z' },
      ],
    ],
    [
      'the minimum',
      { minimumValue: 10.5 },
      [{ path: ['minimumValue'], before: null, after: 10.5 }],
    ],
    [
      'the days of one plan',
      { plans: [{ days: '30' }, { days: '30/45' }] },
      [
        {
          path: ['deadlines', '1', 'paymentOptions', '1', 'days'],
          before: 60,
          after: 45,
        },
      ],
    ],
    [
      'the interest of one count',
      { plans: [{ days: '30' }, { days: '30/60', interestPercent: 1.5 }] },
      [
        {
          path: ['installmentOptions', 'installments', '1', 'interestRate'],
          before: 0,
          after: 1.5,
        },
        {
          path: ['deadlines', '1', 'paymentOptions', '0', 'interestRate'],
          before: 0,
          after: 1.5,
        },
        {
          path: ['deadlines', '1', 'paymentOptions', '1', 'interestRate'],
          before: 0,
          after: 1.5,
        },
      ],
    ],
  ])('%s', (_, given, changes) => {
    expect(changed(RULE, given)).toEqual(changes)
  })

  it('keeps the way a field was written, when it says the same', () => {
    const odd = creditRule('A', ['30'], {
      name: { name: 'As an object', lang: 'pt' },
      salesChannels: null,
      beginDate: '2026-01-01T00:00:00.0000000',
      minimumValue: '10.50',
    })

    expect(changed(odd, {})).toEqual([])
    expect(changed(odd, { name: 'Other' })).toEqual([
      { path: ['name', 'name'], before: 'As an object', after: 'Other' },
    ])
  })

  it('keeps a plan nobody can read, and what a kept plan holds besides its days', () => {
    const rule = creditRule('A', [], {
      deadlines: [
        { paymentOptions: [{ days: 30, interestRate: 0, odd: 1 }], label: 'x' },
        { paymentOptions: [{ days: 'soon' }] },
      ],
    })

    const edited = drafted(
      rule,
      draftOf(rule, { plans: [{ days: '30' }, { days: '90' }] })
    )

    expect(edited.deadlines).toEqual([
      { paymentOptions: [{ days: 30, interestRate: 0, odd: 1 }], label: 'x' },
      { paymentOptions: [{ days: 90, interestRate: 0 }] },
      { paymentOptions: [{ days: 'soon' }] },
    ])
  })
})

const plans = fc.uniqueArray(
  fc.constantFrom('30', '45', '15/30', '30/60', '30/60/90'),
  { minLength: 1, maxLength: 4 }
)

const KNOWN = new Set(Object.keys(RULE))
const unknownFields = fc.dictionary(
  fc
    .string({ minLength: 1 })
    .filter((key) => !KNOWN.has(key) && key !== '__proto__'),
  fc.jsonValue()
)

test('a rule with fields nobody knows goes round: what is drafted is read back, the rest stays', () => {
  fc.assert(
    fc.property(
      unknownFields,
      plans,
      plans,
      fc.record({
        name: fc.constantFrom('One', 'Two'),
        enabled: fc.boolean(),
        salesChannels: fc.uniqueArray(fc.constantFrom('1', '2', '3')),
        minimumValue: fc.option(
          fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100)
        ),
        validFrom: fc.option(
          fc.constantFrom('2026-01-15', '2026-06-01T12:00:00Z')
        ),
      }),
      (unknown, before, after, given) => {
        const rule = creditRule('A', before, unknown)
        const draft = draftOf(rule, {
          ...given,
          plans: after.map((days) => ({ days })),
        })

        const edited = drafted(rule, draft)
        const { id: _, windows: __, unjudged, ...read } = view(edited)

        expect(read).toEqual(draft)
        expect(unjudged).toEqual([])
        for (const key of Object.keys(unknown)) {
          expect(edited[key]).toEqual(unknown[key])
        }

        expect(drafted(edited, draft)).toEqual(edited)
      }
    )
  )
})

test('a fingerprint changes with every field, and not with their order', () => {
  fc.assert(
    fc.property(unknownFields, fc.jsonValue(), (unknown, value) => {
      const rule = { ...RULE, ...unknown }
      const turned = Object.fromEntries(Object.entries(rule).reverse())

      expect(fingerprint(turned)).toBe(fingerprint(rule))
      expect(fingerprint({ ...rule, quickActions: [value, 'new'] })).not.toBe(
        fingerprint(rule)
      )
    })
  )
})

test('a copy has every field but its identity, and is not the default', () => {
  const rule = creditRule('A', ['30'], { isDefault: true })

  expect(fieldChanges(rule, copied(rule))).toEqual([
    { path: ['id'], before: 'A', after: null },
    { path: ['isDefault'], before: true, after: false },
  ])
})

test('a new condition takes the connection of another and none of its limits', () => {
  const rule = creditRule('A', ['30'], {
    condition: { id: 'x' },
    dateIntervals: [
      { start: '* * 11 * * 1 * -0300', end: '* * 18 * * 1 * -0300' },
    ],
    minimumValue: 10,
    quickActions: ['secret'],
  })

  const fresh = blank(rule)

  expect(fresh).toMatchObject({
    paymentSystem: rule.paymentSystem,
    connector: rule.connector,
    enabled: false,
    deadlines: [],
  })
  expect(view({ ...fresh, id: 'B' })).toMatchObject({
    salesChannels: [],
    windows: [],
    unjudged: [],
    minimumValueCents: null,
    plans: [],
  })
  expect(fresh).not.toHaveProperty('quickActions')
})

test('switching changes one field', () => {
  expect(fieldChanges(RULE, switched(RULE, false))).toEqual([
    { path: ['enabled'], before: true, after: false },
  ])
})
