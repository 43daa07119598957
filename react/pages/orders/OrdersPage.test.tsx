import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  orderChecks,
  ordersChecked,
  settingsOnFile,
} from '../../testing/answers'
import { runtime } from '../../testing/runtime'
import type { OrderCheck, Settings } from '../../typings/schema'
import OrdersPage from './OrdersPage'

const settings: Settings = {
  mode: 'ON',
  testers: [],
  whenUnavailable: 'OFFER_UNRESTRICTED',
  timeZone: 'UTC',
  customerEntity: 'CL',
  orderCheck: 'FLAG',
  editPaymentConditions: false,
  revision: 'r1',
}

const check: OrderCheck = {
  orderId: 'v1-01',
  planKey: '15/30',
  verdict: 'NOT_ALLOWED',
  reason: 'WITHHELD',
  action: 'FLAGGED',
  wouldDo: 'FLAGGED',
  downgradeReason: 'LATE',
  isOpen: false,
  placedAt: '2026-08-01T12:00:00.000Z',
  checkedAt: '2026-08-01T12:00:01.000Z',
}

const sums = {
  orders: 100,
  allowed: 95,
  notAllowed: 4,
  unknown: 1,
  flagged: 3,
  cancelled: 0,
  wouldFlag: 4,
  wouldCancel: 2,
}

const open = (...answers: readonly Answer[]) =>
  render(<OrdersPage />, {
    graphql: {
      mocks: [settingsOnFile(settings), ...answers],
      addTypename: true,
    },
  })

beforeEach(() => {
  runtime.query = {}
  jest.clearAllMocks()
})

describe('the order checks', () => {
  it('say why, what was done, and what the other settings would have done', async () => {
    const page = open(orderChecks({ items: [check], last: sums }))

    const order = await page.findByText('v1-01')
    const [, row] = page.getAllByRole('row')

    expect(order).toHaveAttribute('href', '/admin/orders/v1-01')
    expect(row).toHaveTextContent('2x - 15 and 30 days')
    expect(row).toHaveTextContent(
      'Not allowedThis plan is for other customers.'
    )
    expect(row).toHaveTextContent(
      'Noted on the orderMore than 30 minutes had passed'
    )
  })

  it('add up what CANCEL would have cancelled of the last orders', async () => {
    const page = open(orderChecks({ items: [check], last: sums }))

    expect(
      await page.findByText(
        'Of the last 100 orders on Customer Credit, “Note it on the order” would have noted 4; “Cancel the order” would have cancelled 2 and noted 2.'
      )
    ).toBeInTheDocument()
  })

  it('warn when cancelling has stopped by itself', async () => {
    const page = open(orderChecks({ isCancellingStopped: true, last: sums }))

    expect(
      await page.findByText(/^Cancelling has stopped by itself/)
    ).toBeInTheDocument()
  })

  it('say of a doubt that it is looked at again', async () => {
    const page = open(
      orderChecks({
        items: [
          {
            ...check,
            verdict: 'UNKNOWN',
            reason: 'NO_CUSTOM_DATA',
            planKey: null,
            isOpen: true,
          },
        ],
      })
    )

    expect(
      await page.findByText('It will be looked at again.')
    ).toBeInTheDocument()
  })

  it('are filtered by the address, and say when none are like that', async () => {
    runtime.query = { verdict: 'UNKNOWN', would: 'CANCELLED' }
    const page = open(
      orderChecks({}, { verdict: 'UNKNOWN', wouldDo: 'CANCELLED' })
    )

    await page.findByText('No such orders')
    fireEvent.click(page.getByText('Show all checks'))
    expect(runtime.setQuery).toHaveBeenCalledWith(
      {
        verdict: undefined,
        action: undefined,
        would: undefined,
        reason: undefined,
        from: undefined,
        until: undefined,
        after: undefined,
      },
      { replace: true }
    )
  })

  it('go on to the next page by the address', async () => {
    const page = open(orderChecks({ items: [check], cursor: 'next' }))

    await page.findByText('v1-01')
    fireEvent.click(page.getByText('Next'))
    expect(runtime.setQuery).toHaveBeenCalledWith(
      expect.objectContaining({ after: 'next' }),
      { replace: true }
    )
  })

  it('are started by hand, run by run, and say what came of it', async () => {
    const page = open(
      orderChecks({}),
      ordersChecked({ looked: 30, checked: 2, hasMore: true }),
      ordersChecked({ looked: 5, checked: 1, hasMore: false }),
      orderChecks({ items: [check] })
    )

    await page.findByText('No order was checked yet')
    fireEvent.click(page.getByText('Check now'))
    expect(
      await page.findByText('Looked at 35 orders; 3 of them got a verdict.')
    ).toBeInTheDocument()
    expect(await page.findByText('v1-01')).toBeInTheDocument()
  })

  it('stand above what each setting does, the present one marked', async () => {
    const page = open(orderChecks({}))
    const now = await page.findByText('Now')

    expect(now.closest('tr')).toHaveTextContent(/^Note it on the order Now/)
  })
})
