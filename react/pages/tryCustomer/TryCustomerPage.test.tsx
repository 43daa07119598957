import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import { customers, decision, names, properties } from '../../testing/answers'
import { runtime } from '../../testing/runtime'
import TryCustomerPage from './TryCustomerPage'

const open = (...answers: readonly Answer[]) =>
  render(<TryCustomerPage />, {
    graphql: { mocks: [properties, names, ...answers], addTypename: true },
  })

const asked = {
  email: null,
  customerId: null,
  salesChannel: null,
  at: null,
}

const cluster = {
  property: 'payment',
  operator: 'IS' as const,
  values: ['on-time'],
  exact: false,
}

const eligible = {
  plans: [
    { key: '15/30', offered: true, grantedBy: ['2'] },
    { key: '30', offered: false, grantedBy: [] },
  ],
  conditions: [
    {
      paymentConditionId: '2',
      outcome: 'ELIGIBLE' as const,
      clusters: [
        {
          cluster,
          holds: true,
          reason: 'MATCHED' as const,
          actual: 'On-Time',
        },
      ],
    },
  ],
}

const ask = (page: ReturnType<typeof open>, email: string) => {
  fireEvent.change(page.getByLabelText('Customer'), {
    target: { value: email },
  })
  fireEvent.click(page.getByText('See what is offered'))
}

beforeEach(() => {
  runtime.query = {}
})

describe('try a customer', () => {
  it('says what is offered, by which condition, and why', async () => {
    const page = open(decision({ ...asked, email: 'ana@acme.com' }, eligible))

    ask(page, ' ana@acme.com ')
    await page.findByText('1 plan is offered, 1 is withheld.')
    expect(page.getByText('Payment is on-time')).toBeInTheDocument()
    expect(page.getByText('This customer has On-Time.')).toBeInTheDocument()
    // In the table of plans, and above its reasons
    expect(await page.findAllByText('Two installments')).toHaveLength(2)
    expect(page.getAllByText('2x - 15 and 30 days')).toHaveLength(2)
  })

  it('asks at once for the customer the address names', async () => {
    runtime.query = { customer: 'c1' }

    const page = open(decision({ ...asked, customerId: 'c1' }, eligible))

    expect(
      await page.findByText('1 plan is offered, 1 is withheld.')
    ).toBeInTheDocument()
  })

  it('shows some of many conditions, and finds those one looks for', async () => {
    const conditions = Array.from({ length: 120 }, (_, at) => ({
      ...eligible.conditions[0],
      paymentConditionId: `condition-${at}`,
    }))

    const page = open(
      decision({ ...asked, email: 'ana@acme.com' }, { ...eligible, conditions })
    )

    ask(page, 'ana@acme.com')
    await page.findByText('120 payment conditions')
    expect(page.queryByText('condition-50')).toBeNull()
    fireEvent.click(page.getByText('Show more of the 120 payment conditions'))
    expect(page.getByText('condition-50')).toBeInTheDocument()
    fireEvent.change(page.getByLabelText('Search by name, id or days'), {
      target: { value: 'condition-119' },
    })
    expect(page.getByText('1 payment condition')).toBeInTheDocument()
    expect(page.getByText('condition-119')).toBeInTheDocument()
  })

  it('asks nothing without an e-mail', () => {
    const page = open()

    ask(page, '')
    expect(
      page.getByText('Choose a customer, or write their whole e-mail.')
    ).toBeInTheDocument()
  })

  it('finds a customer by name, and puts only his document into the address', async () => {
    const page = open(
      customers('ana', [
        { id: 'c1', name: 'Ana Souza', email: 'ana@acme.com' },
      ]),
      decision(
        { ...asked, customerId: 'c1' },
        { ...eligible, customerId: 'c1' }
      )
    )

    const field = page.getByLabelText('Customer')

    fireEvent.change(field, { target: { value: 'ana' } })
    await page.findByText('Ana Souza')
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    fireEvent.keyDown(field, { key: 'Enter' })
    await page.findByText('1 plan is offered, 1 is withheld.')
    expect(field).toHaveValue('Ana Souza (ana@acme.com)')
    expect(runtime.setQuery).toHaveBeenCalledWith(
      { customer: 'c1' },
      { replace: true }
    )
  })

  it.each([
    [
      'nobody has that e-mail',
      { customerFound: false },
      /No customer with this e-mail/,
    ],
    ['the app is off', { status: 'OFF' as const }, /switched off/],
    [
      'the customer could not be read',
      { status: 'DEGRADED' as const, reason: 'CUSTOMERS' as const },
      /The customer could not be read/,
    ],
    [
      'several customers have that e-mail',
      { issues: [{ path: ['email'], code: 'SEVERAL_CUSTOMERS' }] },
      /Several customers have this e-mail/,
    ],
  ])('says that %s', async (_, change, sentence) => {
    const page = open(decision({ ...asked, email: 'x@acme.com' }, change))

    ask(page, 'x@acme.com')
    expect(await page.findByText(sentence)).toBeInTheDocument()
  })
})
