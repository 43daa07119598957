import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import { customers, properties } from '../../testing/answers'
import { changeSaved, editing, seen } from '../../testing/changeAnswers'
import { runtime } from '../../testing/runtime'
import type { PaymentConditionChangeInput } from '../../typings/schema'
import ExclusivePage from './ExclusivePage'

const open = (...answers: readonly Answer[]) =>
  render(<ExclusivePage />, {
    graphql: { mocks: [properties, ...answers], addTypename: true },
  })

const WHO = 'Customer, or a list of customers'
const DAYS = 'Plan 1: days of each installment'

const input: PaymentConditionChangeInput = {
  action: 'CREATE',
  paymentCondition: {
    name: 'Exclusive: Ana Souza',
    plans: [{ days: '30/60', interestPercent: null }],
    salesChannels: [],
    validFrom: null,
    validUntil: null,
    minimumValue: null,
    enabled: true,
  },
}

const forAna = {
  match: 'ALL' as const,
  clusters: [
    {
      property: 'email',
      operator: 'IS' as const,
      values: ['ana@acme.com'],
      exact: false,
    },
  ],
}

type Page = ReturnType<typeof open>

const write = (control: HTMLElement, value: string) =>
  fireEvent.change(control, { target: { value } })

const chooseAna = async (page: Page) => {
  const who = await page.findByLabelText(WHO)

  write(who, 'ana')
  await page.findByText('Ana Souza')
  fireEvent.keyDown(who, { key: 'Enter' })
}

const ana = customers('ana', [
  { id: 'c1', name: 'Ana Souza', email: 'ana@acme.com' },
])

beforeEach(() => {
  runtime.query = {}
  jest.clearAllMocks()
})

describe('an exclusive condition', () => {
  it('is made of a customer and his plans; its name is suggested', async () => {
    const page = open(
      editing(),
      ana,
      seen(
        input,
        { steps: ['CREATE_DISABLED', 'SAVE_CLUSTERS', 'ENABLE'] },
        forAna
      ),
      changeSaved(input, {}, { clusters: forAna })
    )

    await chooseAna(page)

    const days = page.getByLabelText(DAYS)

    expect(days).toHaveFocus()
    expect(page.getByDisplayValue('Exclusive: Ana Souza')).toBeInTheDocument()
    write(days, '30/60')
    fireEvent.click(page.getByText('See what changes'))
    fireEvent.click(await page.findByText('Save'))
    expect(await page.findByText(/^Saved and read back/)).toBeInTheDocument()
  })

  it('needs a customer, and says so beside all that is wrong', async () => {
    const page = open(
      editing(),
      seen(
        {
          action: 'CREATE',
          paymentCondition: {
            ...input.paymentCondition,
            enabled: true,
            salesChannels: [],
            name: '',
            plans: [{ days: '', interestPercent: null }],
          },
        },
        {
          status: 'INVALID',
          issues: [
            { path: ['paymentCondition', 'name'], code: 'EMPTY_VALUE' },
            {
              path: ['paymentCondition', 'plans', '0', 'days'],
              code: 'NOT_DAYS',
            },
          ],
        }
      )
    )

    await page.findByLabelText(WHO)
    fireEvent.click(page.getByText('See what changes'))
    expect(await page.findByText('Choose a customer.')).toBeInTheDocument()
    expect(page.getByText('Write something here.')).toBeInTheDocument()
    expect(page.getByText(/^Write the days of each/)).toBeInTheDocument()
    expect(page.getByLabelText(WHO)).toHaveFocus()
  })

  it.each([
    ['while editing is switched off', false, {}],
    ['when one asks for it', true, { existing: '1' }],
  ])('is one there is already %s', async (_, isOn, query) => {
    runtime.query = query
    const page = open(editing(isOn))

    expect(await page.findByLabelText('Payment condition')).toHaveFocus()
    expect(page.queryByLabelText(WHO)).toBeNull()
  })
})
