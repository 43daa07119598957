import { paymentCondition } from '../../testing/samples'
import type { Form } from './form'
import {
  conditionOf,
  emptyForm,
  formOf,
  formReducer,
  inputOf,
  isSameForm,
  issueAt,
  planInput,
  writtenPlans,
} from './form'

const plan = (days: string, interest = '') => ({ key: 1, days, interest })

const onFile = {
  ...paymentCondition,
  salesChannels: ['1', '2'],
  validFrom: '2026-02-01T03:00:00Z',
  validUntil: '2026-03-01T02:59:59Z',
  minimumValue: 1500.5,
  plans: [
    {
      key: '30/60',
      installments: [
        { days: 30, interestPercent: 1.5 },
        { days: 60, interestPercent: 1.5 },
      ],
    },
    {
      key: '15/45',
      installments: [
        { days: 15, interestPercent: 1 },
        { days: 45, interestPercent: 2 },
      ],
    },
  ],
}

const RECIFE = 'America/Recife'

describe('a plan as people write it', () => {
  it.each<[string, string, string, string, readonly number[] | null]>([
    ['days alone', '30/60/90', '', '30/60/90', null],
    ['with their unit', '30, 60 days', '', '30, 60', null],
    ['with a unit each', '30d/60d', '', '30/60', null],
    ['in words', '30 e 60 dias', '', '30/60', null],
    ['in other words', '30 y 60 días', '', '30/60', null],
    ['one interest for all', '30/60', '1,5 %', '30/60', [1.5]],
    ['an interest for each', '30/60', '1/1,5', '30/60', [1, 1.5]],
    ['an interest that is none', '30', 'much', '30', [-1]],
    ['days that are none travel as they are', 'soon', '', 'soon', null],
  ])('%s', (_, days, interest, sentDays, interestPercent) => {
    expect(planInput(plan(days, interest), ',')).toEqual({
      days: sentDays,
      interestPercent,
    })
  })
})

describe('the form', () => {
  it('of what is on file travels back as it came', () => {
    const form = formOf(onFile, RECIFE, ',')

    expect(form).toMatchObject({
      salesChannels: '1, 2',
      validFrom: '2026-02-01',
      validUntil: '2026-02-28',
      minimumValue: '1500,5',
      plans: [{ interest: '1,5' }, { interest: '1/2' }],
    })
    expect(inputOf(form, onFile, RECIFE, ',')).toEqual({
      name: onFile.name,
      enabled: true,
      salesChannels: ['1', '2'],
      validFrom: onFile.validFrom,
      validUntil: onFile.validUntil,
      minimumValue: 1500.5,
      plans: [
        { days: '30/60', interestPercent: [1.5] },
        { days: '15/45', interestPercent: [1, 2] },
      ],
    })
  })

  it.each<[string, Partial<Form>, object]>([
    [
      'another day travels as a day',
      { validFrom: '2026-02-02' },
      { validFrom: '2026-02-02' },
    ],
    ['no day is none', { validUntil: '' }, { validUntil: null }],
    ['an amount that is none', { minimumValue: 'x' }, { minimumValue: -1 }],
    ['no amount', { minimumValue: ' ' }, { minimumValue: null }],
    ['every sales channel', { salesChannels: ' ' }, { salesChannels: [] }],
  ])('%s', (_, change, expected) => {
    const form = { ...formOf(onFile, RECIFE, ','), ...change }

    expect(inputOf(form, onFile, RECIFE, ',')).toMatchObject(expected)
  })

  it('sends no empty line beside others, and one when there is nothing', () => {
    const lines = [
      plan(''),
      { ...plan('30'), key: 2 },
      { ...plan(' '), key: 3 },
    ]

    expect(writtenPlans({ ...emptyForm, plans: lines })).toEqual([lines[1]])
    expect(writtenPlans(emptyForm)).toHaveLength(1)
  })

  it('keeps the lines’ identity while they come and go', () => {
    const added = formReducer(emptyForm, { type: 'PLAN_ADDED' })
    const written = formReducer(added, {
      type: 'PLAN_WRITTEN',
      key: 2,
      change: { days: '45' },
    })

    const left = formReducer(written, { type: 'PLAN_REMOVED', key: 1 })

    expect(left.plans).toEqual([{ key: 2, days: '45', interest: '' }])
    expect(isSameForm(left, emptyForm)).toBe(false)
  })

  it('knows an issue by its field', () => {
    const issues = [
      { path: ['clusters', '0'], code: 'DUPLICATE_CLUSTER' },
      { path: ['paymentCondition', 'plans', '1', 'days'], code: 'NOT_DAYS' },
    ]

    expect(issueAt(issues, 'plans', '1', 'days')).toBe(issues[1])
    expect(issueAt(issues, 'plans', '0', 'days')).toBeNull()
  })

  it('is shown beside another version as a condition', () => {
    const input = inputOf(formOf(onFile, RECIFE, '.'), onFile, RECIFE, '.')

    expect(conditionOf(input, null)).toMatchObject({
      name: onFile.name,
      plans: onFile.plans,
      clustered: null,
    })
  })
})
