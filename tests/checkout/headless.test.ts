import { readFileSync } from 'fs'
import { join } from 'path'

import fc from 'fast-check'

import type { Decision } from '../../checkout/headless'
import { askDecision, filterPlans, keyOf } from '../../checkout/headless'

const PLANS = [
  { days: [30], label: 'one month' },
  { days: [15, 30], label: 'two parts' },
  { days: [60], label: 'two months' },
]

const ALL = ['30', '15/30', '60']

const parse = (text: string): Decision | null => JSON.parse(text)

const decision = (status: string, plans: Record<string, boolean>) =>
  parse(
    JSON.stringify({
      status,
      identified: true,
      plans: Object.entries(plans).map(([key, offered]) => ({ key, offered })),
    })
  )

describe('filterPlans', () => {
  it.each([
    ['no decision withholds nothing', null, ALL],
    ['what is withheld goes', decision('ok', { '15/30': false }), ['30', '60']],
    ['what is offered stays', decision('ok', { '30': true, '60': true }), ALL],
    [
      'a plan the decision does not name stays',
      decision('ok', { '30': false }),
      ['15/30', '60'],
    ],
    [
      'a key of other days is another plan',
      decision('ok', { '30/15': false, '3': false }),
      ALL,
    ],
    [
      'everything may be withheld',
      decision('ok', { '30': false, '15/30': false, '60': false }),
      [],
    ],
    [
      'degraded with plans is applied',
      decision('degraded', { '60': false }),
      ['30', '15/30'],
    ],
    ['degraded without plans is not', decision('degraded', {}), ALL],
    ['off withholds nothing', decision('off', { '30': false }), ALL],
    ['an unknown status is no decision', decision('no', { '30': false }), ALL],
    ['an error is no decision', parse('{"code":"MALFORMED"}'), ALL],
    [
      'plans that are none are no decision',
      parse('{"status":"ok","plans":[null,{"key":"30","offered":false}]}'),
      ALL,
    ],
    [
      'an answer that is not sure is no decision',
      parse('{"status":"ok","plans":[{"key":"30","offered":"no"}]}'),
      ALL,
    ],
  ])('%s', (_, found, expected) => {
    expect(filterPlans(PLANS, found).map(keyOf)).toEqual(expected)
  })

  it('gives back the very plans it was given, with all they bring', () => {
    expect(filterPlans(PLANS, decision('ok', { '30': false }))[0]).toBe(
      PLANS[1]
    )
  })

  it('leaves the plans alone whatever JSON it is given, unless it is a decision', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(filterPlans(PLANS, parse(text))).toBe(PLANS)
      })
    )
  })

  it('withholds exactly what the decision withholds', () => {
    const days = fc
      .uniqueArray(fc.integer({ min: 0, max: 999 }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((list) => ({ days: [...list].sort((a, b) => a - b) }))

    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(days, fc.boolean()), {
          selector: ([plan]) => keyOf(plan),
        }),
        (answers) => {
          const plans = answers.map(([plan]) => plan)
          const offered = answers.filter(([, isOffered]) => isOffered)
          const found = decision(
            'ok',
            Object.fromEntries(answers.map(([plan, is]) => [keyOf(plan), is]))
          )

          expect(filterPlans(plans, found)).toEqual(
            offered.map(([plan]) => plan)
          )
        }
      )
    )
  })
})

describe('askDecision', () => {
  const asked: string[] = []
  let answer: () => Promise<unknown> = () => Promise.resolve(null)
  let status = 200

  beforeEach(() => {
    jest.useFakeTimers()
    asked.length = 0
    status = 200
    Object.assign(globalThis, {
      fetch: (url: string) => {
        asked.push(url)

        return answer().then((body) => ({
          ok: status < 300,
          status,
          json: async () => body,
        }))
      },
    })
  })

  afterEach(() => {
    jest.useRealTimers()
  })

  const later = (body: unknown, ms: number) => (): Promise<unknown> =>
    new Promise((resolve) => setTimeout(() => resolve(body), ms))

  const result = async (
    ...question: Parameters<typeof askDecision>
  ): Promise<Decision | null> => {
    const promise = askDecision(...question)

    await jest.advanceTimersByTimeAsync(2500)

    return promise
  }

  const GOOD = decision('ok', { '30': false })

  it('asks about the plans of the page and its cart', async () => {
    answer = later(GOOD, 10)
    expect(await result(PLANS, 'f00d')).toEqual(GOOD)
    expect(asked).toEqual([
      '/_v/private/clustered-payment-conditions/decision?plans=30&plans=15/30&plans=60&orderFormId=f00d',
    ])
  })

  it.each([
    ['an answer after 1,999 ms is in time', later(GOOD, 1999), GOOD],
    ['an answer after 2,001 ms is none', later(GOOD, 2001), null],
    ['no connection', () => Promise.reject(new Error('offline')), null],
    [
      'an old browser without fetch',
      () => {
        throw new Error('fetch is no function')
      },
      null,
    ],
    ['an error in JSON', later({ code: 'MALFORMED' }, 10), null],
  ])('%s', async (_, given, expected) => {
    answer = given
    expect(await result(PLANS)).toEqual(expected)
  })

  it.each([400, 401, 404, 429, 500, 503])(
    'a %i is none, whatever it says',
    async (code) => {
      status = code
      answer = later(GOOD, 10)
      expect(await result(PLANS)).toBeNull()
    }
  )

  it.each([
    ['no plans', 0],
    ['more plans than the route answers about', 101],
  ])('asks nothing with %s', async (_, count) => {
    const plans = Array.from({ length: count }, (__, day) => ({ days: [day] }))

    expect(await result(plans)).toBeNull()
    expect(asked).toEqual([])
  })
})

test('the file can be copied: it imports nothing', () => {
  const source = readFileSync(
    join(__dirname, '..', '..', 'checkout', 'headless.ts'),
    'utf8'
  )

  expect(source).not.toMatch(/^\s*(import|export .* from)\b|require\(/m)
})
