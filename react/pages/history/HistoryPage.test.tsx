import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import type { Answer } from '../../testing/answers'
import {
  changes,
  condition,
  names,
  properties,
  restored,
} from '../../testing/answers'
import { runtime } from '../../testing/runtime'
import { clusteredCondition, paymentCondition } from '../../testing/samples'
import type { Change } from '../../typings/schema'
import HistoryPage from './HistoryPage'

const open = (...answers: readonly Answer[]) =>
  render(<HistoryPage />, {
    graphql: { mocks: [properties, names, ...answers], addTypename: true },
  })

const onTime = {
  ...clusteredCondition,
  clusters: [
    {
      property: 'payment',
      operator: 'IS' as const,
      values: ['on-time'],
      exact: false,
    },
  ],
}

const change: Change = {
  id: 'h1',
  kind: 'SAVED',
  paymentConditionId: '2',
  at: '2026-08-01T12:00:00.000Z',
  by: 'ana@wholesale.com',
  before: null,
  after: onTime,
  settingsBefore: null,
  settingsAfter: null,
}

const agree = (dialog: HTMLElement) => {
  const button = Array.from(dialog.querySelectorAll('button')).pop()

  if (button) fireEvent.click(button)
}

const ask = async (page: ReturnType<typeof open>) => {
  fireEvent.click(
    await page.findByText('Restore', { exact: false, selector: 'button *' })
  )

  return page.findByRole('dialog')
}

beforeEach(() => {
  runtime.query = {}
  jest.clearAllMocks()
})

describe('the history', () => {
  it('says what a change did, when and by whom', async () => {
    const page = open(
      changes([{ ...change, before: onTime, after: clusteredCondition }])
    )

    await page.findByText(
      'Payment is on-time → Payment is on-time or in advance'
    )
    expect(page.getByText(/by ana@wholesale\.com/)).toBeInTheDocument()
    expect(await page.findByText('Two installments')).toBeInTheDocument()
  })

  it('shows the changes of one condition', async () => {
    runtime.query = { condition: '2' }

    const page = open(changes([change], { paymentConditionId: '2' }))

    await page.findByText('Added: Payment is on-time')
    fireEvent.click(page.getByText('Show all changes'))
    expect(runtime.setQuery).toHaveBeenCalledWith(
      { condition: undefined },
      { replace: true }
    )
  })

  it('restores after showing what it is and what it will be', async () => {
    const page = open(
      changes([change]),
      condition(paymentCondition),
      restored('h1', 'r1'),
      changes([change])
    )

    const dialog = await ask(page)

    expect(dialog).toHaveTextContent('Payment is on-time or in advance')
    expect(dialog).toHaveTextContent('For whom it will bePayment is on-time')
    agree(dialog)
    expect(await page.findByText(/^Restored\./)).toBeInTheDocument()
  })

  it('says who came first, and restores nothing', async () => {
    const theirs = {
      ...paymentCondition,
      clustered: { ...clusteredCondition, updatedBy: 'bo@wholesale.com' },
    }

    const page = open(
      changes([change]),
      condition(paymentCondition),
      restored('h1', 'r1', {
        status: 'CONFLICT',
        condition: theirs,
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      }),
      changes([change])
    )

    agree(await ask(page))
    expect(
      await page.findByText(/^bo@wholesale\.com saved a change/)
    ).toBeInTheDocument()
  })

  it('tries again by itself when a colleague saved another condition', async () => {
    const page = open(
      changes([change]),
      condition(paymentCondition),
      restored('h1', 'r1', {
        status: 'CONFLICT',
        conflict: { by: 'bo@wholesale.com', at: '2026-08-02T12:00:00.000Z' },
      }),
      restored('h1', 'r2'),
      changes([change])
    )

    agree(await ask(page))
    expect(await page.findByText(/^Restored\./)).toBeInTheDocument()
  })

  it('has nothing to restore when that is on file', async () => {
    const page = open(
      changes([{ ...change, after: clusteredCondition }]),
      condition(paymentCondition)
    )

    fireEvent.click(
      await page.findByText('Restore', { exact: false, selector: 'button *' })
    )
    expect(await page.findByText(/^Nothing to restore/)).toBeInTheDocument()
  })

  it('says that nothing was changed yet', async () => {
    const page = open(changes([]))

    expect(await page.findByText('No changes yet')).toBeInTheDocument()
  })
})
