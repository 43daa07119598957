import Decimal from 'decimal.js'
import dinero from 'dinero.js'
import fc from 'fast-check'

import { plan } from '../fixtures/builders'
import { checkoutPrice } from './checkoutPrice'
import { installmentSchedule } from './installmentSchedule'
import { shareOut } from './shareOut'

const PURCHASED_ON = '2026-01-15'

/** A plan of n installments, each thirty days after the one before. */
const planOf = (count: number, interestPercent = 0) =>
  plan(
    Array.from({ length: count }, (_, at) => (at + 1) * 30).join('/'),
    interestPercent
  )

const schedule = (amountCents: number, count: number, interestPercent = 0) =>
  installmentSchedule(planOf(count, interestPercent), amountCents, PURCHASED_ON)

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0)

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 })
const counts = fc.integer({ min: 1, max: 48 })
const rates = fc
  .integer({ min: 0, max: 10_000 })
  .map((hundredths) => hundredths / 100)

describe('what checkout shows, in rows VTEX publishes', () => {
  const withoutInterest: ReadonlyArray<[number, number, number]> = [
    [20_000, 2, 10_000],
    [20_000, 3, 6666],
    [20_000, 4, 5000],
    [20_000, 5, 4000],
    [20_000, 6, 3333],
    [20_000, 7, 2857],
    [20_000, 8, 2500],
    [20_000, 9, 2222],
    [20_000, 10, 2000],
    [20_000, 11, 1818],
    [20_000, 12, 1666],
    [700, 2, 350],
    [700, 3, 233],
    [700, 4, 175],
    [700, 5, 140],
    [700, 6, 116],
    [700, 7, 100],
    [700, 8, 87],
    [700, 10, 70],
    [700, 12, 58],
    [32_000, 3, 10_666],
    [15_000, 2, 7500],
    [10_000, 2, 5000],
    [399, 3, 133],
    [19_799, 2, 9899],
    [1000, 2, 500],
    [19_799, 3, 6599],
    [19_799, 4, 4949],
    [19_799, 5, 3959],
    [19_799, 6, 3299],
  ]

  it.each(withoutInterest)('%i cents in %i: %i each', (amount, count, each) => {
    expect(checkoutPrice(amount, count, 0)).toEqual({
      installmentCents: each,
      totalCents: amount,
    })
  })

  const withInterest: ReadonlyArray<[number, number, number, number, number]> =
    [
      [19_799, 3, 1, 6797, 20_391],
      [1000, 3, 1, 343, 1029],
    ]

  it.each(withInterest)(
    '%i cents in %i at %d %%: %i each, %i in all',
    (amount, count, rate, each, total) => {
      expect(checkoutPrice(amount, count, rate)).toEqual({
        installmentCents: each,
        totalCents: total,
      })
    }
  )

  it('of a rate that is no number is without interest', () => {
    expect(checkoutPrice(1000, 3, NaN)).toEqual({
      installmentCents: 333,
      totalCents: 1000,
    })
  })

  it('is what decimal arithmetic gives, at forty digits', () => {
    const Exact = Decimal.clone({ precision: 40 })

    fc.assert(
      fc.property(amounts, counts, rates, (amount, count, rate) => {
        const each = new Exact(amount)
          .times(new Exact(rate).div(100).times(count).plus(1))
          .div(count)
          .floor()
          .toNumber()

        expect(checkoutPrice(amount, count, rate).installmentCents).toBe(each)
      })
    )
  })
})

describe('sharing out', () => {
  it.each([
    [100, 3, [34, 33, 33]],
    [2, 4, [1, 1, 0, 0]],
    [0, 3, [0, 0, 0]],
    [1, 1, [1]],
    [20_000, 12, [...Array(8).fill(1667), ...Array(4).fill(1666)]],
  ])('%i cents over %i', (amount, count, parts) => {
    expect(shareOut(amount, count)).toEqual(parts)
  })

  it('is what dinero gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        counts,
        (amount, count) => {
          const parts = dinero({ amount })
            .allocate(Array(count).fill(1))
            .map((part) => part.getAmount())

          expect(shareOut(amount, count)).toEqual(parts)
        }
      )
    )
  })
})

describe('a schedule', () => {
  it('says what is due when', () => {
    expect(installmentSchedule(plan('15/30/45'), 10_000, PURCHASED_ON)).toEqual(
      {
        planKey: '15/30/45',
        interestPercent: 0,
        installments: [
          {
            days: 15,
            dueOn: '2026-01-30',
            amountCents: 3334,
            interestCents: 0,
            totalCents: 3334,
          },
          {
            days: 30,
            dueOn: '2026-02-14',
            amountCents: 3333,
            interestCents: 0,
            totalCents: 3333,
          },
          {
            days: 45,
            dueOn: '2026-03-01',
            amountCents: 3333,
            interestCents: 0,
            totalCents: 3333,
          },
        ],
        amountCents: 10_000,
        interestCents: 0,
        totalCents: 10_000,
        labelCents: 3333,
        notes: ['LABEL_ROUNDED_DOWN'],
      }
    )
  })

  it('tells interest apart, and that the gateway decides it', () => {
    const { installments, ...all } = schedule(19_799, 3, 1)

    expect(all).toMatchObject({
      amountCents: 19_799,
      interestCents: 592,
      totalCents: 20_391,
      labelCents: 6797,
      notes: ['GATEWAY_DECIDES_INTEREST'],
    })
    expect(installments.map(({ totalCents }) => totalCents)).toEqual([
      6797, 6797, 6797,
    ])
  })

  it('reckons with the highest of several rates, and says so', () => {
    const mixed = {
      key: '30/60',
      installments: [
        { days: 30, interestPercent: 1 },
        { days: 60, interestPercent: 2 },
      ],
    }

    expect(installmentSchedule(mixed, 10_000, PURCHASED_ON)).toMatchObject({
      interestPercent: 2,
      interestCents: 400,
      notes: ['GATEWAY_DECIDES_INTEREST', 'MIXED_INTEREST'],
    })
  })

  it('leaves the interest to the gateway as soon as one installment has some', () => {
    const some = {
      key: '30/60',
      installments: [
        { days: 30, interestPercent: 0 },
        { days: 60, interestPercent: 2 },
      ],
    }

    expect(installmentSchedule(some, 10_000, PURCHASED_ON).notes).toEqual([
      'GATEWAY_DECIDES_INTEREST',
      'MIXED_INTEREST',
    ])
  })

  it('adds up to the cent, is never negative and differs by a cent at most', () => {
    fc.assert(
      fc.property(amounts, counts, rates, (amount, count, rate) => {
        const { installments, ...all } = schedule(amount, count, rate)
        const totals = installments.map(({ totalCents }) => totalCents)
        const parts = installments.map(({ amountCents }) => amountCents)
        const interests = installments.map(({ interestCents }) => interestCents)

        expect(sum(totals)).toBe(all.totalCents)
        expect(sum(parts)).toBe(amount)
        expect(sum(interests)).toBe(all.interestCents)
        expect(Math.min(...totals, ...parts, ...interests)).toBeGreaterThan(-1)
        expect(Math.max(...totals) - Math.min(...totals)).toBeLessThan(2)
        expect(all.totalCents - all.labelCents * count).toBeLessThan(count)
      })
    )
  })
})
